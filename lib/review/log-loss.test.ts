import { default_w } from "ts-fsrs";
import { expect, it } from "vitest";
import { logLossOf } from "@/lib/review/log-loss";
import { scheduleReview, retrievability } from "@/lib/review/schedule-review";

const day = (number: number) => new Date(Date.UTC(2026, 0, 1 + number));
const example = (rating: number) => ({
  reviewedAt: day(13),
  reviews: [
    { rating: 3, deltaT: 0 },
    { rating: 3, deltaT: 3 },
    { rating, deltaT: 10 },
  ],
});

it("weighs what happened by the probability that the scheduler gave to it", () => {
  const first = scheduleReview(undefined, 3, day(0)).card;
  const second = scheduleReview(first, 3, day(3)).card;
  const recall = retrievability(second, day(13), null);
  expect(logLossOf([example(3)], default_w)).toBeCloseTo(-Math.log(recall), 4);
  expect(logLossOf([example(1)], default_w)).toBeCloseTo(-Math.log(1 - recall), 4);
  const both = (-Math.log(recall) - Math.log(1 - recall)) / 2;
  expect(logLossOf([example(3), example(1)], default_w)).toBeCloseTo(both, 4);
});

it("is higher for weights that believe in another learner", () => {
  const forgetful = default_w.map((weight, index) => (index < 4 ? weight / 10 : weight));
  expect(logLossOf([example(3)], forgetful)).toBeGreaterThan(logLossOf([example(3)], default_w));
});
