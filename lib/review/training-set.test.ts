import { convertCsvToFsrsItems } from "@open-spaced-repetition/binding";
import { expect, it } from "vitest";
import { ANKI_COLUMNS, toAnkiLog } from "@/lib/review/anki-log";
import { explainCard } from "@/lib/review/explain-card";
import { newCard } from "@/lib/review/review-card";
import { USUAL_RULES } from "@/lib/review/review-rules";
import { scheduleReview } from "@/lib/review/schedule-review";
import { toExamples } from "@/lib/review/training-set";

const line = (itemId: string, day: number, rating: number, state = 2, hour = 12) => ({
  ...{ itemId, rating, state, elapsedDays: 0, durationMs: null },
  reviewedAt: new Date(Date.UTC(2026, 0, 1 + day, hour)),
});
const LOG = [line("b", 0, 3, 0), line("a", 1, 1, 0), line("a", 4, 3), line("b", 9, 4, 2, 1), line("a", 14, 2)];

it("asks of each later review what came before it, in whole days of the learner", () => {
  expect(toExamples(LOG, "UTC").map(({ reviews }) => reviews.map(({ rating, deltaT }) => [rating, deltaT]))).toEqual([
    [[1, 0], [3, 3]], // prettier-ignore
    [[3, 0], [4, 9]], // prettier-ignore
    [[1, 0], [3, 3], [2, 10]], // prettier-ignore
  ]);
});

it("begins anew where a card was started anew", () => {
  expect(toExamples([line("a", 0, 3, 0), line("a", 5, 3, 0), line("a", 8, 1)], "UTC")).toMatchObject([
    { reviews: [{ deltaT: 0 }, { deltaT: 3 }] },
  ]);
});

it("exports a log that the optimiser of FSRS reads as the same examples", () => {
  const csv = [ANKI_COLUMNS, ...toAnkiLog(LOG)].map((row) => row.join(",")).join("\n");
  const read = convertCsvToFsrsItems(Buffer.from(`${csv}\n`), 0, "UTC", () => 0);
  const texts = read.map((item) => item.reviews.map(({ rating, deltaT }) => `${rating} ${deltaT}`).join());
  const own = toExamples(LOG, "UTC").map(({ reviews }) =>
    reviews.map((each) => `${each.rating} ${each.deltaT}`).join(),
  );
  expect(texts.toSorted()).toEqual(own.toSorted());
});

it("explains a card by numbers that its formula makes", () => {
  expect(explainCard(newCard(new Date()), new Date(), USUAL_RULES)).toBeUndefined();
  const { card } = scheduleReview(undefined, 3, new Date("2026-01-01T00:00:00Z"));
  const why = explainCard(card, new Date("2026-01-11T00:00:00Z"), USUAL_RULES)!;
  expect(why.elapsedDays).toBe(10);
  expect(why.retrievability).toBeCloseTo((1 + (why.factor * 10) / why.stability) ** why.decay, 6);
  expect((1 + why.factor) ** why.decay).toBeCloseTo(0.9, 6);
});
