// Titles, other names, drop-downs and help of every sheet, literally: workbooks in use are found again by them.
import { EXPECTED_SHEETS } from "./expected-sheets";
import { SHEET_WORDS } from "./sheet-words";

describe("各表的栏目和说明逐项写明", () => {
  it("一张不多，一张不少", () => {
    expect(Object.keys(SHEET_WORDS)).toEqual(Object.keys(EXPECTED_SHEETS));
  });
  it.each(Object.keys(EXPECTED_SHEETS))("%s", (name) => {
    expect(SHEET_WORDS[name]).toEqual(EXPECTED_SHEETS[name]);
  });
});
