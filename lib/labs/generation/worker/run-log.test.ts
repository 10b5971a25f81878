import { expect, it } from "vitest";
import { NEUTRAL } from "@/lib/generation/warp";
import { RunLog } from "@/lib/labs/generation/worker/run-log";

const tell = (id: number) => ({ id, text: String(id) });

it("shows the step that was asked for, with what the penalty had seen by then", () => {
  const tokens = [3];
  const log = new RunLog(tokens, 1, { ...NEUTRAL, penalty: 2, topK: 2 });
  for (let step = 0; step < 2; step++) {
    log.keep(Float32Array.of(0, 2, 1, 1.5));
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
  log.keep(logits);
  logits.fill(0);
  const shown = log.inspect(0, tell)!.candidates;
  expect(shown.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 39]);
});
