import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldAttempt, momentAfter, type AttemptFact, type LearningState } from "@/lib/practice/fold-attempt";
import { replayAttempts, type DerivedRows } from "@/lib/practice/replay-attempts";
import type { ReviewAct } from "@/lib/review/review-act";
import { USUAL_RULES, type ReviewRules } from "@/lib/review/review-rules";

const NOTHING: LearningState = { item: undefined, mastery: new Map(), lesson: { answered: 0, solved: 0 } };
const fact = (over: Partial<AttemptFact> = {}): AttemptFact => ({
  ...{ id: "a", itemId: "item", chapter: "lora", concepts: ["lora"], share: 1, guess: 0.25, evidence: "server" },
  ...{ at: new Date("2026-11-24T10:00:00Z"), hints: 0, certainty: null, durationMs: null },
  ...over,
});

describe("folding an attempt", () => {
  it("makes a card, mastery of each concept and lesson progress of the first answer", () => {
    const folded = foldAttempt(NOTHING, fact({ concepts: ["lora", "peft"] }), USUAL_RULES);
    expect(folded.item).toMatchObject({ bestShare: 1, attempts: 1, card: { reps: 1 } });
    expect([...folded.mastery.keys()]).toEqual(["lora", "peft"]);
    expect(folded.lesson).toEqual({ answered: 1, solved: 1 });
    expect(folded.log).toMatchObject({ rating: 3 });
  });

  it("lets a hint take its share off the evidence of mastery, and a step off the rating", () => {
    const [alone, helped] = [
      foldAttempt(NOTHING, fact(), USUAL_RULES),
      foldAttempt(NOTHING, fact({ hints: 2 }), USUAL_RULES),
    ];
    expect(helped.mastery.get("lora")).toEqual({ weight: 1, sum: alone.mastery.get("lora")!.sum / 2 });
    expect(helped.lesson).toEqual(alone.lesson);
    expect([alone.log?.rating, helped.log?.rating]).toEqual([3, 2]);
  });

  it("lets a retry of the same day solve the item, without a review or evidence of mastery", () => {
    const missed = foldAttempt(NOTHING, fact({ share: 0 }), USUAL_RULES);
    const retry = foldAttempt(missed, fact({ id: "b", at: new Date("2026-11-24T10:05:00Z") }), USUAL_RULES);
    expect(retry.lesson).toEqual({ answered: 1, solved: 1 });
    expect(retry.log).toBeUndefined();
    expect(retry.mastery).toEqual(missed.mastery);
    expect(retry.item.card).toEqual(missed.item.card);
  });

  it("starts the card anew when the item has become another question, and takes no answer to the old one for it", () => {
    const old = foldAttempt(NOTHING, fact(), USUAL_RULES);
    const day = (number: number) => new Date(Date.UTC(2026, 10, 24 + number));
    const anew = foldAttempt(old, fact({ id: "b", edition: 2, at: day(1) }), USUAL_RULES);
    expect(anew.item).toMatchObject({ edition: 2, attempts: 2, card: { reps: 1 } });
    expect(anew.log).toMatchObject({ state: 0, elapsedDays: 0 });
    const late = foldAttempt(anew, fact({ id: "c", edition: 1, share: 0, at: day(2) }), USUAL_RULES);
    expect(late.log).toBeUndefined();
    expect(late.item.card).toEqual(anew.item.card);
    expect(late.isEvidence).toBe(true);
  });

  it("takes the learner's own word for the rating, and keeps what was derived", () => {
    const folded = foldAttempt(NOTHING, fact(), USUAL_RULES, 4);
    expect(folded.log).toMatchObject({ rating: 4, derived: 3, reason: "known" });
  });

  it("leaves a struck review out of the schedule, with room for another one that day and none for more evidence", () => {
    const struck = foldAttempt(NOTHING, fact(), USUAL_RULES, "struck");
    expect(struck.log).toBeUndefined();
    expect(struck.item).toMatchObject({ attempts: 1, bestShare: 1, card: { state: 0, lastReviewAt: null } });
    const again = foldAttempt(struck, fact({ id: "b", at: new Date("2026-11-24T11:00:00Z") }), USUAL_RULES);
    expect(again.log).toMatchObject({ rating: 2, reason: "retry" });
    expect(again.isEvidence).toBe(false);
    expect(again.mastery).toEqual(struck.mastery);
  });

  it("counts an item as solved once, however often it is answered", () => {
    const once = foldAttempt(NOTHING, fact(), USUAL_RULES);
    const twice = foldAttempt(once, fact({ id: "b", at: new Date("2026-12-24T10:00:00Z") }), USUAL_RULES);
    expect(twice.lesson).toEqual({ answered: 1, solved: 1 });
  });
});

