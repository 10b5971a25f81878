import { Rating } from "ts-fsrs";
import { describe, expect, it } from "vitest";
import { countsAsReview, scheduleReview } from "@/lib/review/schedule-review";

const at = (iso: string) => new Date(iso);

describe("scheduling a review", () => {
  it("brings an item that was known back after at least a day, and one that was missed sooner than that one", () => {
    const now = at("2026-11-24T10:00:00Z");
    const known = scheduleReview(undefined, Rating.Good, now).card;
    const missed = scheduleReview(undefined, Rating.Again, now).card;
    expect(known.due.getTime() - now.getTime()).toBeGreaterThanOrEqual(86_400_000);
    expect(missed.due.getTime()).toBeLessThan(known.due.getTime());
  });

  it("lengthens the interval with every success and counts a lapse when it is forgotten", () => {
    let now = at("2026-01-01T08:00:00Z");
    let card = scheduleReview(undefined, Rating.Good, now).card;
    for (let round = 0; round < 4; round++) {
      now = card.due;
      const next = scheduleReview(card, Rating.Good, now).card;
      expect(next.stability).toBeGreaterThan(card.stability);
      card = next;
    }
    const forgotten = scheduleReview(card, Rating.Again, card.due).card;
    expect(forgotten.stability).toBeLessThan(card.stability);
    expect(forgotten.lapses).toBe(1);
  });

  it("logs the state before and the days since the review before", () => {
    const first = scheduleReview(undefined, Rating.Good, at("2026-11-01T00:00:00Z"));
    const second = scheduleReview(first.card, Rating.Hard, at("2026-11-04T12:00:00Z"));
    expect(first.log).toMatchObject({ rating: 3, state: 0, elapsedDays: 0 });
    expect(second.log).toMatchObject({ rating: 2, state: 2, elapsedDays: 3.5 });
  });

  it("takes the first answer of a day as a review, and no retry of the same day", () => {
    const { card } = scheduleReview(undefined, Rating.Again, at("2026-11-24T01:00:00Z"));
    expect(countsAsReview(undefined, at("2026-11-24T01:00:00Z"), "UTC")).toBe(true);
    expect(countsAsReview(card, at("2026-11-24T23:59:59Z"), "UTC")).toBe(false);
    expect(countsAsReview(card, at("2026-11-25T00:00:00Z"), "UTC")).toBe(true);
  });
});
