import type { CellOutput } from "@/lib/notebooks/schema";

const displayIdOf = (output: CellOutput): unknown => {
  const transient = output["transient"];
  return typeof transient === "object" && transient !== null ? Reflect.get(transient, "display_id") : undefined;
};

/** One more output: text goes on where text of the same stream stands, and a display of a known id takes the other's place. */
export function appendOutput(outputs: readonly CellOutput[], next: CellOutput): readonly CellOutput[] {
  const last = outputs.at(-1);
  if (next.output_type === "stream" && last?.output_type === "stream" && last.name === next.name)
    return [...outputs.slice(0, -1), { ...last, text: applyReturns(last.text + next.text) }];
  if (next.output_type === "stream") return [...outputs, { ...next, text: applyReturns(next.text) }];
  const id = displayIdOf(next);
  const known = id === undefined ? -1 : outputs.findIndex((output) => displayIdOf(output) === id);
  return known < 0 ? [...outputs, next] : outputs.with(known, next);
}

/** A carriage return begins the line anew, as progress bars do; only in what could hold one, since output can be long. */
function applyReturns(text: string): string {
  if (!/\r(?!\n)/.test(text)) return text;
  return text
    .replace(/\r\n/g, "\n")
    .split("\n")
    .map((line) => {
      const parts = line.split("\r");
      // One at the end waits for what comes next.
      const end = parts.at(-1) === "" ? "\r" : "";
      return `${(end ? parts.slice(0, -1) : parts).reduce((shown, part) => part + shown.slice(part.length), "")}${end}`;
    })
    .join("\n");
}
