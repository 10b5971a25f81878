import * as z from "zod";
import { localId, localizedText } from "@/lib/items/contract";

/** What is pointed into: lines of code, or the boxes of a diagram. Both are data; no markup of an author reaches the page. */
export const authoredPlace = z.discriminatedUnion("form", [
  z.strictObject({
    form: z.literal("code"),
    language: z.enum(["python", "bash", "json", "text"]),
    /** The same in both languages, so comments are English. */
    code: z
      .string()
      .max(4_000)
      .refine((code) => code.split("\n").length <= 40, "at most 40 lines")
      .refine((code) => code.split("\n").filter((line) => line.trim() !== "").length >= 3, "at least three lines"),
  }),
  z.strictObject({
    form: z.literal("diagram"),
    columns: z.int().min(1).max(3),
    rows: z.int().min(1).max(8),
    /** `column` and `row` count from 1. */
    boxes: z
      .array(z.strictObject({ id: localId, column: z.int().min(1), row: z.int().min(1), text: localizedText }))
      .min(3)
      .max(16),
    /** From a box to one beside, above or below it. */
    arrows: z
      .array(z.strictObject({ from: localId, to: localId }))
      .max(24)
      .default([]),
  }),
]);
export type AuthoredPlace = z.output<typeof authoredPlace>;
type Diagram = Extract<AuthoredPlace, { form: "diagram" }>;

/** The author's names of all that can be pointed at: numbers of lines that are not blank, or ids of boxes. */
export function spotsOf(place: AuthoredPlace): string[] {
  if (place.form === "diagram") return place.boxes.map(({ id }) => id);
  return place.code.split("\n").flatMap((line, index) => (line.trim() === "" ? [] : [String(index + 1)]));
}

/** Everything about a diagram that could not be drawn, for its author. */
export function diagramProblems({
  columns,
  rows,
  boxes,
  arrows,
}: Diagram): { path: (string | number)[]; message: string }[] {
  const problems: { path: (string | number)[]; message: string }[] = [];
  const report = (path: (string | number)[], message: string) => problems.push({ path, message });
  boxes.forEach(({ id, column, row }, index) => {
    if (column > columns || row > rows) report(["boxes", index], `"${id}" lies outside ${columns} × ${rows}`);
    const others = boxes.slice(0, index);
    if (others.some((other) => other.id === id)) report(["boxes", index, "id"], `two boxes have the id "${id}"`);
    if (others.some((other) => other.column === column && other.row === row))
      report(["boxes", index], `"${id}" lies on another box`);
  });
  arrows.forEach(({ from, to }, index) => {
    const [start, end] = [from, to].map((id) => boxes.find((box) => box.id === id));
    if (!start || !end) report(["arrows", index], `an arrow from "${from}" to "${to}" needs both boxes`);
    else if (Math.abs(start.column - end.column) + Math.abs(start.row - end.row) !== 1)
      report(["arrows", index], "an arrow leads to the box beside, above or below");
  });
  return problems;
}
