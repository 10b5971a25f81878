import type { CellOutput } from "@/lib/notebooks/schema";

const displayIdOf = (output: CellOutput): unknown => {
  const transient = output["transient"];
  return typeof transient === "object" && transient !== null ? Reflect.get(transient, "display_id") : undefined;
};

/** One more output: text goes on where text of the same stream stands, and a display of a known id takes the other's place. */
export function appendOutput(outputs: readonly CellOutput[], next: CellOutput): readonly CellOutput[] {
  const last = outputs.at(-1);
  if (next.output_type === "stream") {
    const goesOn = last?.output_type === "stream" && last.name === next.name;
    const before = goesOn ? last.text : "";
    return [...(goesOn ? outputs.slice(0, -1) : outputs), { ...next, text: goOn(before, next.text) }];
  }
  const id = displayIdOf(next);
  const known = id === undefined ? -1 : outputs.findIndex((output) => displayIdOf(output) === id);
  return known < 0 ? [...outputs, next] : outputs.with(known, next);
}

/** A carriage return begins the line anew, as progress bars do. Only the last line can still change: output may be long. */
function goOn(before: string, next: string): string {
  if (!next.includes("\r") && !before.endsWith("\r")) return before + next;
  const end = before.lastIndexOf("\n") + 1;
  const lines = (before.slice(end) + next).replace(/\r+\n/g, "\n").split("\n");
  return before.slice(0, end) + lines.map(overwrite).join("\n");
}

/** One at the end of the line waits for what comes next. */
function overwrite(line: string): string {
  const waits = line.endsWith("\r");
  const parts = (waits ? line.slice(0, -1) : line).split("\r");
  return parts.reduce((shown, part) => part + shown.slice(part.length), "") + (waits ? "\r" : "");
}
