// Every message of the command line: what happened, where, and what to do next, on one line each.
import type { ReadProblemCode, UnsupportedKind, WriteProblemCode } from "../host";
import type { Refusal } from "../run";
import type { UsageProblemCode } from "./arguments";

/** What the command line itself refuses, besides reading and writing files. */
export type RunProblemCode =
  | "nothing-recognised"
  | "with-nothing"
  | "unsupported-parts"
  | "structure-locked"
  | "refused-protected"
  | "refused-conflict"
  | "refused"
  | "internal"
  | "folder-empty"
  | "folder-unreadable"
  | "folder-out"
  | "name-clash"
  | "summary-is-input"
  | "worker-crashed"
  | "too-slow"
  | "too-demanding"
  | "interrupted";

export type MessageCode = UsageProblemCode | ReadProblemCode | WriteProblemCode | RunProblemCode;

export const USAGE = `用法：npm run --silent calculate -- <工作簿.xlsx|.xlsm|文件夹> [选项]
  --out <文件.xlsx>    结果存到这里；不写则存为同一文件夹下的 <原名>.结果.xlsx
  --month <年-月>      计算哪个数据月份，如 2019-08；不写则取最近的月份
  --with <文件.xlsx>   先带入另一个工作簿里的排名表和登记表（如上个月的文件），可写多次；该文件不变
  --json               在标准输出只打印一份 JSON
  --dry-run            只计算，不写文件
  --overwrite          结果文件已存在时覆盖
  --drop-unsupported   同意丢弃无法保留的部件（宏、窗体控件等）
给出的是文件夹时，逐个计算其中的 .xlsx、.xlsm（不含 *.结果.xlsx 和以 ~$、. 开头的文件），另有：
  --out <文件夹>       结果和汇总存到这个文件夹，没有就新建；不写则存在原文件旁边
  --summary <文件.xlsx> 汇总工作簿的文件名；不写则为 汇总.xlsx
  --jobs <个数>        同时计算几个工作簿；不写则按处理器核数和内存决定
  --recursive          连同各级子文件夹一起计算`;

const SAVE_AS = "请用 Excel 或 WPS 打开，另存为“Excel 工作簿(*.xlsx)”后再试。";
const USE_ORIGINAL = "请换一份原文件，或用 Excel、WPS 打开后另存为 .xlsx 再试。";

