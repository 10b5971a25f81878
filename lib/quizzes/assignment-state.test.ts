import { expect, it } from "vitest";
import { assignmentState } from "@/lib/quizzes/assignment-state";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 25, hour));
const quiz = { opensAt: at(9), closesAt: at(12), tries: 2 };
const ended = { endedAt: at(10) };
const running = { endedAt: null };

it.each([
  ["early", [], 8],
  ["ready", [], 9],
  ["ready", [ended], 11],
  ["running", [ended, running], 11],
  ["used-up", [ended, ended], 11],
  ["closed", [], 12],
  ["closed", [ended, ended], 13],
] as const)("an assigned quiz is %s with %j at %i", (state, sessions, hour) => {
  expect(assignmentState(quiz, sessions, at(hour))).toBe(state);
});
