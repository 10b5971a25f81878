import type { Locale } from "@/lib/core/locale";
import type { ExportedItem, WriteOptions, Writing } from "@/lib/exchange/contract";
import { encodeText } from "@/lib/exchange/decode-text";
import { CHOICE_LINE, isAnswerLine, LETTERS } from "@/lib/exchange/aiken/lines";
import { ENVELOPE_FIELDS } from "@/lib/exchange/envelope";
import { type OpenItem, writeEach, type Written } from "@/lib/exchange/open-item";
import { reason } from "@/lib/exchange/reasons";
import { keptPictures } from "@/lib/exchange/rich-text/picture-reasons";

/** Single choices in the Aiken format (docs.moodle.org, “Aiken format”): a question, its choices, and the letter of the right one. */
export function writeAiken(items: readonly ExportedItem[], options: WriteOptions): Writing {
  const { made, fates } = writeEach(items, options, (open, item) => writeQuestion(open, item, options.locale));
  return { fileName: "items.txt", mime: "text/plain; charset=utf-8", bytes: encodeText(made.join("\n")), fates };
}

const oneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, " ");

function writeQuestion(open: OpenItem, { envelope }: ExportedItem, locale: Locale): Written<string> {
  if (open.kind !== "single-choice") return reason("kind-unsupported", open.kind);
  const { stem, hints, order, choices } = open.body;
  const texts = [stem, ...choices.map(({ text }) => text)].map((text) => text[locale]);
  // On one line a block of code is no code any more, and a stem like a choice would be read as one.
  if (texts.some((text) => text.includes("```"))) return reason("kind-unsupported", "```");
  const question = oneLine(stem[locale]);
  if (CHOICE_LINE.test(question) || isAnswerLine(question)) return reason("kind-unsupported", question.slice(0, 20));
  const right = choices.findIndex(({ correct }) => correct);
  const lines = [
    question,
    ...choices.map(({ text }, index) => `${LETTERS[index]}. ${oneLine(text[locale])}`),
    `ANSWER: ${LETTERS[right]}\n`,
  ];
  const fields = ["id", ...ENVELOPE_FIELDS.filter((field) => envelope[field] !== undefined)];
  return {
    made: lines.join("\n"),
    reasons: [
      reason("one-language"),
      reason("envelope", fields.join(", ")),
      ...(keptPictures(open.body).length > 0 ? [reason("picture-address")] : []),
      ...(hints.length ? [reason("hints")] : []),
      ...[reason("explanation"), reason("feedback")],
      ...(order === "fixed" ? [reason("choice-order")] : []),
      ...(texts.some((text) => text.trim().includes("\n")) ? [reason("line-breaks")] : []),
    ],
  };
}
