import type { Locale } from "@/lib/core/locale";
import type { ExportedItem, Reason, WriteOptions, Writing } from "@/lib/exchange/contract";
import { encodeText } from "@/lib/exchange/decode-text";
import { toTags } from "@/lib/exchange/envelope";
import { escapeGift, giftText } from "@/lib/exchange/gift/marks";
import { writeAnswers } from "@/lib/exchange/gift/write-answers";
import { type OpenItem, writeEach, type Written } from "@/lib/exchange/open-item";
import { reason } from "@/lib/exchange/reasons";
import { keptPictures } from "@/lib/exchange/rich-text/picture-reasons";
import { withUnitNote } from "@/lib/exchange/words";

/** A category that is no chapter: what follows it belongs to none. */
export const NO_CATEGORY = "top";

interface Question {
  readonly chapter: string | undefined;
  readonly text: string;
}

/** Items as GIFT (docs.moodle.org, “GIFT format”), Markdown in one language. */
export function writeGift(items: readonly ExportedItem[], options: WriteOptions): Writing {
  const { made, fates } = writeEach(items, options, (open, item) => writeQuestion(open, item, options.locale));
  let category: string | undefined;
  const text = made.map((question) => {
    const isSame = question.chapter === category;
    category = question.chapter;
    return isSame ? question.text : `$CATEGORY: ${category ?? NO_CATEGORY}\n\n${question.text}`;
  });
  return { fileName: "items.gift", mime: "text/plain; charset=utf-8", bytes: encodeText(text.join("\n")), fates };
}

function writeQuestion(open: OpenItem, { id, envelope }: ExportedItem, locale: Locale): Written<Question> {
  const answers = writeAnswers(open, locale);
  if ("code" in answers) return answers;
  const { stem, hints, explanation } = open.body;
  const shown = answers.unit === undefined ? stem[locale] : withUnitNote(stem[locale], answers.unit, locale);
  const lines = [
    `// ${[`[id:${id}]`, ...toTags(envelope, ":").map((tag) => `[tag:${tag}]`)].join(" ")}`,
    `::${escapeGift(envelope.title[locale])}::[markdown]${escapeGift(shown)} {${answers.lines[0] ?? ""}`,
    ...answers.lines.slice(1).map((line) => `\t${line}`),
    `\t####${giftText(explanation[locale])}`,
    "}\n",
  ];
  const isShown = keptPictures(open.body).length > 0;
  const reasons: Reason[] = [
    ...[reason("one-language"), ...(isShown ? [reason("picture-address")] : [])],
    ...(hints.length ? [reason("hints")] : []),
    ...answers.reasons,
  ];
  return { made: { chapter: envelope.chapter, text: lines.join("\n") }, reasons };
}
