// Files that do not keep what a calculation writes are known by the ending of their name, wherever they lie.
import { oldFormatOf } from "../../src/taskpane/old-format";

test.each([
  ["C:\\Users\\办公室\\2019年8月.xls", "xls"],
  ["/home/clerk/排名.ET", "et"],
  ["https://oa.example.cn/dav/排名.csv?web=1#a.xlsx", "csv"],
])("%s is an old format", (address, ending) => {
  expect(oldFormatOf(address)).toBe(ending);
});

test.each([
  ["C:\\表.xls\\排名.xlsx"],
  ["https://oa.example.cn/排名.xlsm"],
  ["工作簿1"],
  ["C:\\v1.et\\工作簿1"],
  [""],
  [null],
])("%s is none", (address) => {
  expect(oldFormatOf(address)).toBeNull();
});
