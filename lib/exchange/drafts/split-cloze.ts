import type { BlankList } from "@/lib/exchange/drafts/blank-list";
import { replaceMarks, splitAtMarks } from "@/lib/exchange/drafts/blank-marks";
import type { Draft } from "@/lib/exchange/drafts/bodies";
import type { BodyOf } from "@/lib/exchange/open-item";
import type { Notes } from "@/lib/exchange/notes";
import { forEachLocale, type Localized } from "@/lib/core/locale";

/** What is asked for where a file has nothing but the text with blanks. */
const ASK: Localized = { zh: "补全下面的内容。", en: "Fill in the blanks." };

/**
 * A text with marks as the stem, which is everything before the first block with a blank, and the text with its blanks. Blanks in a
 * language that the file lacks are the author's to place.
 */
export function splitCloze(
  { hints, explanation }: Pick<BodyOf<"cloze">, "hints" | "explanation">,
  marked: Localized,
  list: BlankList,
  notes: Notes,
): Draft {
  const parts = forEachLocale((locale) => splitOne(marked[locale]));
  const hasStem = parts.zh.stem !== "" || parts.en.stem !== "";
  if (!hasStem) notes.note("stem-added");
  return {
    kind: "cloze",
    body: {
      ...{ hints, explanation, blanks: [...list.sorted] },
      stem: forEachLocale((locale) => (hasStem || marked[locale] === "" ? parts[locale].stem : ASK[locale])),
      text: forEachLocale((locale) => replaceMarks(parts[locale].text, (index) => `{{${list.idOf(index)}}}`)),
    },
  };
}

function splitOne(markdown: string): { readonly stem: string; readonly text: string } {
  const blocks = markdown.split("\n\n");
  let start = 0;
  let isInFence = false;
  // A block that goes on with the one before, inside a fence or a list, stays in one piece with it.
  for (const [at, block] of blocks.entries()) {
    if (!isInFence && !/^\s/.test(block)) start = at;
    if ((block.match(/^ {0,3}`{3,}/gm) ?? []).length % 2 === 1) isInFence = !isInFence;
    if (splitAtMarks(block).some((part) => typeof part === "number")) break;
  }
  return { stem: blocks.slice(0, start).join("\n\n"), text: blocks.slice(start).join("\n\n") };
}
