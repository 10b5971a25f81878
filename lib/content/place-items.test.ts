import { expect, test } from "vitest";
import { placeItems } from "@/lib/content/place-items";

test("an item is answered in the text where it stands there, else among the questions or in the quiz", () => {
  const ids = (...list: string[]) => list.map((id) => ({ id, kind: "ordering" }));
  const embeds = ["a", "q"].map((id, line) => ({ kind: "item" as const, id, line }));
  const figure = { kind: "figure" as const, id: "b", line: 9 };
  const placed = placeItems({
    items: ids("a", "b"),
    questions: ids("q", "r"),
    lesson: { en: { embeds: [...embeds, figure] } },
  });
  expect(placed).toEqual([
    { id: "a", kind: "ordering", section: "item-a" },
    { id: "b", kind: "ordering", section: "quiz" },
    { id: "q", kind: "ordering", section: "item-q" },
    { id: "r", kind: "ordering", section: "question-r" },
  ]);
});

test("an item for assessment has no place, nor has one that is talked through", () => {
  const lesson = { en: { embeds: [] } };
  const items = [
    { id: "exam", kind: "ordering", use: "assessment" },
    { id: "design", kind: "open", round: "system-design" as const },
  ];
  expect(placeItems({ items, questions: [], lesson })).toEqual([]);
});
