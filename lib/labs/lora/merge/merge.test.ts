import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distance } from "@/lib/labs/lora/spectrum";
import { compareMerges, drawMerge, measureMerge, mergeDequantised, store } from "@/lib/labs/lora/merge/merge";
import { STORED } from "@/lib/labs/lora/names";

const settings = fc.record({
  rank: fc.integer({ min: 1, max: 16 }),
  seed: fc.integer({ min: 0, max: 9999 }),
  size: fc.integer({ min: 1, max: 1000 }).map((thousandths) => thousandths / 1000),
});
const usual = { rank: 8, seed: 1, size: 0.01 };
const byFormat = () => new Map(compareMerges(usual).map((merged) => [merged.format, merged]));

describe("the update", () => {
  test("has the size that was asked for beside the weight, and is the same for a seed", () => {
    fc.assert(
      fc.property(settings, (chosen) => {
        const { weight, update } = drawMerge(chosen);
        const nothing = weight.map((row) => row.map(() => 0));
        expect(distance(update, nothing) / distance(weight, nothing)).toBeCloseTo(chosen.size, 9);
        expect(drawMerge(chosen)).toMatchObject({ weight, update });
      }),
      { numRuns: 20 },
    );
  });
});

describe("merging", () => {
  test("loses less the finer the format: an update of 1% all but survives in fp32 and is lost in NF4", () => {
    const of = byFormat();
    expect(of.get("fp32")!.lost).toBeLessThan(1e-5);
    expect(of.get("fp16")!.lost).toBeLessThan(0.03);
    expect(of.get("bf16")!.lost).toBeGreaterThan(0.08);
    expect(of.get("bf16")!.lost).toBeLessThan(0.25);
    expect(of.get("int8")!.lost).toBeGreaterThan(0.5);
    for (const coarse of ["e4m3", "nf4"] as const) expect(of.get(coarse)!.lost).toBeGreaterThan(0.85);
  });

  test("leaves the bits of most weights in fp8 and NF4 as they were, and of none in fp32", () => {
    const of = byFormat();
    for (const coarse of ["e4m3", "nf4"] as const) expect(of.get(coarse)!.unchanged).toBeGreaterThan(0.8);
    expect(of.get("fp32")!.unchanged).toBeLessThan(0.01);
  });

  test("of floats errs by less than half a step of the largest weight, and of everything by what `lost` says", () => {
    fc.assert(
      fc.property(settings, fc.constantFrom(...STORED), (chosen, format) => {
        const { base, merged, lost, weightError, outputError, unchanged, notRestored } = measureMerge(
          format,
          drawMerge(chosen),
        );
        const { update } = drawMerge(chosen);
        const exact = base.map((row, i) => row.map((value, j) => value + update[i]![j]!));
        const nothing = base.map((row) => row.map(() => 0));
        expect(distance(merged, exact) / distance(update, nothing)).toBeCloseTo(lost, 9);
        expect(distance(merged, exact) / distance(exact, nothing)).toBeCloseTo(weightError, 9);
        expect(outputError).toBeGreaterThanOrEqual(0);
        for (const share of [unchanged, notRestored]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        // What is stored stays as it is when it is stored again.
        if (format === "fp32" || format === "fp16" || format === "bf16")
          expect(store(format, merged).rows).toEqual(merged);
      }),
      { numRuns: 30 },
    );
  });

  test("of what NF4 holds, read back and kept in bf16, keeps the update", () => {
    expect(mergeDequantised(usual).lost).toBeLessThan(0.25);
    expect(mergeDequantised(usual).lost).toBeLessThan(byFormat().get("nf4")!.lost / 3);
  });
});

describe("unmerging", () => {
  test("does not bring every weight back in any 16-bit format, nor in fp32", () => {
    const of = byFormat();
    for (const format of ["fp32", "fp16", "bf16"] as const) {
      expect(of.get(format)!.notRestored).toBeGreaterThan(0);
      expect(of.get(format)!.restoreError).toBeGreaterThan(0);
      expect(of.get(format)!.restoreError).toBeLessThan(0.01);
    }
  });
});
