import { answerOf, CHOICE_LINE, isAnswerLine, LETTERS } from "@/lib/exchange/aiken/lines";
import { FileRefused, type ImportedItem, type ItemFate, type Reading, type ReadOptions } from "@/lib/exchange/contract";
import { decodeText, limitItems, MAX_ITEM_CHARACTERS } from "@/lib/exchange/decode-text";
import { inLanguage, readingOf, toImported } from "@/lib/exchange/draft";
import { leftOut, reason } from "@/lib/exchange/reasons";

interface Line {
  readonly number: number;
  readonly text: string;
}

/**
 * Reads questions in the Aiken format, strictly: a question, at least two choices in the order of their letters, then the answer. What
 * breaks this is left out with the line where it does.
 * @throws {FileRefused}
 */
export function readAiken(bytes: Uint8Array, options: ReadOptions): Reading {
  const questions = split(decodeText(bytes));
  const outcomes = questions.map((lines, index) => readQuestion(lines, index + 1, options));
  if (!outcomes.some((outcome) => "document" in outcome)) {
    const why = outcomes.find((outcome) => !("document" in outcome));
    throw new FileRefused("not-this-format", why && "reasons" in why ? why.reasons[0]?.detail : undefined);
  }
  return readingOf(outcomes);
}

/** A question ends behind its answer; an empty line ends one that has none. */
function split(text: string): readonly (readonly Line[])[] {
  const questions: Line[][] = [];
  let open: Line[] = [];
  const close = () => {
    if (open.length) questions.push(open);
    limitItems(questions.length);
    open = [];
  };
  text.split("\n").forEach((content, index) => {
    const line = content.trim();
    if (line !== "") open.push({ number: index + 1, text: line });
    if (line === "" || isAnswerLine(line)) close();
  });
  close();
  return questions;
}

function readQuestion(lines: readonly Line[], place: number, { locale }: ReadOptions): ImportedItem | ItemFate {
  const [first, ...rest] = lines;
  const name = `#${place}`;
  const title = first?.text.slice(0, 80) ?? "";
  const refused = (line: Line | undefined) => leftOut(name, title, reason("unreadable", line?.number ?? 0));
  if (lines.reduce((sum, { text }) => sum + text.length, 0) > MAX_ITEM_CHARACTERS)
    return leftOut(name, title, reason("too-long", first?.number ?? 0));
  if (!first || CHOICE_LINE.test(first.text) || isAnswerLine(first.text)) return refused(first);
  const choices: string[] = [];
  let answer: string | undefined;
  for (const line of rest) {
    if (isAnswerLine(line.text)) {
      answer = answerOf(line.text);
      if (answer === undefined || LETTERS.indexOf(answer) >= choices.length) return refused(line);
      continue;
    }
    const [, letter, text] = CHOICE_LINE.exec(line.text) ?? [];
    if (letter !== LETTERS[choices.length] || !text) return refused(line);
    choices.push(text);
  }
  if (answer === undefined || choices.length < 2) return refused(lines.at(-1));
  const none = inLanguage(locale, "");
  const right = LETTERS.indexOf(answer);
  const body = {
    ...{ stem: inLanguage(locale, first.text), hints: [], explanation: none, order: "shuffled" },
    choices: choices.map((text, index) => ({
      text: inLanguage(locale, text),
      ...(index === right && { correct: true }),
      feedback: none,
    })),
  };
  return toImported({ kind: "single-choice", body, envelope: {}, place, reasons: [] });
}