/** What the server does when an answer comes: one fold, whose rows are written over those before. */
function foldOne(state: DerivedRows, next: AttemptFact, rules: ReviewRules): DerivedRows {
  const folded = foldAttempt(
    {
      item: state.cards.find(({ itemId }) => itemId === next.itemId),
      mastery: new Map(state.mastery.map(({ concept, weight, sum }) => [concept, { weight, sum }])),
      lesson: state.lessons.find(({ chapter }) => chapter === next.chapter) ?? { answered: 0, solved: 0 },
    },
    next,
    rules,
  );
  const mastery = next.concepts.map((concept) => ({ concept, ...folded.mastery.get(concept)!, updatedAt: next.at }));
  return {
    cards: [...state.cards.filter(({ itemId }) => itemId !== next.itemId), { ...folded.item, itemId: next.itemId }],
    logs: folded.log ? [...state.logs, { ...folded.log, attemptId: next.id, itemId: next.itemId }] : state.logs,
    mastery: folded.isEvidence
      ? [...state.mastery.filter(({ concept }) => !next.concepts.includes(concept)), ...mastery]
      : state.mastery,
    lessons: [
      ...state.lessons.filter(({ chapter }) => chapter !== next.chapter),
      { answered: folded.lesson.answered, solved: folded.lesson.solved, chapter: next.chapter, updatedAt: next.at },
    ],
  };
}

const lastOf = (acts: readonly ReviewAct[], itemId: string) => acts.findLast((act) => act.itemId === itemId);

/** Rows have no order of their own. */
const sorted = ({ cards, logs, mastery, lessons }: DerivedRows) => ({
  cards: cards.toSorted((a, b) => (a.itemId < b.itemId ? -1 : 1)),
  logs: logs.toSorted((a, b) => a.reviewedAt.getTime() - b.reviewedAt.getTime()),
  mastery: mastery.toSorted((a, b) => (a.concept < b.concept ? -1 : 1)),
  lessons: lessons.toSorted((a, b) => (a.chapter < b.chapter ? -1 : 1)),
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
      certainty: fc.constantFrom(null, 20, 95),
      durationMs: fc.constantFrom(null, 2_000, 30_000, 400_000),
      edition: fc.constantFrom(undefined, 2),
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
        expect(replayAttempts([...all.slice(turn), ...all.slice(0, turn)], [], USUAL_RULES)).toEqual(
          replayAttempts(all, [], USUAL_RULES),
        );
      }),
    );
  });

  const acts = fc.array(
    fc.record({
      itemId: fc.constantFrom("x", "y", "z"),
      kind: fc.constantFrom("rate", "strike", "bury", "suspend", "resume", "reset", "recall", "undo"),
      rating: fc.constantFrom(1, 2, 3, 4),
      target: fc.nat(),
      minutes: fc.integer({ min: 0, max: 60 * 24 * 30 }),
    }),
    { maxLength: 20 },
  );
  const rules = fc.record({
    retention: fc.constantFrom(0.8, 0.9, 0.97),
    timeZone: fc.constantFrom("UTC", "Asia/Shanghai", "America/New_York"),
    parameters: fc.constant(null),
  });

  it("gives what acting gave one by one: an answer folded in, an act replayed over its item alone, an undone act gone", () => {
    fc.assert(
      fc.property(facts, acts, rules, (drawnFacts, drawnActs, set) => {
        const events = [
          ...drawnFacts.map((each, index) => ({ ...each, order: index })),
          ...drawnActs.map((each, index) => ({ ...each, order: index })),
        ].toSorted((a, b) => a.minutes - b.minutes || a.order - b.order);
        const done: AttemptFact[] = [];
        let standing: ReviewAct[] = [];
        let state = replayAttempts([], [], set);
        for (const [index, event] of events.entries()) {
          // No two facts have one time: momentAfter sees to it.
          const at = new Date(event.minutes * 60_000 + index);
          const id = `e${index}`;
          if (!("kind" in event)) {
            const { minutes: _, order: __, ...rest } = event;
            const next = fact({ ...rest, chapter: rest.itemId === "x" ? "peft" : "lora", id, at });
            done.push(next);
            state = foldOne(state, next, set);
            continue;
          }
          const { itemId } = event;
          const answers = done.filter((each) => each.itemId === itemId);
          const attemptId = answers[event.target % Math.max(1, answers.length)]?.id;
          if (event.kind === "undo") standing = standing.filter((act) => act !== lastOf(standing, itemId));
          else if (event.kind === "rate" || event.kind === "strike") {
            if (attemptId === undefined) continue;
            const rating = event.rating as 1 | 2 | 3 | 4; // drawn from these
            standing.push({
              id,
              itemId,
              at,
              attemptId,
              ...(event.kind === "rate" ? { kind: "rate", rating } : { kind: "strike" }),
            });
          } else standing.push({ id, itemId, at, kind: event.kind });
          const own = replayAttempts(
            answers,
            standing.filter((act) => act.itemId === itemId),
            set,
          );
          state = {
            ...state,
            cards: [...state.cards.filter((card) => card.itemId !== itemId), ...own.cards],
            logs: [...state.logs.filter((log) => log.itemId !== itemId), ...own.logs],
          };
        }
        expect(sorted(state)).toEqual(sorted(replayAttempts(done, standing, set)));
      }),
    );
  });

  it("keeps the totals of a lesson between what was answered and what exists", () => {
    fc.assert(
      fc.property(facts, (drawn) => {
        const all = drawn.map(({ minutes, ...rest }, index) =>
          fact({ ...rest, chapter: "lora", id: `f${index}`, at: new Date(minutes * 60_000) }),
        );
        const { lessons, cards } = replayAttempts(all, [], USUAL_RULES);
        for (const { answered, solved } of lessons) {
          expect(answered).toBe(cards.length);
          expect(solved).toBe(cards.filter((card) => card.bestShare === 1).length);
        }
      }),
    );
  });
});