/** `{name}` is filled from the problem's values. */
export const MESSAGES: Readonly<Record<MessageCode, string>> = {
  "usage-no-file": "没有给出工作簿文件。",
  "usage-two-files": "一次只能计算一个工作簿，多出了“{argument}”；文件名里有空格的请加引号。",
  "usage-unknown-option": "不认识的选项“{argument}”，请对照下面的用法。",
  "usage-repeated-option": "选项 {argument} 写了两次，请只留一个。",
  "usage-missing-value": "选项 {argument} 后面缺少内容，请补上。",
  "usage-unexpected-value": "选项 {argument} 后面不用带内容，请去掉等号及其后的内容。",
  "usage-month": "“{argument}”不是月份，请写成 2019-08 这样的形式。",
  "usage-jobs": "“{argument}”不是个数，--jobs 请写 1 到 256 之间的整数。",
  "usage-folder-only": "选项 {argument} 只用于文件夹，而给出的是单个工作簿；请去掉这个选项，或给出文件夹。",
  "usage-file-only": "选项 {argument} 只用于单个工作簿，而给出的是文件夹；请去掉这个选项，或给出一个工作簿。",
  "usage-folder-out": "给出的是文件夹，--out 也要是文件夹，“{argument}”不是；请另给一个文件夹名。",
  "usage-summary": "汇总只能存为 .xlsx，“{argument}”不是；请把 --summary 的文件名改为以 .xlsx 结尾。",

  "file-not-found": "找不到文件“{path}”，请检查路径和文件名。",
  "file-is-directory": "“{path}”是文件夹，请给出其中的一个 .xlsx 文件。",
  "file-no-permission": "没有权限读取“{path}”，请检查文件权限，或复制到自己的文件夹后再试。",
  "file-unreadable": "“{path}”读不出来，请确认它是普通文件、没有被其他程序占用后再试。",
  "file-empty": "“{path}”是空文件（0 字节），请重新取得原文件。",
  "file-too-large": "“{path}”有 {size} MB，超过 200 MB 的上限；请删去图片或拆成几个工作簿后再试。",
  "file-xls": "“{path}”是旧版 .xls 格式，改名不等于转换；请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。",
  "file-et": "“{path}”是 WPS 的 .et 格式；请用 WPS 打开，另存为 .xlsx 后再试。",
  "file-encrypted": "“{path}”设有打开密码；请打开后在“文件→信息→保护工作簿”中去掉密码，另存后再试。",
  "file-ole": "“{path}”不是工作簿（内容是旧版 Office 文档）；请确认选对了文件，" + SAVE_AS,
  "file-html": "“{path}”其实是网页内容，多为系统导出的假 Excel；" + SAVE_AS,
  "file-text": "“{path}”其实是文本（如 CSV），不是工作簿；" + SAVE_AS,
  "file-xlsb": "“{path}”是二进制工作簿 .xlsb；" + SAVE_AS,
  "file-ods": "“{path}”是 OpenDocument 表格 .ods；" + SAVE_AS,
  "file-other-office":
    "“{path}”是 Word 或 PowerPoint 文档，不是工作簿；请选对文件，或把表格复制到 .xlsx 后再试。",
  "file-unknown": "“{path}”不是 Excel 工作簿；请确认选对了文件，" + SAVE_AS,
  "file-truncated": "“{path}”不完整，可能没有传完；请重新拷贝或下载。",
  "file-damaged": "“{path}”已损坏（部件 {part}）；" + USE_ORIGINAL,
  "file-locked-entry": "“{path}”里的部件 {part} 被压缩软件加了密码；请取得未加密的原文件后再试。",
  "file-bomb": "“{path}”解压后异常庞大（{part}），为安全起见不打开；" + USE_ORIGINAL,
  "file-unsafe-path": "“{path}”里有指向文件夹之外的部件（{part}），为安全起见不打开；" + USE_ORIGINAL,
  "file-duplicate-part": "“{path}”里有两个同名部件（{part}），为安全起见不打开；" + USE_ORIGINAL,
  "file-doctype": "“{path}”的部件 {part} 含有实体定义，为安全起见不打开；" + USE_ORIGINAL,
  "file-strict": "“{path}”是“Strict Open XML”格式；" + SAVE_AS,
  "file-no-sheets": "“{path}”里没有一张可读的工作表；请打开检查，补上工作表后再试。",
  "sheet-out-of-bounds": "工作表“{sheet}”的 {cell} 超出 Excel 的行列范围；" + USE_ORIGINAL,
  "sheet-too-large":
    "工作表“{sheet}”的内容一直排到 {cell}，范围过大；请按 Ctrl+End 找到该处，删去多余的内容后再试。",

  "output-is-input": "结果不能写回原文件“{path}”；请用 --out 另给一个文件名。",
  "output-exists": "“{path}”已存在，没有覆盖；请用 --out 另给一个文件名，或加 --overwrite。",
  "output-is-directory": "“{path}”不是普通文件；请用 --out 给出一个 .xlsx 文件名。",
  "output-extension": "结果只能存为 .xlsx，“{path}”不是；请把 --out 的文件名改为以 .xlsx 结尾。",
  "output-no-folder": "文件夹“{folder}”不存在；请先建好，或用 --out 换一个地方。",
  "output-no-permission": "没有权限写入“{path}”；请检查文件夹权限，或用 --out 换一个地方。",
  "output-no-space": "磁盘空间不足，写不下“{path}”；请清理后再试，或用 --out 换一个磁盘。",
  "output-failed": "“{path}”写入失败，没有留下半个文件；请关闭正在使用它的程序后再试。",
  "output-invalid": "写出的工作簿没有通过自检（{part}），没有保存；请把原工作簿发给维护人员。",

  "nothing-recognised": "“{path}”里没有认出排名表或登记表；请检查表头是否有“单位”“得分”“排名”等列。",
  "with-nothing":
    "“{path}”里没有可以带入的排名表或登记表，没有写文件；请检查 --with 给的是不是往期的工作簿。",
  "unsupported-parts":
    "以下部件保存时无法保留，没有写文件：{parts}；同意丢弃请加 --drop-unsupported，原文件不会改动。",
  "structure-locked": "工作簿结构受保护，不能增加工作表，没有写文件；请在“审阅→保护工作簿”中取消保护后再试。",
  "refused-protected":
    "工作表“{sheet}”受保护，写不进去，没有写文件；请在“审阅→撤消工作表保护”后再试，或加 --dry-run 只看结果。",
  "refused-conflict": "工作表“{sheet}”在读取之后又变了，没有写文件；请重新运行一次。",
  refused: "工作簿没有接受写入（{sheet} {detail}），没有写文件；请检查该处后再试，或加 --dry-run 只看结果。",
  "folder-empty":
    "文件夹“{path}”里没有可以计算的 .xlsx 或 .xlsm 工作簿；请检查文件夹，子文件夹里的要加 --recursive。",
  "folder-unreadable": "文件夹“{path}”读不出来；请检查文件夹权限后再试。",
  "folder-out": "建不了结果文件夹“{path}”；请检查权限，或用 --out 换一个地方。",
  "name-clash": "另一个工作簿的结果已经用了“{path}”这个名字，没有写文件；请把其中一个原文件改名后再试。",
  "summary-is-input": "“{path}”不是本程序写的汇总，没有覆盖；请用 --summary 另给一个文件名。",
  "worker-crashed":
    "计算这个工作簿的进程中途退出（{detail}），多为内存不足，没有写文件；请单独计算它，或减小 --jobs 后再试。",
  "too-slow":
    "“{path}”算了 {minutes} 分钟还没有算完，已经停止，没有写文件；请检查引用整张工作表的公式，粘贴为数值后再试。",
  "too-demanding":
    "“{path}”需要的内存超过本机所有，已经停止，没有写文件；请删去多余的内容，或换一台内存更大的电脑再试。",
  interrupted: "已中断：{done} 个工作簿已有结果，{left} 个没有计算，没有写汇总；已写好的结果文件是完整的。",
  internal: "程序内部出错（{detail}），没有写文件；请把这一行和工作簿发给维护人员。",
};

