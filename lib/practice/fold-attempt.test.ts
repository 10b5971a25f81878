import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldAttempt, momentAfter, type AttemptFact, type LearningState } from "@/lib/practice/fold-attempt";
import { replayAttempts } from "@/lib/practice/replay-attempts";

const NOTHING: LearningState = { item: undefined, mastery: new Map(), lesson: { answered: 0, solved: 0 } };
const fact = (over: Partial<AttemptFact> = {}): AttemptFact => ({
  ...{ id: "a", itemId: "item", chapter: "lora", concepts: ["lora"], share: 1, guess: 0.25, evidence: "server" },
  ...{ at: new Date("2026-11-24T10:00:00Z"), hints: 0, certainty: null, durationMs: null },
  ...over,
});

describe("folding an attempt", () => {
  it("makes a card, mastery of each concept and lesson progress of the first answer", () => {
    const folded = foldAttempt(NOTHING, fact({ concepts: ["lora", "peft"] }), "UTC");
    expect(folded.item).toMatchObject({ bestShare: 1, attempts: 1, card: { reps: 1 } });
    expect([...folded.mastery.keys()]).toEqual(["lora", "peft"]);
    expect(folded.lesson).toEqual({ answered: 1, solved: 1 });
    expect(folded.log).toMatchObject({ rating: 3 });
  });

  it("lets a hint take its share off the evidence of mastery, and off nothing else", () => {
    const [alone, helped] = [foldAttempt(NOTHING, fact(), "UTC"), foldAttempt(NOTHING, fact({ hints: 2 }), "UTC")];
    expect(helped.mastery.get("lora")).toEqual({ weight: 1, sum: alone.mastery.get("lora")!.sum / 2 });
    expect({ ...helped, mastery: undefined }).toEqual({ ...alone, mastery: undefined });
  });

  it("lets a retry of the same day solve the item, without a review or evidence of mastery", () => {
    const missed = foldAttempt(NOTHING, fact({ share: 0 }), "UTC");
    const retry = foldAttempt(missed, fact({ id: "b", at: new Date("2026-11-24T10:05:00Z") }), "UTC");
    expect(retry.lesson).toEqual({ answered: 1, solved: 1 });
    expect(retry.log).toBeUndefined();
    expect(retry.mastery).toEqual(missed.mastery);
    expect(retry.item.card).toEqual(missed.item.card);
  });

  it("counts an item as solved once, however often it is answered", () => {
    const once = foldAttempt(NOTHING, fact(), "UTC");
    const twice = foldAttempt(once, fact({ id: "b", at: new Date("2026-12-24T10:00:00Z") }), "UTC");
    expect(twice.lesson).toEqual({ answered: 1, solved: 1 });
  });
});

it("gives a fact a time after the one before it, whatever the clock says", () => {
  const now = new Date("2026-11-24T10:00:00.000Z");
  const earlier = new Date("2026-11-24T09:59:59.999Z");
  expect(momentAfter(null, now)).toEqual(now);
  expect(momentAfter(earlier, now)).toEqual(now);
  expect(momentAfter(now, now)).toEqual(new Date("2026-11-24T10:00:00.001Z"));
  expect(momentAfter(now, earlier)).toEqual(new Date("2026-11-24T10:00:00.001Z"));
});

describe("replaying attempts", () => {
  const facts = fc.array(
    fc.record({
      itemId: fc.constantFrom("x", "y", "z"),
      chapter: fc.constantFrom("lora", "peft"),
      concepts: fc.constantFrom(["lora"], ["lora", "peft"], ["qlora"]),
      share: fc.constantFrom(0, 0.25, 0.5, 1),
      guess: fc.constantFrom(0, 0.25),
      evidence: fc.constantFrom("server" as const, "self" as const),
      hints: fc.integer({ min: 0, max: 5 }),
      minutes: fc.integer({ min: 0, max: 60 * 24 * 30 }),
    }),
    { maxLength: 30 },
  );

  it("gives what folding one by one in time order gives, in whatever order the facts come", () => {
    fc.assert(
      fc.property(facts, fc.integer(), (drawn, rotation) => {
        const all = drawn.map(({ minutes, ...rest }, index) =>
          // An item lives in one chapter.
          fact({
            ...rest,
            chapter: rest.itemId === "x" ? "peft" : "lora",
            id: `f${index}`,
            at: new Date(minutes * 60_000),
          }),
        );
        const turn = all.length > 0 ? Math.abs(rotation) % all.length : 0;
        expect(replayAttempts([...all.slice(turn), ...all.slice(0, turn)], "UTC")).toEqual(replayAttempts(all, "UTC"));
      }),
    );
  });

  it("keeps the totals of a lesson between what was answered and what exists", () => {
    fc.assert(
      fc.property(facts, (drawn) => {
        const all = drawn.map(({ minutes, ...rest }, index) =>
          fact({ ...rest, chapter: "lora", id: `f${index}`, at: new Date(minutes * 60_000) }),
        );
        const { lessons, cards } = replayAttempts(all, "UTC");
        for (const { answered, solved } of lessons) {
          expect(answered).toBe(cards.length);
          expect(solved).toBe(cards.filter((card) => card.bestShare === 1).length);
        }
      }),
    );
  });
});
