import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advance, type SessionEvent, type SessionState } from "@/lib/quizzes/session-clock";

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 25) + seconds * 1_000);
const start = (minutes: number | null, closesAt: Date | null = null): SessionEvent => ({
  ...{ type: "start", minutes, closesAt },
});
const save = (version: number, hash: string, position = 0): SessionEvent => ({
  ...{ type: "save", position, version, hash },
});
const running = (minutes: number | null = 1): SessionState => advance({ phase: "open" }, start(minutes), at(0)).state;

describe("the clock of a session", () => {
  it("ends after its minutes, and never after the closing", () => {
    expect(running()).toMatchObject({ deadline: at(60) });
    expect(running(null)).toMatchObject({ deadline: null });
    expect(advance({ phase: "open" }, start(10, at(30)), at(0)).state).toMatchObject({ deadline: at(30) });
    expect(advance({ phase: "open" }, start(null, at(30)), at(0)).state).toMatchObject({ deadline: at(30) });
  });

  it("begins once: whoever starts it again finds it running", () => {
    const state = running();
    expect(advance(state, start(10), at(30))).toEqual({ state, outcome: "unchanged" });
  });

  it("takes an answer until the deadline and not at it", () => {
    expect(advance(running(), save(1, "a"), at(59.999)).outcome).toBe("saved");
    expect(advance(running(), save(1, "a"), at(60))).toMatchObject({ outcome: "over", state: { phase: "expired" } });
  });

  it("keeps the newer of two answers, whichever came first", () => {
    const first = advance(running(), save(2, "newer"), at(1));
    const second = advance(first.state, save(1, "older"), at(2));
    expect(second).toEqual({ state: first.state, outcome: "outdated" });
    expect(advance(first.state, save(2, "of another tab"), at(2)).outcome).toBe("outdated");
  });

  it("acknowledges a repeated answer again, after the end too", () => {
    const { state } = advance(running(), save(1, "a"), at(1));
    expect(advance(state, save(1, "a"), at(2)).outcome).toBe("repeated");
    expect(advance(state, save(1, "a"), at(99)).outcome).toBe("repeated");
    expect(advance(state, save(2, "b"), at(99)).outcome).toBe("over");
  });

  it("ends once, by whoever is first: the learner, or the deadline", () => {
    const submitted = advance(running(), { type: "submit" }, at(5));
    expect(submitted).toMatchObject({ outcome: "ended", state: { phase: "submitted", endedAt: at(5) } });
    expect(advance(submitted.state, { type: "submit" }, at(6))).toEqual({ ...submitted, outcome: "unchanged" });
    expect(advance(submitted.state, { type: "look" }, at(600)).outcome).toBe("unchanged");
    const expired = advance(running(), { type: "submit" }, at(61));
    expect(expired).toMatchObject({ outcome: "ended", state: { phase: "expired", endedAt: at(60) } });
  });

  const event = fc.oneof(
    fc.record({
      type: fc.constant("save" as const),
      position: fc.nat(2),
      version: fc.integer({ min: 1, max: 6 }),
      hash: fc.constantFrom("a", "b", "c"),
    }),
    fc.constant({ type: "submit" as const }),
    fc.constant({ type: "look" as const }),
    fc.record({ type: fc.constant("start" as const), minutes: fc.constant(5), closesAt: fc.constant(null) }),
  );
  const steps = fc.array(fc.record({ event, wait: fc.integer({ min: 0, max: 20 }), again: fc.boolean() }), {
    maxLength: 40,
  });

  it("never loses the newest acknowledged answer, never ends twice, never takes anything at or after the end", () => {
    fc.assert(
      fc.property(steps, (drawn) => {
        let state = running();
        let seconds = 0;
        let endings = 0;
        const acknowledged = new Map<number, { version: number; hash: string }>();
        for (const { event: next, wait, again } of drawn) {
          seconds += wait;
          // What is sent again arrives twice, as when a reply was lost.
          for (let times = again ? 2 : 1; times > 0; times--) {
            const before = state;
            const step = advance(state, next, at(seconds));
            state = step.state;
            if (step.outcome === "ended" || (before.phase === "running" && state.phase !== "running")) endings++;
            if (next.type === "save" && step.outcome === "saved") {
              expect(before.phase).toBe("running");
              expect(seconds).toBeLessThan(60);
              expect(next.version).toBeGreaterThan(acknowledged.get(next.position)?.version ?? 0);
              acknowledged.set(next.position, { version: next.version, hash: next.hash });
            }
            if (next.type === "save" && step.outcome === "repeated") {
              expect(acknowledged.get(next.position)).toEqual({ version: next.version, hash: next.hash });
            }
            if (state.phase === "open") throw new Error("a session does not open again");
            expect(new Map(state.answers)).toEqual(acknowledged);
            if (state.phase !== "running") expect(state.endedAt <= at(60)).toBe(true);
          }
        }
        expect(endings).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });
});
