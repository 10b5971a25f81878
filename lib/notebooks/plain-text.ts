// Colours and movements of a terminal, as other tools leave them in tracebacks (ECMA-48, control sequences).
const SEQUENCE = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\^_])/g;

/** The text of an output without what only a terminal understands. */
export const plainText = (text: string): string => text.replace(SEQUENCE, "").replace(/\r$/, "");

/** A text's first lines. `left`: how many there are beyond. */
export function firstLines(text: string, most: number): { readonly text: string; readonly left: number } {
  let end = -1;
  for (let line = 0; line < most; line++) {
    end = text.indexOf("\n", end + 1);
    if (end < 0) return { text, left: 0 };
  }
  const rest = text.slice(end + 1);
  if (rest === "") return { text, left: 0 };
  return { text: text.slice(0, end), left: rest.replace(/\n$/, "").split("\n").length };
}
