import { describe, expect, it } from "vitest";
import type { Score } from "@/lib/core/score";
import { hidesMarks } from "@/lib/quizzes/hides-marks";
import { judgeCell } from "@/lib/quizzes/judge-cell";

const graded = (earned: number): Score => ({ status: "graded", earned, possible: 2, evidence: "server" });
const scores: readonly Score[] = [graded(0), graded(1), graded(2), { status: "awaiting-marks" }];

describe("a cell of the results", () => {
  it("tells right, partly right, wrong and waiting apart where marks are shown", () => {
    expect(scores.map((score) => judgeCell({ isAnswered: true, score }, true))).toEqual(["w", "p", "r", "m"]);
    expect(judgeCell({ isAnswered: false, score: { status: "unanswered" } }, true)).toBe(".");
  });

  it("is the same for every answer while marks are hidden", () => {
    expect(new Set(scores.map((score) => judgeCell({ isAnswered: true, score }, false)))).toEqual(new Set(["a"]));
    expect(judgeCell({ isAnswered: false, score: { status: "unanswered" } }, false)).toBe(".");
  });
});

describe("marks", () => {
  const now = new Date("2026-11-25T10:00:00Z");
  const later = new Date("2026-11-25T11:00:00Z");
  const coach = { resultsAt: later, isMaker: false, isInstructor: false };

  it("are hidden from a coach who could take the quiz, until learners see them", () => {
    expect(hidesMarks(coach, now)).toBe(true);
    expect(hidesMarks(coach, later)).toBe(false);
    expect(hidesMarks({ ...coach, resultsAt: null }, now)).toBe(false);
  });

  it("are shown to whoever made the quiz or reads keys anyway", () => {
    expect(hidesMarks({ ...coach, isMaker: true }, now)).toBe(false);
    expect(hidesMarks({ ...coach, isInstructor: true }, now)).toBe(false);
  });
});
