import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, dayOfNumber } from "@/lib/core/local-day";
import { comparePlans, missedDays } from "@/lib/plan/missed-days";
import { neededMinutes } from "@/lib/plan/needed-minutes";
import { planChapters, type PlanChapter } from "@/lib/plan/plan-chapters";
import { shareOutDays, type Demand } from "@/lib/plan/plan-days";
import { groupWeeks } from "@/lib/plan/plan-weeks";

const TODAY = "2026-11-25";
const after = (days: number, from = TODAY) => dayOfNumber(dayNumber(from) + days);
const NO_DEMAND: Demand = { due: [], duePerDay: 100, seconds: 60, concept: 0 };

const chapter = (slug: string, fields: Partial<PlanChapter> = {}): PlanChapter => ({
  ...{ slug, weight: 3, mastery: 0, remaining: 60 },
  ...fields,
});
const plan = (
  chapters: readonly PlanChapter[],
  interview: string | null,
  minutes = 30,
  demand = NO_DEMAND,
  today = TODAY,
) => planChapters(chapters, shareOutDays(today, { interview, minutes }, demand));

const someChapters = fc
  .array(
    fc.record({
      weight: fc.integer({ min: 1, max: 5 }),
      mastery: fc.double({ min: 0, max: 1, noNaN: true }),
      remaining: fc.integer({ min: 0, max: 200 }),
    }),
    { maxLength: 12 },
  )
  .map((all) => all.map((fields, index) => ({ slug: `chapter-${index}`, ...fields })));
const someDemand = fc.record({
  due: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 30 }),
  duePerDay: fc.integer({ min: 1, max: 200 }),
  seconds: fc.integer({ min: 15, max: 300 }),
  concept: fc.integer({ min: 0, max: 15 }),
});
const someMinutes = fc.integer({ min: 5, max: 480 });
const someDays = fc.integer({ min: 0, max: 40 });

describe("the plan", () => {
  it("gives room to what is asked most and known least, and stands in the order of the curriculum", () => {
    const { days, chapters } = plan(
      [chapter("seldom", { weight: 1 }), chapter("known", { mastery: 0.9 }), chapter("asked", { weight: 5 })],
      after(3),
    );
    expect(chapters.map(({ slug, planned }) => [slug, planned])).toEqual([
      ["seldom", 30],
      ["known", 0],
      ["asked", 60],
    ]);
    expect(days.map(({ lessons }) => lessons)).toEqual([
      [{ slug: "seldom", minutes: 30 }],
      [{ slug: "asked", minutes: 30 }],
      [{ slug: "asked", minutes: 30 }],
    ]);
  });

  it("ends on the day before the interview, and plans nothing for its day", () => {
    expect(plan([chapter("a")], after(2)).days.map(({ day }) => day)).toEqual([TODAY, after(1)]);
    expect(plan([chapter("a")], TODAY)).toMatchObject({ days: [], planned: 0, needed: 60 });
  });

  it("without a date, or after it, goes on until everything is done", () => {
    for (const interview of [null, after(-1)]) {
      const { needed, planned, chapters } = plan([chapter("a"), chapter("b")], interview);
      expect([needed, planned]).toEqual([120, 120]);
      expect(chapters.at(-1)?.to).toBe(after(3));
    }
  });

  it("never exceeds the minutes of a day, and sets reviews aside first", () => {
    fc.assert(
      fc.property(someChapters, someDays, someMinutes, someDemand, (chapters, days, minutes, demand) => {
        for (const day of plan(chapters, after(days), minutes, demand).days) {
          const lessons = day.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
          expect(day.review + day.concept + lessons).toBeLessThanOrEqual(minutes);
          expect(lessons).toBeLessThanOrEqual(day.lesson);
          expect(day.review).toBeGreaterThanOrEqual(Math.ceil((day.cards * demand.seconds) / 60));
        }
      }),
    );
  });

  it("loses no card: what does not fit on one day waits for the next", () => {
    const days = shareOutDays(TODAY, { interview: after(4), minutes: 10 }, { ...NO_DEMAND, due: [25, 0, 0, 0] });
    expect(days.map(({ cards, lesson }) => [cards, lesson])).toEqual([
      [10, 0],
      [10, 0],
      [5, 5],
      [0, 10],
    ]);
  });

  it("plans what is left of each chapter, no more, and nothing of a finished one", () => {
    fc.assert(
      fc.property(someChapters, someDays, someMinutes, (chapters, days, minutes) => {
        const made = plan(chapters, after(days), minutes);
        const given = new Map<string, number>();
        for (const { slug, minutes: part } of made.days.flatMap(({ lessons }) => lessons)) {
          given.set(slug, (given.get(slug) ?? 0) + part);
          expect(part).toBeGreaterThan(0);
        }
        for (const { slug, remaining, planned } of made.chapters) {
          expect(planned).toBeLessThanOrEqual(remaining);
          expect(given.get(slug) ?? 0).toBe(planned);
        }
        expect([...given.keys()].filter((slug) => !chapters.some((each) => each.slug === slug))).toEqual([]);
      }),
    );
  });

  it("never takes a minute from any chapter when the interview is later", () => {
    fc.assert(
      fc.property(
        someChapters,
        someDays,
        someDays,
        someMinutes,
        someDemand,
        (chapters, days, more, minutes, demand) => {
          const sooner = plan(chapters, after(days + 1), minutes, demand);
          const later = plan(chapters, after(days + 1 + more), minutes, demand);
          for (const [index, { planned }] of sooner.chapters.entries()) {
            expect(later.chapters[index]!.planned).toBeGreaterThanOrEqual(planned);
          }
        },
      ),
    );
  });

  it("never has less room on any day when the days are longer", () => {
    fc.assert(
      fc.property(someDays, someMinutes, fc.integer({ min: 1, max: 60 }), someDemand, (days, minutes, more, demand) => {
        const room = (each: number) => shareOutDays(TODAY, { interview: after(days), minutes: each }, demand);
        const longer = room(minutes + more);
        for (const [index, { lesson }] of room(minutes).entries()) {
          expect(longer[index]!.lesson).toBeGreaterThanOrEqual(lesson);
        }
      }),
    );
  });

  it("names the least minutes with which everything fits", () => {
    fc.assert(
      fc.property(someChapters, fc.integer({ min: 1, max: 20 }), someMinutes, (chapters, days, minutes) => {
        const fits = (each: number) => {
          const { needed, planned } = plan(chapters, after(days), each);
          return needed === planned;
        };
        fc.pre(!fits(minutes));
        const enough = neededMinutes(minutes, fits);
        expect(fits(480)).toBe(enough !== null);
        if (enough === null) return;
        expect([fits(enough), enough > minutes]).toEqual([true, true]);
        if (enough - 5 > minutes) expect(fits(enough - 5)).toBe(false);
      }),
    );
  });
});

