import { describe, expect, it } from "vitest";
import { readTimeline, type TimedEvent } from "@/lib/interviews/read-timeline";
import type { InterviewEvent } from "@/lib/interviews/schema";

const START = new Date("2026-11-26T10:00:00Z").getTime();
const at = (seconds: number) => new Date(START + seconds * 1_000);
const events = (...all: [position: number, seconds: number, event: InterviewEvent][]): TimedEvent[] =>
  all.map(([position, seconds, event], index) => ({ number: index + 1, position, at: at(seconds), event }));
const said = (text: string): InterviewEvent => ({ kind: "answered", said: { text, isSpoken: false }, locale: "en" });

describe("the course of a question", () => {
  it("is what was said by either side, each with the time it took, until the interview moved on", () => {
    const all = events(
      [0, 0, { kind: "asked" }],
      [0, 30, said("Two matrices.")],
      [0, 31, { kind: "prompted" }],
      [0, 50, said("B starts at zero.")],
      [0, 60, { kind: "moved-on", by: "done" }],
      [1, 60, { kind: "asked" }],
      [1, 90, { kind: "ended", by: "learner" }],
    );
    const first = readTimeline(all, 0, at(90));
    expect(first).toMatchObject({ outcome: "answered", usedMs: 60_000 });
    expect(first.lines.map(({ event, tookMs }) => [event.kind, tookMs])).toEqual([
      ["answered", 30_000],
      ["prompted", 1_000],
      ["answered", 19_000],
    ]);
    expect(readTimeline(all, 1, at(90))).toMatchObject({ outcome: "silent", usedMs: 30_000, lines: [] });
    expect(readTimeline(all, 2, at(90))).toEqual({ outcome: "not-reached", usedMs: 0, lines: [] });
  });

  it("tells what was passed from what ran out of time, and an empty answer from one", () => {
    const moved = (by: "passed" | "time") =>
      readTimeline(events([0, 0, { kind: "asked" }], [0, 9, said("  ")], [0, 10, { kind: "moved-on", by }]), 0, at(10));
    expect(moved("passed").outcome).toBe("passed");
    expect(moved("time").outcome).toBe("time");
  });

  it("never runs backwards, also where the clock did", () => {
    const all = events([0, 100, { kind: "asked" }], [0, 40, said("Early.")], [0, 20, { kind: "moved-on", by: "done" }]);
    expect(readTimeline(all, 0, at(0))).toMatchObject({ usedMs: 0, lines: [{ tookMs: 0 }] });
  });
});