/** Names of things a save would lose. */
export const UNSUPPORTED_WORDS: Readonly<Record<UnsupportedKind, string>> = {
  macros: "宏",
  "form-controls": "窗体控件",
  activex: "ActiveX 控件",
  "custom-xml": "自定义 XML",
  "digital-signature": "数字签名",
  "shared-workbook": "共享工作簿修订",
  "legacy-sheets": "宏表或对话框表",
};

/** A refusal of the workbook as a problem. */
export function refusedProblem(refusal: Refusal): Problem {
  if (refusal.kind === "conflict") return { code: "refused-conflict", values: { sheet: refusal.sheet } };
  const { code, sheet, details } = refusal.problem;
  const values = { code, sheet: sheet ?? "", detail: details };
  return { code: code === "AccessDenied" ? "refused-protected" : "refused", values };
}

export interface Problem {
  readonly code: MessageCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The message of a problem; a value the problem does not carry is left out. `option` names the output meant. */
export function messageOf(problem: Problem, option = "--out"): string {
  const text = MESSAGES[problem.code]
    .replace(/（部件 \{part\}）/, (whole) => (problem.values["part"] === "" ? "" : whole))
    .replaceAll("--out", option);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => printable(String(problem.values[name] ?? "")));
}

/** Values come from untrusted files: one line, nothing that a terminal obeys. */
export function printable(text: string): string {
  return harmless(text).slice(0, 400);
}

/** Control characters, line separators and turns of the writing direction become blanks. */
export function harmless(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, " ");
}