describe("missed days", () => {
  it("are those in a row before today without an answer, since the plan was made", () => {
    expect(missedDays([after(-3)], after(-9), TODAY)).toEqual({ count: 2, from: after(-2) });
    expect(missedDays([], after(-1), TODAY)).toBeUndefined();
    expect(missedDays([], after(-2), TODAY)).toEqual({ count: 1, from: after(-1) });
    expect(missedDays([after(-1), TODAY], after(-9), TODAY)).toBeUndefined();
    expect(missedDays([after(-20)], after(-3), TODAY)).toEqual({ count: 2, from: after(-2) });
  });

  it("move or cut chapters, and every change is named", () => {
    fc.assert(
      fc.property(
        someChapters,
        someDays,
        fc.integer({ min: 1, max: 9 }),
        someMinutes,
        (chapters, days, gone, minutes) => {
          const interview = after(days);
          const before = plan(chapters, interview, minutes, NO_DEMAND, after(-gone));
          const now = plan(chapters, interview, minutes);
          const { moved, cut } = comparePlans(before, now);
          for (const [index, was] of before.chapters.entries()) {
            const is = now.chapters[index]!;
            const loss = was.planned - is.planned;
            expect(cut.find(({ slug }) => slug === was.slug)?.minutes ?? 0).toBe(Math.max(0, loss));
            const isMoved = loss <= 0 && was.to !== null && is.to! > was.to;
            expect(moved.some(({ slug }) => slug === was.slug)).toBe(isMoved);
          }
        },
      ),
    );
  });
});

describe("the weeks of a plan", () => {
  it("begin on Monday and end with the last lesson", () => {
    // 25 November 2026 is a Wednesday.
    const { days } = plan([chapter("a", { remaining: 170 })], after(60));
    expect(groupWeeks(days)).toEqual([
      {
        ...{ from: TODAY, to: "2026-11-29", review: 0, concept: 0 },
        lessons: [{ slug: "a", minutes: 150, from: TODAY, to: "2026-11-29" }],
      },
      {
        ...{ from: "2026-11-30", to: "2026-12-06", review: 0, concept: 0 },
        lessons: [{ slug: "a", minutes: 20, from: "2026-11-30", to: "2026-11-30" }],
      },
    ]);
  });

  it("hold every planned minute once", () => {
    fc.assert(
      fc.property(someChapters, someDays, someMinutes, (chapters, days, minutes) => {
        const made = plan(chapters, after(days), minutes);
        const inWeeks = groupWeeks(made.days).flatMap(({ lessons }) => lessons);
        expect(inWeeks.reduce((sum, lesson) => sum + lesson.minutes, 0)).toBe(made.planned);
      }),
    );
  });
});
