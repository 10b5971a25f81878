import { expect, it } from "vitest";
import { checkCoverage } from "@/lib/content/check/check-coverage";
import type { PlacedItem } from "@/lib/content/check/check-duplicates";

const placed = (kind: string, question: string, use: "practice" | "assessment" = "practice"): PlacedItem => ({
  ...{ file: "a.yaml", line: 1 },
  item: {
    ...{ id: `${kind}-${question}`, kind, version: 1, use, questions: [question], difficulty: 1, sources: ["s"] },
    ...{ reviewed: "2026-11", title: { zh: "题", en: "Title" } },
    body: { stem: { zh: "题", en: "Stem" }, hints: [], explanation: { zh: "解", en: "Why" } },
  },
});
const question = (id: string): PlacedItem => {
  const { item, ...rest } = placed("open", id);
  return { ...rest, item: { ...item, id } };
};
const questions = (count: number) => Array.from({ length: count }, (_, at) => question(`q${at}`));
const inKinds = (kinds: number, count: number) =>
  Array.from({ length: Math.max(kinds, count) }, (_, at) => placed(`kind-${at % kinds}`, `q${at % count}`));
const found = (count: number, items: readonly PlacedItem[], elsewhere: readonly PlacedItem[] = []) =>
  checkCoverage([{ path: "c", questions: questions(count), items }], [...items, ...elsewhere]).map(
    ({ message }) => message,
  );

it("a chapter of six questions asks in five kinds, a smaller one in three", () => {
  expect(found(6, inKinds(5, 6))).toEqual([]);
  expect(found(6, inKinds(4, 6))).toEqual(["items of 4 kinds (kind-0, kind-1, kind-2, kind-3) for 6 questions"]);
  expect(found(5, inKinds(3, 5))).toEqual([]);
  expect(found(5, inKinds(2, 5))).toEqual(["items of 2 kinds (kind-0, kind-1) for 5 questions"]);
});

it("every question has an item for practice that the machine marks, in whatever chapter", () => {
  const message = 'no item for practice that the machine marks covers the question "q2"';
  const items = inKinds(5, 2);
  expect(found(3, items)).toEqual([message]);
  expect(found(3, [...items, placed("open", "q2")])).toEqual([message]);
  expect(found(3, [...items, placed("kind-0", "q2", "assessment")])).toEqual([message]);
  expect(found(3, items, [placed("kind-0", "q2")])).toEqual([]);
});
