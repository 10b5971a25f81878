import { describe, expect, it } from "vitest";
import { rngFromNumber } from "@/lib/core/rng";
import { grader } from "@/lib/items/hotspot/grade.server";
import { kind } from "@/lib/items/hotspot/type";
import { versions } from "@/lib/items/hotspot/versions";

const [code, diagram] = versions.samples.map(({ body }) => kind.authored.parse(body));
const withPlace = (change: object) => ({ ...diagram, place: { ...diagram!.place, ...change } });
const text = { zh: "框", en: "Box" };
const messages = (body: unknown) =>
  kind.authored
    .safeParse(body)
    .error?.issues.map(({ message }) => message)
    .join("\n") ?? "sound";

describe("an authored body", () => {
  it.each<[string, unknown, RegExp]>([
    ["is sound with code", code, /^sound$/],
    ["is sound with a diagram", diagram, /^sound$/],
    ["marks no blank or missing line", { ...code, marks: [{ ...code!.marks[0], at: "9" }] }, /nothing to point at/],
    ["marks no place twice", { ...code, marks: [code!.marks[0], code!.marks[0]] }, /two marks/],
    ["has a right place", { ...code, marks: [code!.marks[1]] }, /must be right/],
    ["has boxes inside its grid", withPlace({ columns: 1 }), /outside 1 × 2/],
    [
      "has one box in each place",
      withPlace({ boxes: ["a", "b", "c"].map((id) => ({ id, column: 1, row: 1, text })) }),
      /lies on another box/,
    ],
    ["has arrows between neighbours", withPlace({ arrows: [{ from: "codes", to: "multiply" }] }), /beside, above/],
    ["has arrows between its boxes", withPlace({ arrows: [{ from: "codes", to: "x" }] }), /needs both boxes/],
  ])("%s", (_, body, message) => expect(messages(body)).toMatch(message));
});

describe("a diagram", () => {
  it("shows no id of its author, and is marked by those of the view", () => {
    const resolved = kind.resolve(diagram!, rngFromNumber(4));
    const shown = JSON.stringify(kind.toPublic(resolved, "en", (markdown) => markdown));
    for (const id of ["codes", "dequantise", "multiply"]) expect(shown).not.toContain(`"${id}"`);
    expect(grader.grade(resolved, grader.reference(resolved))).toMatchObject({ earned: 1 });
    expect(grader.guessScore(resolved)).toBeCloseTo(1 / 3, 12);
  });
});
