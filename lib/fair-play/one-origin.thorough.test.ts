import { describe, expect, it } from "vitest";
import { rngFromNumber, type Rng } from "@/lib/core/rng";
import { findOneOrigin } from "@/lib/fair-play/one-origin";
import { START } from "@/tests/support/simulate-answers";

const MINUTE_MS = 60_000;
const sitting = (from: number, minutes: number) =>
  Array.from({ length: minutes }, (_, minute) => new Date(START + (from + minute) * MINUTE_MS));

/** One person who goes from account to account. */
const puppeteer = (accounts: number, rounds: number) =>
  Array.from({ length: accounts }, (_, index) => ({
    learnerId: `l${index}`,
    answeredAt: Array.from({ length: rounds }, (_, round) => sitting(round * 1_440 + index * 20, 10)).flat(),
  }));

const classroom = (rng: Rng, people: number) =>
  Array.from({ length: people }, (_, index) => ({
    learnerId: `l${index}`,
    answeredAt: [0, 1_440, 2_880].flatMap((day) => sitting(day + rng.integer(0, 30), 45)),
  }));

const family = (rng: Rng, people: number) =>
  Array.from({ length: people }, (_, index) => ({
    learnerId: `l${index}`,
    answeredAt: Array.from({ length: 14 }, (_, day) => sitting(day * 1_440 + rng.integer(0, 720), 15)).flat(),
  }));

describe("several accounts from one network", () => {
  it("are found where one is taken up as another is laid down", () =>
    expect(findOneOrigin(puppeteer(5, 3))).toMatchObject({
      signal: "one-origin",
      accounts: 5,
      handovers: 12,
      together: 0,
    }));

  it("are not found where they are three, or hardly used", () => {
    expect(findOneOrigin(puppeteer(3, 9))).toBeUndefined();
    expect(
      findOneOrigin(puppeteer(6, 1).map((account) => ({ ...account, answeredAt: account.answeredAt.slice(0, 5) }))),
    ).toBeUndefined();
    expect(findOneOrigin([])).toBeUndefined();
  });

  it("are found in none of 300 classes, offices and households", () => {
    let flagged = 0;
    for (let seed = 1; seed <= 100; seed++) {
      const rng = rngFromNumber(seed);
      for (const people of [classroom(rng, 25), classroom(rng, 6), family(rng, 4)])
        if (findOneOrigin(people)) flagged += 1;
    }
    expect(flagged).toBe(0);
  });
});
