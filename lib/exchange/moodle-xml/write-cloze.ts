import { markBlanks, markOf, replaceMarks } from "@/lib/exchange/drafts/blank-marks";
import { inLanguage } from "@/lib/exchange/draft";
import type { BodyOf } from "@/lib/exchange/open-item";
import { plainQuantity, writeNumber } from "@/lib/exchange/drafts/plain-quantity";
import { formsOf } from "@/lib/exchange/drafts/wording-forms";
import { fractionOf } from "@/lib/exchange/moodle-xml/fractions";
import type { MoodleWriter } from "@/lib/exchange/moodle-xml/write-texts";
import type { Localized } from "@/lib/core/locale";

type Blank = BodyOf<"cloze">["blanks"][number];

type WritePart = (share: number, answer: string, feedback: Localized | undefined) => string;

/** The text of a question with embedded answers: each blank as `{1:TYPE:=right#why~wrong}` in its place. */
export function writeCloze({ text, blanks }: BodyOf<"cloze">, writer: MoodleWriter): string {
  const { locale, notes } = writer;
  const marked = markBlanks(
    text[locale],
    blanks.map(({ id }) => id),
  );
  if (marked.outside.length > 0) notes.note("blank-in-formula");
  const below = marked.outside.map((index) => `${index + 1}\\. ${markOf(index)}`);
  const html = writer.html(inLanguage(locale, [marked.text, ...below].join("\n\n")));
  return replaceMarks(html, (index) => writeBlank(blanks[index]!, writer)); // its marks came from there
}

function writeBlank(blank: Blank, writer: MoodleWriter): string {
  const { notes } = writer;
  const part: WritePart = (share, answer, feedback) => {
    const said = feedback ? writer.plain(feedback) : "";
    const mark = share === 1 ? "=" : share === 0 ? "" : `%${fractionOf(share)}%`;
    return `${mark}${answer}${said && `#${escapeCloze(said)}`}`;
  };
  switch (blank.type) {
    case "choice":
      return `{1:MULTICHOICE:${blank.choices.map(({ text, correct, feedback }) => part(correct ? 1 : 0, escapeCloze(writer.plain(text)), feedback)).join("~")}}`;
    case "quantity": {
      const { value, unit } = plainQuantity(blank.answer, blank.dimension)!; // its schema has read it
      if (unit !== "") notes.note("unit-fixed", unit);
      const margin = Math.abs(value) * blank.tolerance;
      const answers = [part(1, `${writeNumber(value)}:${writeNumber(margin)}`, undefined)];
      return `{1:NUMERICAL:${[...answers, ...otherwise(blank, part)].join("~")}}${unit && ` ${unit}`}`;
    }
    case "text": {
      notes.note("patterns");
      if (blank.spelling === "ask") notes.note("spelling");
      const right = formsOf(blank.accept, writer.plain(blank.answer));
      const slips = blank.slips.map((slip) => ({ slip, ...formsOf(slip.match) }));
      for (const { left } of [right, ...slips]) if (left > 0) notes.note("forms", left);
      const answers = [
        ...right.forms.map((form) => part(1, escapeCloze(escapeStar(form)), undefined)),
        ...slips.flatMap(({ slip, forms }) =>
          forms.map((form) => part(slip.share, escapeCloze(escapeStar(form)), slip.feedback)),
        ),
        ...otherwise(blank, part),
      ];
      return `{1:${blank.case === "exact" ? "SHORTANSWER_C" : "SHORTANSWER"}:${answers.join("~")}}`;
    }
  }
}

/** Feedback on every other answer. */
function otherwise({ feedback }: { readonly feedback?: Localized | undefined }, part: WritePart): string[] {
  return feedback ? [part(0, "*", feedback)] : [];
}

const escapeStar = (text: string): string => text.replaceAll("*", "\\*");

/**
 * What would end an answer, with a backslash before it, and then what HTML, in which all of this stands, escapes. A backslash itself
 * stays as it is: Moodle takes none away but before these.
 */
const escapeCloze = (text: string): string =>
  text.replace(/[}~#]/g, "\\$&").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
