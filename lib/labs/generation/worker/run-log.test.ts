import { describe, expect, it } from "vitest";
import { NEUTRAL } from "@/lib/generation/warp";
import { RunLog, RunLogs } from "@/lib/labs/generation/worker/run-log";

const tell = (id: number) => ({ id, text: String(id) });

it("shows the step that was asked for, with what the penalty had seen by then", () => {
  const tokens = [3];
  const log = new RunLog(tokens, 1, { ...NEUTRAL, penalty: 2, topK: 2 });
  for (let step = 0; step < 2; step++) {
    log.keep(Float32Array.of(0, 2, 1, 1.5), true);
    tokens.push(1);
  }
  const [first, second] = [log.inspect(0, tell), log.inspect(1, tell)];
  expect(first!.kept).toBe(2);
  expect(first!.candidates.map(({ id }) => id)).toEqual([1, 3, 2, 0]);
  // At first only token 3 was seen: 1 and 2 are left; then 1 was seen too, and 1 and 2 are even at the top.
  expect(first!.candidates.filter(({ after }) => after > 0).map(({ id }) => id)).toEqual([1, 2]);
  expect(second!.candidates.find(({ id }) => id === 1)!.after).toBeCloseTo(0.5);
  expect(log.inspect(2, tell)).toBeUndefined();
});

it("keeps its own copy, and shows a chosen token however unlikely it was", () => {
  const logits = Float32Array.from({ length: 40 }, (_, token) => -token);
  const log = new RunLog([39], 0, NEUTRAL);
  log.keep(logits, true);
  logits.fill(0);
  const shown = log.inspect(0, tell)!.candidates;
  expect(shown.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 39]);
});

describe("the logits of the last runs", () => {
  const logits = new Float32Array(10);
  const open = (logs: RunLogs, run: number) => {
    const tokens = [0];
    logs.open(run, new RunLog(tokens, 0, NEUTRAL));
    return { step: () => (tokens.push(0), logs.keep(run, logits)) };
  };

  it("take no more room than there is: the oldest run gives way, then the later steps of the newest are not kept", () => {
    const logs = new RunLogs(30);
    const [first, second] = [open(logs, 1), open(logs, 2)];
    first.step();
    first.step();
    second.step();
    expect(logs.get(1)?.inspect(1, tell)).toBeDefined();
    second.step();
    expect(logs.get(1)).toBeUndefined();
    second.step();
    second.step();
    expect([0, 1, 2, 3].map((step) => logs.get(2)?.inspect(step, tell) !== undefined)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it("are those of three runs at most", () => {
    const logs = new RunLogs();
    for (const run of [1, 2, 3, 4]) open(logs, run).step();
    expect([1, 2, 3, 4].map((run) => logs.get(run) !== undefined)).toEqual([false, true, true, true]);
  });
});
