export const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** `A. one`, `A) one`; Chinese keyboards write `A．`, `A）` and `A、`, and no space behind them. */
export const CHOICE_LINE = /^([A-Z])(?:[.)](?:\s+|$)|[．）、]\s*)(.*)$/;

const ANSWER_LINE = /^ANSWER\s*[:：]\s*(.*)$/;

export const isAnswerLine = (line: string): boolean => ANSWER_LINE.test(line);

/** The letter that an answer line names; undefined where it names none, or more. */
export function answerOf(line: string): string | undefined {
  return /^([A-Z])[.．]?$/.exec(ANSWER_LINE.exec(line)?.[1]?.trim() ?? "")?.[1];
}
