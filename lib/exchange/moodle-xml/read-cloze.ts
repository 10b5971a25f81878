import { BlankList } from "@/lib/exchange/drafts/blank-list";
import { markOf, withoutMarks } from "@/lib/exchange/drafts/blank-marks";
import { type Draft } from "@/lib/exchange/drafts/bodies";
import type { BodyOf } from "@/lib/exchange/open-item";
import { splitCloze } from "@/lib/exchange/drafts/split-cloze";
import { shareOf } from "@/lib/exchange/moodle-xml/fractions";
import { withoutWildcard } from "@/lib/exchange/moodle-xml/read-typed";
import type { MoodleTexts } from "@/lib/exchange/moodle-xml/read-texts";
import type { Localized } from "@/lib/core/locale";

type Base = Pick<BodyOf<"cloze">, "hints" | "explanation">;

/**
 * Blanks of a question with embedded answers, by what Moodle's own reader looks for: `{`, a weight, a type, and what follows up to a
 * closing brace that no backslash stands before.
 */
const EMBEDDED = /\{(\d{0,3}):([A-Z_]{2,20}):((?:\\[\s\S]|[^\\}]){0,4000})\}/g;
const PART = /(?:\\[\s\S]|[^\\~])+/g;
const ANSWER = /^\s*(?:(=)|%(-?\d+(?:\.\d+)?)%)?((?:\\[\s\S]|[^\\#])*)(?:#([\s\S]*))?$/;

interface Answer {
  readonly text: string;
  readonly share: number;
  readonly feedback: Localized | undefined;
}

/** Reads a question text with embedded answers. Undefined when there are none. */
export function readCloze(
  base: Base,
  html: string,
  texts: MoodleTexts,
  read: (html: string) => Localized,
): Draft | undefined {
  const blanks = new BlankList(texts.notes);
  const marked = withoutMarks(html).replace(EMBEDDED, (written, weight: string, type: string, content: string) => {
    const answers = [...content.matchAll(PART)].flatMap(([part]) => readAnswer(part, texts) ?? []);
    const index = addBlank(blanks, type, answers, texts);
    if (index === undefined) return written;
    if (weight !== "" && weight !== "1") texts.notes.note("points", weight);
    return markOf(index);
  });
  return blanks.size === 0 ? undefined : splitCloze(base, read(marked), blanks, texts.notes);
}

function readAnswer(part: string, texts: MoodleTexts): Answer | undefined {
  const [, right, percentage, answer = "", feedback] = ANSWER.exec(part) ?? [];
  const unescape = (text: string) => text.replace(/\\([}~#"/{])/g, "$1");
  if (answer.trim() === "") return undefined;
  return {
    text: plainOf(unescape(answer)),
    share: right ? 1 : (shareOf(percentage) ?? 0),
    feedback: feedback ? texts.html(unescape(feedback)) : undefined,
  };
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', nbsp: " " };

/** The words of an answer: tags away, entities read. */
const plainOf = (html: string): string =>
  html
    .replace(/<[^<>]*>/g, "")
    .replace(/&(lt|gt|amp|quot|nbsp);/g, (_, name: string) => ENTITIES[name] ?? "")
    .trim();

function addBlank(
  blanks: BlankList,
  type: string,
  answers: readonly Answer[],
  { locale, notes }: MoodleTexts,
): number | undefined {
  if (answers.length === 0) return undefined;
  if (/^(?:NUMERICAL|NM)$/.test(type)) {
    const right = answers.find(({ share }) => share === 1);
    const [, value, margin] = /^([^:]+)(?::(.+))?$/.exec(right?.text ?? "") ?? [];
    if (answers.some((each) => each !== right && each.text !== "*")) notes.note("slips");
    return blanks.addQuantity(Number(value), Number(margin ?? 0), answers.find(({ text }) => text === "*")?.feedback);
  }
  if (/^(?:MULTICHOICE|MC|MULTIRESPONSE|MR)(?:_?[A-Z]{1,3})?$/.test(type)) {
    if (type.startsWith("MR") || type.startsWith("MULTIR")) notes.note("form-changed", type);
    if (answers.some(({ share }) => share > 0 && share < 1)) notes.note("weights");
    return blanks.addChoice(
      answers.map(({ text, share, feedback }) => ({ text, isRight: share === 1, feedback })),
      locale,
    );
  }
  if (!/^(?:SHORTANSWER|SA|MW)(?:_?C)?$/.test(type)) return undefined;
  const typed = answers
    .filter(({ text }) => text !== "*")
    .map((each) => ({ ...each, text: withoutWildcard(each.text, notes) }));
  return blanks.addText(
    typed,
    answers.find(({ text }) => text === "*")?.feedback,
    /C$/.test(type.replace("MC", "")),
    locale,
  );
}
