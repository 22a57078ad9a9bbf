// English texts of everything that can go wrong: what happened, and what to do.
import type { errors as keys } from "../zh-CN/errors";

export const errors: Readonly<Record<keyof typeof keys, string>> = {
  "error.AccessDenied.title": "The sheet is protected",
  "error.AccessDenied.advice":
    "Unprotect the sheet or workbook under Review, then try again. A preview works without that.",
  "error.ActivityLimitReached.title": "Excel is too busy",
  "error.ActivityLimitReached.advice": "Close other add-ins and workbooks, wait a moment and try again.",
  "error.ApiNotFound.title": "This Excel lacks a function",
  "error.ApiNotFound.advice": "Update to Excel 2021 or later, or open the file in the workbench.",
  "error.FilteredRangeConflict.title": "A filter is in the way",
  "error.FilteredRangeConflict.advice": "Clear the filter of this sheet under Data, then try again.",
  "error.GeneralException.title": "Excel had an internal error",
  "error.GeneralException.advice": "Save the workbook, close it, open it again and try again.",
  "error.InactiveWorkbook.title": "Another workbook is active",
  "error.InactiveWorkbook.advice":
    "Click the window of this workbook to bring it to the front, then try again.",
  "error.InvalidArgument.title": "Excel did not take the content",
  "error.InvalidArgument.advice":
    "Try a preview first; if it happens again, copy the technical details to your administrator.",
  "error.InvalidOperationInCellEditMode.title": "A cell is being edited",
  "error.InvalidOperationInCellEditMode.advice":
    "Press Enter to confirm or Esc to give up the edit, then try again.",
  "error.InvalidOrTimedOutSession.title": "The session with Excel has ended",
  "error.InvalidOrTimedOutSession.advice":
    "Refresh the page or open the workbook again, wait until it has loaded, then try again.",
  "error.ItemAlreadyExists.title": "That name exists already",
  "error.ItemAlreadyExists.advice":
    "Somebody has just created a sheet or chart of that name. Try again: another name will be taken.",
  "error.ItemNotFound.title": "A sheet was deleted or renamed",
  "error.ItemNotFound.advice": "Try again: the sheets are recognised anew as they are now.",
  "error.MemoryLimitReached.title": "Out of memory",
  "error.MemoryLimitReached.advice":
    "Close other programs and workbooks; if that is not enough, move unrelated sheets to another file, then try again.",
  "error.MergedRangeConflict.title": "Merged cells are in the way",
  "error.MergedRangeConflict.advice": "Unmerge the cells at that place, then try again.",
  "error.NonBlankCellOffSheet.title": "No room at the edge of the sheet",
  "error.NonBlankCellOffSheet.advice":
    "Delete stray content at the far right or bottom of the sheet, then try again.",
  "error.OperationCellsExceedLimit.title": "Too many cells at once",
  "error.OperationCellsExceedLimit.advice": "Move unrelated sheets to another file, then try again.",
  "error.RangeExceedsLimit.title": "The area is too large",
  "error.RangeExceedsLimit.advice":
    "Delete formatted but empty rows and columns beyond the table, save, then try again.",
  "error.ReadOnlyWorkbook.title": "The file is read-only",
  "error.ReadOnlyWorkbook.advice":
    "Press Enable Editing on the yellow bar, or save a copy to your computer and open that, then try again.",
  "error.RequestAborted.title": "Excel broke the request off",
  "error.RequestAborted.advice":
    "The network may be down, or the file is being closed. Make sure the workbook is open, then try again.",
  "error.RequestPayloadSizeLimitExceeded.title": "Too much to write",
  "error.RequestPayloadSizeLimitExceeded.advice":
    "Excel on the web takes at most 5 MB at once. Use Excel on the desktop or the workbench for this file.",
  "error.RequestTimedOut.title": "Excel does not answer",
  "error.RequestTimedOut.advice":
    "Excel may have a dialog open or be busy. Close the dialog, wait and try again; if that does not help, load the pane again.",
  "error.ResponsePayloadSizeLimitExceeded.title": "The workbook is too large to read",
  "error.ResponsePayloadSizeLimitExceeded.advice":
    "Excel on the web hands out at most 5 MB at once. Move unrelated sheets to another file, or use Excel on the desktop or the workbench.",
  "error.UndoNotSupported.title": "Excel can't undo this step",
  "error.UndoNotSupported.advice": "Use the pane's own undo, or close the workbook without saving.",
  "error.UnsupportedSheet.title": "This kind of sheet or file is not supported",
  "error.UnsupportedSheet.advice":
    "Chart sheets, macro sheets and .xls or .et files can't be calculated. Choose File → Save As → Excel Workbook (.xlsx), open the new file and try again.",
  "error.Unknown.title": "Excel did not accept this",
  "error.Unknown.advice":
    "Save the workbook, open it again and try again; if it happens again, copy the technical details to your administrator.",
  "conflict.cell-changed.title": "A cell was changed meanwhile",
  "conflict.cell-changed.text": "It was “{expected}” when it was read and is “{found}” now.",
  "conflict.cell-changed.advice":
    "Try again: what stands there now is taken. If several people edit the workbook, agree on a moment.",
  "conflict.edited-since.title": "Somebody has edited since the run",
  "conflict.edited-since.text":
    "The run wrote “{expected}”, and now it is “{found}”. Undoing would lose that edit.",
  "conflict.edited-since.advice":
    "To undo, copy the edit elsewhere, empty the cell or change it back, and try again. To keep the edit, do not undo.",
  "conflict.sheet-missing.title": "A sheet to write on is gone",
  "conflict.sheet-missing.text": "“{sheet}” was deleted or renamed meanwhile.",
  "conflict.sheet-missing.advice": "Try again: it is created or recognised anew.",
  "conflict.sheet-exists.title": "A sheet of that name has just appeared",
  "conflict.sheet-exists.text": "“{sheet}” was created by somebody meanwhile.",
  "conflict.sheet-exists.advice": "Try again: another name will be taken.",
  "entry.no-such-question.title": "That question is gone",
  "entry.no-such-question.advice": "The workbook has changed. Read it again.",
  "entry.no-such-table.title": "That table is gone",
  "entry.no-such-table.advice": "It was deleted or moved. Read the workbook again.",
  "entry.no-such-setting.title": "There is no such setting",
  "entry.no-such-setting.advice": "Read the workbook again.",
  "entry.no-such-talk.title": "These rows are not on the interview list",
  "entry.no-such-talk.advice": "Calculate first, so that the list is written, then set the day.",
  "entry.already-filled.title": "These rows are filled in already",
  "entry.already-filled.advice": "Nothing was changed. To replace it, tick “Replace what is filled in”.",
  "entry.not-a-choice.title": "Only the given choices are possible",
  "entry.not-a-choice.advice": "Choose one of: {choices}.",
  "entry.not-a-value.title": "That value does not fit",
  "entry.not-a-value.advice":
    "Check its form: a month like 2019-08, a column as a letter, a total as a number.",
  "shown.sheet-missing.title": "That sheet is gone",
  "shown.sheet-missing.advice": "It was deleted or renamed. Read the workbook again.",
  "shown.sheet-hidden.title": "That sheet is hidden",
  "shown.sheet-hidden.advice": "Right-click the sheet tabs, unhide it, then try again.",
  "computer.title": "The computing part did not run",
  "computer.advice":
    "Try again; if that does not help, load the pane again, or ask your administrator about compute.js on the server.",
  "happened.look": "The workbook could not be read.",
  "happened.calculate": "The calculation did not finish.",
  "happened.preview": "The preview did not finish.",
  "happened.try": "The trial did not finish.",
  "happened.compare": "The comparison did not finish.",
  "happened.undo": "The undo did not finish.",
  "happened.prepare": "The preparation did not finish.",
  "happened.bringIn": "No sheet was brought in.",
  "notBrought.title": "Nothing was brought in",
  "notBrought.old-excel":
    "This version of Excel can't do it. Open that file, right-click the sheet's tab and choose “Move or Copy” with “Create a copy” into this workbook; or enter the earlier last places on “历史末位”.",
  "notBrought.no-workbook":
    "The file is not an .xlsx workbook, or it is damaged. Save it as .xlsx in Excel and choose it again.",
  "notBrought.nothing-in-it": "The file has no ranking or register that this workbook lacks.",
  "error.UnsupportedFeature.title": "The file holds something that can't be brought in",
  "error.UnsupportedFeature.advice":
    "Charts, pivot tables and comments can't be brought in. Open the file and use “Move or Copy” for the sheets you need.",
  "happened.enter": "The entry was not written.",
  "happened.show": "The place could not be shown.",
  "happened.nothing": "The workbook was not changed.",
  "happened.left": "{count} places were not put back: {places}. Close the workbook without saving.",
  "happened.unsure": "It is not known whether anything was written.",
  "happened.unsureAt": "Places that may have been written: {count} ({places}).",
  "advice.takeBack":
    "Close any dialog in Excel. Once it is idle, take back what was written, then calculate again. Keep the pane open until then.",
  "happened.where": "Where: {place}",
};
