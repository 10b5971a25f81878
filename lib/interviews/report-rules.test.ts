import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { grantable, grantMark, restoreMark } from "@/lib/interviews/decide-mark";
import { joinAnswers } from "@/lib/interviews/join-answers";
import { letterOf, markText, type Finding } from "@/lib/interviews/mark-text";
import { measureSpeech } from "@/lib/interviews/measure-speech";
import { missedConcepts } from "@/lib/interviews/missed-concepts";
import { outlineOf, placeOnAxis } from "@/lib/interviews/radar";
import { isMissed } from "@/lib/interviews/review-threshold";
import type { RubricMarks } from "@/lib/interviews/schema";
import { readEvent, readMarks, readSetup } from "@/lib/interviews/stored-rows";
import { weighGroups, weighShares } from "@/lib/interviews/weigh-shares";

const turns = fc.array(
  fc.record({
    plannedMs: fc.integer({ min: 0, max: 3_600_000 }),
    share: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    concepts: fc.subarray(["lora", "rank", "kv-cache"]),
  }),
  { maxLength: 20 },
);

describe("the share of an interview", () => {
  it("weighs each question by the minutes that were planned for it", () => {
    const minutes = (count: number, share: number | null) => ({ plannedMs: count * 60_000, share });
    expect(weighShares([minutes(3, 1), minutes(9, 0.5)])).toEqual({ share: 0.625, questions: 2, minutes: 12 });
  });

  it("counts neither what was never asked nor what is not marked", () => {
    expect(weighShares([{ plannedMs: 60_000, share: null }])).toEqual({ share: null, questions: 0, minutes: 0 });
    expect(weighShares([])).toEqual({ share: null, questions: 0, minutes: 0 });
  });

  it("lies between the worst and the best question, in whatever order they come", () => {
    fc.assert(
      fc.property(turns, fc.nat(), (drawn, seed) => {
        const { share } = weighShares(drawn);
        const shares = drawn.flatMap((turn) => turn.share ?? []);
        if (shares.length === 0) {
          expect(share).toBeNull();
          return;
        }
        expect(share).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-9);
        expect(share).toBeLessThanOrEqual(Math.min(1, Math.max(...shares) + 1e-9));
        const turned = drawn.toSorted((a, b) => ((a.plannedMs * 31 + seed) % 97) - ((b.plannedMs * 31 + seed) % 97));
        expect(weighShares(turned)).toEqual(weighShares(drawn));
      }),
    );
  });

  it("of topics comes in the order that is asked for, and every question stands in one", () => {
    const groups = weighGroups(
      [
        { plannedMs: 60_000, share: 1, topic: "b" },
        { plannedMs: 60_000, share: 0, topic: "z" },
        { plannedMs: 60_000, share: 0.5, topic: "a" },
      ],
      ({ topic }) => topic,
      ["a", "b"],
    );
    expect(groups.map(({ key, share }) => [key, share])).toEqual([
      ["a", 0.5],
      ["b", 1],
      ["z", 0],
    ]);
  });

  it("below seven tenths is worth a review, and what was never asked is not", () => {
    expect([0, 0.69, 0.7, 1, null].map((share) => isMissed({ share }))).toEqual([true, true, false, false, false]);
  });

  it("of a concept makes it missed below six tenths", () => {
    const missed = missedConcepts([
      { plannedMs: 60_000, share: 0.2, concepts: ["rank", "lora"] },
      { plannedMs: 60_000, share: 1, concepts: ["lora"] },
      { plannedMs: 60_000, share: null, concepts: ["kv-cache"] },
    ]);
    expect([...missed]).toEqual([["rank", 0.2]]);
  });
});

