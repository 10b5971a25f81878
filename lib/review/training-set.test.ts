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
    [
      [1, 0],
      [3, 3],
    ],
    [
      [3, 0],
      [4, 9],
    ],
    [
      [1, 0],
      [3, 3],
      [2, 10],
    ],
  ]);
});

it("begins anew where a card was started anew", () => {
  expect(toExamples([line("a", 0, 3, 0), line("a", 5, 3, 0), line("a", 8, 1)], "UTC")).toMatchObject([
    { reviews: [{ deltaT: 0 }, { deltaT: 3 }] },
  ]);
});

it("exports a log in the columns that the optimisers of FSRS read", () => {
  expect(ANKI_COLUMNS.slice(0, 5)).toEqual([
    ...["card_id", "review_time", "review_rating", "review_state", "review_duration"],
  ]);
  const rows = toAnkiLog(LOG.map((each) => ({ ...each, durationMs: each.itemId === "a" ? 4_200 : null })));
  expect(rows.map(([card, , rating, state, duration]) => [card, rating, state, duration])).toEqual([
    [2, 3, 0, 0],
    [1, 1, 0, 4_200],
    [1, 3, 2, 4_200],
    [2, 4, 2, 0],
    [1, 2, 2, 4_200],
  ]);
  const times = rows.map(([, time]) => Number(time));
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times[0]).toBe(LOG[0]!.reviewedAt.getTime());
});

it("explains a card by numbers that its formula makes", () => {
  expect(explainCard(newCard(new Date()), new Date(), USUAL_RULES)).toBeUndefined();
  const { card } = scheduleReview(undefined, 3, new Date("2026-01-01T00:00:00Z"));
  const why = explainCard(card, new Date("2026-01-11T00:00:00Z"), USUAL_RULES)!;
  expect(why.elapsedDays).toBe(10);
  expect(why.retrievability).toBeCloseTo((1 + (why.factor * 10) / why.stability) ** why.decay, 6);
  expect((1 + why.factor) ** why.decay).toBeCloseTo(0.9, 6);
});
