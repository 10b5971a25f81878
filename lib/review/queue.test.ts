import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forecastLoad } from "@/lib/review/forecast";
import { buildQueue, listEarly, type QueueCard, type QueueFacts } from "@/lib/review/queue";
import { USUAL_RULES } from "@/lib/review/review-rules";
import { spreadSiblings } from "@/lib/review/spread-siblings";

const DAY_MS = 86_400_000;
const now = new Date("2026-11-25T10:00:00Z");
const LIMITS = { newPerDay: 5, duePerDay: 100 };

const card = (itemId: string, over: Partial<QueueCard> = {}): QueueCard => ({
  ...{ itemId, chapter: "lora", questions: [itemId], state: 2, stability: 10, buriedAt: null, isOutdated: false },
  ...{ due: new Date(now.getTime() - DAY_MS), lastReviewAt: new Date(now.getTime() - 10 * DAY_MS) },
  ...over,
});
const facts = (over: Partial<QueueFacts> = {}): QueueFacts => ({ cards: [], newItems: [], reviewedToday: [], ...over });
const queue = (over: Partial<QueueFacts>, limits = LIMITS) =>
  buildQueue(facts(over), now, USUAL_RULES, limits).map(({ itemId }) => itemId);

const question = fc.constantFrom("q1", "q2", "q3", "q4", "q5");
const cards = fc.uniqueArray(
  fc.record({
    itemId: fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom("a", "b", "c", "d") }),
    questions: fc.uniqueArray(question, { minLength: 1, maxLength: 2 }),
    days: fc.integer({ min: -20, max: 20 }),
    stability: fc.double({ min: 0.5, max: 50, noNaN: true }),
    state: fc.constantFrom(0, 2),
    isBuried: fc.boolean(),
  }),
  { selector: ({ itemId }) => itemId, maxLength: 25 },
);
const toCards = (drawn: typeof cards extends fc.Arbitrary<infer T> ? T : never) =>
  drawn.map(({ itemId, questions, days, stability, state, isBuried }) =>
    card(itemId, {
      ...{ questions, stability, state, due: new Date(now.getTime() + days * DAY_MS) },
      ...{ buriedAt: isBuried ? now : null, lastReviewAt: state === 0 ? null : new Date(now.getTime() - 9 * DAY_MS) },
    }),
  );

describe("the queue of a day", () => {
  it("begins with what is about to be lost and ends with what is new", () => {
    const order = queue({
      cards: [card("firm", { stability: 90 }), card("weak", { stability: 2 }), card("fresh", { state: 0 })],
      newItems: [{ itemId: "unseen", chapter: "lora", questions: ["unseen"] }],
    });
    expect(order).toEqual(["weak", "firm", "fresh", "unseen"]);
  });

  it("holds a card on the whole of its day, in the learner's time zone, and not before", () => {
    const [tonight, afterMidnight] = [new Date("2026-11-25T15:59:00Z"), new Date("2026-11-25T16:00:00Z")];
    const shanghai = { ...USUAL_RULES, timeZone: "Asia/Shanghai" };
    const at = (due: Date) => buildQueue(facts({ cards: [card("a", { due })] }), now, shanghai, LIMITS);
    expect(at(tonight)).toHaveLength(1);
    expect(at(afterMidnight)).toEqual([]);
  });

  it("keeps to the limits, of which reviews of today have taken their part", () => {
    const many = Array.from({ length: 9 }, (_, index) => card(`c${index}`, { stability: index + 1 }));
    const newItems = ["n1", "n2", "n3"].map((itemId) => ({ itemId, chapter: "lora", questions: [itemId] }));
    const reviewedToday = [
      { questions: ["x"], isFirst: false },
      { questions: ["y"], isFirst: true },
    ];
    expect(queue({ cards: many, newItems, reviewedToday }, { newPerDay: 2, duePerDay: 4 })).toEqual([
      ...["c0", "c1", "c2"],
      "n1",
    ]);
    expect(queue({ cards: many, newItems, reviewedToday }, { newPerDay: 0, duePerDay: 1 })).toEqual([]);
  });

  it("takes a card of what has become another question as new", () => {
    expect(buildQueue(facts({ cards: [card("a", { isOutdated: true })] }), now, USUAL_RULES, LIMITS)).toMatchObject([
      { itemId: "a", kind: "new" },
    ]);
  });

  it("never holds two siblings, nor one of what was reviewed today, nor what was buried today", () => {
    fc.assert(
      fc.property(cards, fc.uniqueArray(question, { maxLength: 2 }), (drawn, reviewed) => {
        const all = toCards(drawn);
        const reviewedToday = reviewed.map((each) => ({ questions: [each], isFirst: false }));
        const newItems = [
          { itemId: "new-1", chapter: "lora", questions: ["q1", "q6"] },
          { itemId: "new-2", chapter: "lora", questions: ["q6"] },
        ];
        const given = facts({ cards: all, newItems, reviewedToday });
        for (const entries of [buildQueue(given, now, USUAL_RULES, LIMITS), listEarly(given, now, USUAL_RULES, 10)]) {
          const chosen = entries.map(({ itemId }) => [...all, ...newItems].find((each) => each.itemId === itemId)!);
          const questions = [...reviewed, ...chosen.flatMap((each) => each.questions)];
          expect(new Set(questions).size).toBe(questions.length);
          for (const each of chosen) expect("buriedAt" in each && each.buriedAt).toBeFalsy();
        }
      }),
    );
  });

  it("lets nobody wait for ever: when nothing else happens, every due card has its day", () => {
    const siblings = Array.from({ length: 6 }, (_, index) => card(`s${index}`, { questions: ["q"] }));
    const seen: string[] = [];
    let left = siblings;
    for (let day = 0; day < 6; day++) {
      const then = new Date(now.getTime() + day * DAY_MS);
      const today = buildQueue(facts({ cards: left }), then, USUAL_RULES, LIMITS).map(({ itemId }) => itemId);
      expect(today).toHaveLength(1);
      seen.push(...today);
      left = left.filter(({ itemId }) => !today.includes(itemId));
    }
    expect(seen.toSorted()).toEqual(siblings.map(({ itemId }) => itemId));
  });
});

