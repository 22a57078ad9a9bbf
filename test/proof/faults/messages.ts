// Every refusal is told in words: a known code with a title and advice in all three languages.
import { noticeOf } from "../../../src/taskpane/errors";
import { texts as english } from "../../../src/taskpane/texts/en";
import { sayIn } from "../../../src/taskpane/texts";
import { texts as simplified } from "../../../src/taskpane/texts/zh-CN";
import { texts as traditional } from "../../../src/taskpane/texts/zh-TW";

const LANGUAGES = [simplified, traditional, english].map(sayIn);

/** What is missing in the message about a refusal; nothing for an end that is none. */
export function objectionsTo(end: { readonly kind: string }): readonly string[] {
  if (!isRefusal(end)) return [];
  if (end.kind === "failed" && end.problem.code === "Unknown")
    return [`没有说明的错误：${end.problem.details}`];
  return LANGUAGES.flatMap((say) => {
    const { title, advice, happened } = noticeOf({ kind: "refusal", work: "calculate", refusal: end }, say);
    return [title, advice, ...happened].some((text) => text === "" || /[{}]|undefined/.test(text))
      ? [`说明不完整：${title} ${advice}`]
      : [];
  });
}

type Refused = Parameters<typeof noticeOf>[0] & { readonly kind: "refusal" };

function isRefusal(end: { readonly kind: string }): end is Refused["refusal"] {
  return end.kind === "failed" || end.kind === "conflict";
}
