// What the ribbon has to say when no pane is open: a few sentences in three languages; the pane tells the rest.

export type Notice =
  "refused" | "nothing-recognised" | "nothing-to-undo" | "edited-since" | "left-behind" | "unfinished";

type Texts = Readonly<Record<Notice, string>>;

const SIMPLIFIED: Texts = {
  refused: "计算没有完成，工作簿没有改动。请打开“面板”，那里写明原因和办法。",
  "nothing-recognised": "没有认出排名表或登记表，工作簿没有改动。请打开“面板”查看怎样准备工作簿。",
  "nothing-to-undo": "没有可以撤销的计算。只有刚才从功能区或仍打开的面板里做的计算才能撤销。",
  "edited-since":
    "计算以后有人改过它写的单元格，撤销会丢掉那处改动，所以什么也没有动。请把改动抄到别处，清空那个单元格，再撤销。",
  "left-behind": "有些内容没有还原。请关闭工作簿且不保存，再重新打开。",
  unfinished: "没有做完。请打开“面板”再做一次，那里写明原因和办法。",
};

const TRADITIONAL: Texts = {
  refused: "計算沒有完成，活頁簿沒有改動。請開啟「面板」，那裡寫明原因和辦法。",
  "nothing-recognised": "沒有認出排名表或登記表，活頁簿沒有改動。請開啟「面板」查看怎樣準備活頁簿。",
  "nothing-to-undo": "沒有可以復原的計算。只有剛才從功能區或仍開啟的面板裡做的計算才能復原。",
  "edited-since":
    "計算以後有人改過它寫的儲存格，復原會丟掉那處改動，所以什麼也沒有動。請把改動抄到別處，清空那個儲存格，再復原。",
  "left-behind": "有些內容沒有還原。請關閉活頁簿且不儲存，再重新開啟。",
  unfinished: "沒有做完。請開啟「面板」再做一次，那裡寫明原因和辦法。",
};

const ENGLISH: Texts = {
  refused: "The run did not finish and the workbook is unchanged. Open the pane: it says why and what to do.",
  "nothing-recognised":
    "No ranking table or register was recognised, and the workbook is unchanged. The pane shows how to prepare it.",
  "nothing-to-undo":
    "There is no run to undo. Only a run just made from the ribbon, or in a pane that is still open, can be undone.",
  "edited-since":
    "Somebody has edited cells that the run wrote, and undoing would lose that edit, so nothing was touched. Copy the edit elsewhere, empty the cell and undo again.",
  "left-behind": "Not everything could be put back. Close the workbook without saving and open it again.",
  unfinished: "This did not come to its end. Open the pane and try again there: it says why and what to do.",
};

/** The sentence in the language that Excel shows; anything but Chinese gets English. */
export function noticeText(notice: Notice, language: string): string {
  return textsOf(language.toLowerCase())[notice];
}

function textsOf(language: string): Texts {
  if (/^zh-(tw|hk|mo|hant)/.test(language)) return TRADITIONAL;
  return language.startsWith("zh") ? SIMPLIFIED : ENGLISH;
}

/** Reads what a notice page was opened for, from the part of its address behind "#". */
export function readNotice(hash: string): { readonly notice: Notice; readonly language: string } {
  const [notice = "", language = "zh-CN"] = hash.replace(/^#/, "").split("/");
  return { notice: isNotice(notice) ? notice : "refused", language };
}

/** The part of the address behind "#" that `readNotice` reads. */
export function noticeHash(notice: Notice, language: string): string {
  return `#${notice}/${language}`;
}

function isNotice(text: string): text is Notice {
  return Object.hasOwn(SIMPLIFIED, text);
}