describe("an answer with its evidence", () => {
  const spans = fc.array(
    fc.record({
      event: fc.integer({ min: 1, max: 2 }),
      start: fc.integer({ min: 0, max: 40 }),
      end: fc.integer({ min: 0, max: 60 }),
      marks: fc.array(fc.record({ start: fc.integer({ min: 0, max: 60 }), end: fc.integer({ min: 0, max: 60 }) }), {
        maxLength: 2,
      }),
    }),
    { maxLength: 4 },
  );
  const findings = fc
    .array(spans, { maxLength: 5 })
    .map((all) =>
      all.map((evidence, index): Finding => ({ label: { name: String(index + 1), tone: "found" }, evidence })),
    );

  it("is the text itself, whatever its evidence says", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), findings, (text, found) => {
        const pieces = markText(text, 1, found);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        for (const { labels, closes } of pieces) for (const each of closes) expect(labels).toContainEqual(each);
      }),
    );
  });

  it("marks the words and names whose they are once, also where two points share them", () => {
    const label = (name: string) => ({ name, tone: "found" as const });
    const at = (start: number, end: number) => [{ event: 3, start: 0, end: 20, marks: [{ start, end }] }];
    const pieces = markText("low-rank update only", 3, [
      { label: label("1"), evidence: at(0, 8) },
      { label: label("2"), evidence: at(4, 15) },
      { label: label("3"), evidence: [{ event: 4, start: 0, end: 20, marks: [] }] },
    ]);
    expect(
      pieces.map(({ text, labels, closes }) => [text, labels.map(({ name }) => name), closes.map(({ name }) => name)]),
    ).toEqual([
      ["low-", ["1"], []],
      ["rank", ["1", "2"], ["1"]],
      [" update", ["2"], ["2"]],
      [" only", [], []],
    ]);
  });

  it("leads from the one text that was judged back to the answers, and never out of them", () => {
    const answers = fc.array(fc.string({ maxLength: 20 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(answers, fc.nat(100), fc.nat(100), (texts, from, length) => {
        const said = texts.map((text, index) => ({ event: index + 1, text }));
        const { text, toEvidence } = joinAnswers(said);
        const quote = { start: from, end: from + length, marks: [{ start: from, end: from + length }] };
        const found = toEvidence(quote);
        for (const { event, start, end, marks } of found) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(texts[event - 1]!.length);
          for (const mark of marks) expect(mark).toEqual({ start, end });
        }
        for (const each of found)
          expect(text.slice(from, from + length)).toContain(texts[each.event - 1]!.slice(each.start, each.end));
      }),
    );
  });

  it("names misconceptions by letters", () => {
    expect([0, 1, 25, 26].map(letterOf)).toEqual(["A", "B", "Z", "AA"]);
  });
});

describe("how much was said", () => {
  it("is counted in Chinese characters and in words, each for each minute", () => {
    const speech = measureSpeech([{ text: "LoRA 冻结 base model 的权重。", tookMs: 30_000 }]);
    expect(speech).toEqual({ characters: 5, words: 3, perMinute: 16 });
  });

  it("has no pace where nothing was said, or no time went by", () => {
    expect(measureSpeech([]).perMinute).toBeNull();
    expect(measureSpeech([{ text: "yes", tookMs: 100 }]).perMinute).toBeNull();
  });
});

describe("what an instructor decides", () => {
  const body = {
    rubric: [
      { id: "a", weight: 3, text: { zh: "a", en: "a" } },
      { id: "b", weight: 1, text: { zh: "b", en: "b" } },
    ],
    misconceptions: [{ id: "m", text: { zh: "m", en: "m" }, correction: { zh: "m", en: "m" }, cost: 2 }],
  };
  const marks: RubricMarks = {
    judge: { name: "matcher", version: "1" },
    points: [
      { id: "a", weight: 3, status: "negated", hedged: false, evidence: [] },
      { id: "b", weight: 1, status: "found", hedged: false, evidence: [] },
    ],
    misconceptions: [{ id: "m", raised: true, evidence: [] }],
    share: 0,
  };

  it("gives a point that was withheld, and takes back a misconception that was none", () => {
    expect(grantMark(marks, "a", "half", body).share).toBeCloseTo(2.5 / 4 - 2 / 4);
    expect(grantMark(marks, "m", "not-raised", body).share).toBeCloseTo(1 / 4);
    expect(grantMark(grantMark(marks, "a", "found", body), "m", "not-raised", body).share).toBe(1);
  });

  it("can be taken back, and leaves what was decided of other parts", () => {
    const both = grantMark(grantMark(marks, "a", "found", body), "m", "not-raised", body);
    expect(restoreMark(both, "a", marks, body).share).toBeCloseTo(1 / 4);
  });

  it("is possible only where something was withheld", () => {
    expect(grantable(marks, "a")).toEqual(["found", "half"]);
    expect(grantable(marks, "b")).toEqual([]);
    expect(grantable(marks, "m")).toEqual(["not-raised"]);
    expect(grantable(marks, "other")).toEqual([]);
    const key = { judge: { name: "key" as const, version: "1" }, earned: 1, possible: 2, slips: [], share: 0.5 };
    expect(grantable(key, "key")).toEqual(["found"]);
    expect(grantMark(key, "key", "found", undefined)).toMatchObject({ earned: 2, share: 1 });
  });
});

describe("a radar", () => {
  it("begins at the top, goes clockwise, and stays within its circle", () => {
    expect(placeOnAxis(0, 4, 1)).toEqual({ x: 120, y: 20 });
    expect(placeOnAxis(1, 4, 1)).toEqual({ x: 220, y: 120 });
    expect(placeOnAxis(2, 4, 7)).toEqual({ x: 120, y: 220 });
    expect(outlineOf([0, 0, 0])).toBe("120,120 120,120 120,120");
  });
});

describe("stored rows", () => {
  it("are read with the version that stands in them, and are nothing where they cannot be read", () => {
    expect(readEvent("prompted", { version: 1 })).toEqual({ kind: "prompted" });
    expect(readEvent("shouted", {})).toBeUndefined();
    expect(readMarks({ version: 9, judge: "x" })).toBeUndefined();
    expect(readSetup(null)).toBeUndefined();
  });
});