describe("practising early", () => {
  it("begins with what is nearest to being lost, due or not", () => {
    const later = new Date(now.getTime() + 20 * DAY_MS);
    const given = facts({
      cards: [card("a", { due: later, stability: 30 }), card("b", { due: later, stability: 20 })],
    });
    expect(listEarly(given, now, USUAL_RULES, 1)).toMatchObject([{ itemId: "b", kind: "early" }]);
  });
});

describe("spreading siblings", () => {
  it("gives each item the first free day, the same whatever order they come in", () => {
    const placed = [
      { itemId: "a", questions: ["q"], from: 3, retrievability: 0.5 },
      { itemId: "b", questions: ["q"], from: 3, retrievability: 0.4 },
      { itemId: "c", questions: ["q", "r"], from: 4, retrievability: 0.9 },
      { itemId: "d", questions: ["r"], from: 4, retrievability: 0.9 },
    ];
    const days = (items: typeof placed) =>
      Object.fromEntries(spreadSiblings(items, new Map()).map(({ itemId, day }) => [itemId, day]));
    expect(days(placed)).toEqual({ b: 3, a: 4, c: 5, d: 4 });
    expect(days(placed.toReversed())).toEqual(days(placed));
  });
});

describe("the forecast", () => {
  it("counts each known card once, what is overdue today, and as many today as the queue holds", () => {
    fc.assert(
      fc.property(cards, (drawn) => {
        const all = toCards(drawn);
        const known = all.filter(({ state }) => state !== 0);
        const days = forecastLoad(all, [], now, USUAL_RULES);
        expect(days).toHaveLength(30);
        expect(days[0]!.day).toBe("2026-11-25");
        // A question of five has at most 25 cards, which are due within 20 days; some may be moved past the last day shown.
        expect(days.reduce((sum, { due }) => sum + due, 0)).toBeLessThanOrEqual(known.length);
        const due = buildQueue(facts({ cards: all }), now, USUAL_RULES, LIMITS).filter(({ kind }) => kind === "due");
        expect(days[0]!.due).toBe(due.length);
      }),
    );
  });

  it("loses nothing of what is due within its days", () => {
    const some = [0, 1, 5, 29].map((days) => card(`c${days}`, { due: new Date(now.getTime() + days * DAY_MS) }));
    const counts = forecastLoad(some, [], now, USUAL_RULES).map(({ due }) => due);
    expect([counts[0], counts[1], counts[5], counts[29]]).toEqual([1, 1, 1, 1]);
  });
});
