import { describe, expect, it } from "vitest";
import { compareInterviews } from "@/lib/interviews/compare-interviews";
import type { HistoryEntry } from "@/lib/interviews/history-schema";

const held = (interviewId: string, role: string, share: number | null, lora: number | null): HistoryEntry => ({
  ...{ interviewId, phase: "ready", share, asked: 3, answered: 3, inAll: 3 },
  setup: { role, level: "junior", minutes: 30 },
  ...{ startedAt: "2026-11-01T10:00:00Z", endedAt: "2026-11-01T10:30:00Z" },
  topics: [
    { track: "fine-tuning", share: lora },
    { track: interviewId, share: 1 },
  ],
});

describe("comparing interviews", () => {
  it("puts those of one role one after the other, the oldest first, each against the one before", () => {
    const [trend, ...others] = compareInterviews([
      held("c", "research-engineer", 0.9, 0.8),
      held("x", "all-round", 0.1, 0.1),
      held("b", "research-engineer", 0.6, 0.3),
      held("a", "research-engineer", 0.75, 0.5),
    ]);
    expect(others).toEqual([]);
    expect(trend!.points.map(({ interviewId, change }) => [interviewId, change])).toEqual([
      ["a", null],
      ["b", expect.closeTo(-0.15)],
      ["c", expect.closeTo(0.3)],
    ]);
    expect(trend!.topics).toEqual([{ track: "fine-tuning", before: 0.3, now: 0.8 }]);
  });

  it("leaves out what came to nothing, and topics of which nothing counts", () => {
    expect(compareInterviews([held("b", "all-round", null, 1), held("a", "all-round", 0.5, 1)])).toEqual([]);
    const [trend] = compareInterviews([held("b", "all-round", 0.5, null), held("a", "all-round", 0.5, 1)]);
    expect(trend!.topics).toEqual([]);
  });
});
