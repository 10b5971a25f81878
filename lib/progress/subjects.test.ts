import { expect, test } from "vitest";
import { nameSubjects } from "@/lib/progress/subjects";

const both = (text: string) => ({ zh: `${text}（中）`, en: text });
const ask = (id: string, concepts: string[]) => ({ id, concepts, difficulty: 1 });
const chapter = (
  number: number,
  slug: string,
  track: "foundations" | "fine-tuning",
  questions: ReturnType<typeof ask>[],
) => ({
  ...{ number, slug, track, questions },
  title: both(slug),
});
const curriculum = {
  tracks: [{ slug: "foundations" as const, title: both("Foundations"), summary: both("s") }],
  chapters: [
    chapter(1, "basics", "foundations", [ask("q1", ["lora", "attention"])]),
    chapter(2, "lora", "fine-tuning", [ask("q2", ["lora"]), ask("q3", ["lora", "attention"])]),
  ],
};
const concept = (slug: string) => ({ slug, name: both(slug), parent: null, aliases: [], definition: both("d") });

test("a concept stands under the track that asks for it most, the earlier of two that tie", () => {
  const { concepts, chapters, tracks } = nameSubjects(
    curriculum,
    ["lora", "attention", "unasked"].map(concept),
    [],
    "zh",
  );
  expect(concepts).toEqual({
    lora: { name: "lora（中）", track: "fine-tuning" },
    attention: { name: "attention（中）", track: "foundations" },
    unasked: { name: "unasked（中）", track: undefined },
  });
  expect(Object.keys(chapters)).toEqual(["basics", "lora"]);
  expect(tracks).toEqual([{ slug: "foundations", title: "Foundations（中）" }]);
});
