import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareMemory } from "@/lib/labs/lora/memory";
import { METHODS, VARIANTS } from "@/lib/labs/lora/names";
import { keptPerToken } from "@/lib/labs/lora/timeline/kept-activations";
import { comparePeaks, PARTS, peakOf, type StepSettings, timeline } from "@/lib/labs/lora/timeline/timeline";
import { listTimelineLines } from "@/lib/labs/lora/timeline/timeline-lines";
import { activationBytes, RECOMPUTATIONS } from "@/lib/model-arithmetic/activations";
import { type DecoderShape, LAYER_MATRICES, MATRICES } from "@/lib/model-arithmetic/decoder-shape";

const llama3: DecoderShape = {
  ...{ layers: 32, hidden: 4096, heads: 32, kvHeads: 8, headDim: 128, ffn: 14_336, vocab: 128_256 },
  ...{ tied: false, attentionBias: false, headNorms: false },
};
const step = (change: Partial<StepSettings> = {}): StepSettings => ({
  ...{ method: "lora", targets: ["q", "v"], rank: 8, trainable: 3_407_872n, convention: "mixed", variant: "lora" },
  ...{ doubleQuantised: true, microBatch: 1, tokens: 2048, accumulation: 2, recomputation: "selective", paged: false },
  ...change,
});
const anyStep = fc.record({
  method: fc.constantFrom(...METHODS),
  targets: fc.subarray([...MATRICES]),
  rank: fc.integer({ min: 1, max: 64 }),
  trainable: fc.bigInt({ min: 0n, max: 10n ** 8n }),
  variant: fc.constantFrom(...VARIANTS),
  convention: fc.constantFrom("mixed" as const, "fp32" as const),
  doubleQuantised: fc.boolean(),
  microBatch: fc.integer({ min: 1, max: 16 }),
  tokens: fc.integer({ min: 1, max: 8192 }),
  accumulation: fc.integer({ min: 1, max: 4 }),
  recomputation: fc.constantFrom(...RECOMPUTATIONS),
  paged: fc.boolean(),
});

describe("activations", () => {
  test("of full training are those of the general arithmetic, with every recomputation", () => {
    const shape = {
      ...{ family: "llama", hidden: 4096, vocab: 128_256, tied: false, positions: 0, context: null, looseVectors: 0 },
      groups: [
        {
          count: 32,
          normWeights: 0,
          mixer: {
            ...({ kind: "attention", heads: 32, kvHeads: 8, headDim: 128, window: null, sharesCache: false } as const),
            ...({ bias: "none", headNorms: "none", gate: false, sinks: false, keyIsValue: false } as const),
          },
          feed: { kind: "dense", width: 14_336, gated: true, bias: false } as const,
        },
      ],
    };
    for (const recomputation of RECOMPUTATIONS) {
      const moments = timeline(llama3, step({ method: "full", trainable: 0n, recomputation, microBatch: 2 }));
      const output = moments.find(({ phase }) => phase === "output")!;
      const general = activationBytes(shape, {
        ...{ batch: 2, tokens: 2048, recomputation, dropout: false, tensor: 1, pipeline: 1 },
      });
      expect(output.activations).toBe(general.layers);
      expect(output.temporary).toBe(general.output);
      const back = moments.find(({ phase }) => phase === "backward")!;
      expect(back.temporary).toBe(general.recomputed);
    }
  });

  test("of LoRA lack the inputs of frozen matrices: 8h + 2f less with q and v alone, nothing but r numbers more with all", () => {
    const kept = (targets: StepSettings["targets"], method: "full" | "lora" = "lora") =>
      keptPerToken(llama3, step({ targets, method }));
    const full = kept([], "full");
    expect(full).toBe(8 * 4096 + 2 * (4096 + 2 * 1024) + 2 * 4096 + 8 * 14_336);
    // The input of gate and up (2h) and of down (2f) is read by nobody; FlashAttention keeps the input of o.
    expect(kept(["q", "v"])).toBe(full - 2 * 4096 - 2 * 14_336 + 2 * 2 * 8);
    expect(kept(LAYER_MATRICES)).toBe(full + 7 * 2 * 8);
    expect(kept([])).toBe(full - 4 * 4096 - 2 * 14_336);
  });
});

describe("a step of training", () => {
  test("holds model states alone at its update, as the comparison of methods counts them", () => {
    fc.assert(
      fc.property(anyStep, (settings) => {
        const update = timeline(llama3, settings).find(({ phase }) => phase === "update")!;
        const use = compareMemory(llama3, settings).find(({ method }) => method === settings.method)!;
        expect(update.total).toBe(Number(use.total));
      }),
    );
  });

  test("adds up at each moment, grows forward, shrinks backward, and ends as it began", () => {
    fc.assert(
      fc.property(anyStep, (settings) => {
        const moments = timeline(llama3, settings);
        for (const moment of moments) {
          expect(moment.total).toBe(PARTS.reduce((sum, part) => sum + moment[part], 0));
          expect(Math.min(...PARTS.map((part) => moment[part]))).toBeGreaterThanOrEqual(0);
        }
        const of = (phase: string) => moments.filter((moment) => moment.phase === phase && moment.micro === 1);
        const isRising = (values: number[]) =>
          values.every((value, index) => index === 0 || value >= values[index - 1]!);
        expect(isRising(of("forward").map(({ activations }) => activations))).toBe(true);
        expect(isRising(of("backward").map(({ activations }) => -activations))).toBe(true);
        expect(isRising(of("backward").map(({ gradients }) => gradients))).toBe(true);
        expect(of("backward").at(-1)!.gradients).toBe(moments.at(-2)!.gradients);
        expect(moments.at(-1)!.total).toBe(moments[1]!.total);
      }),
    );
  });

  test("peaks at the output with LoRA, and at the end of the way back with full training and little text", () => {
    expect(peakOf(timeline(llama3, step())).phase).toBe("output");
    const full = peakOf(timeline(llama3, step({ method: "full", tokens: 1, accumulation: 1 })));
    expect(full).toMatchObject({ phase: "backward", layer: 1 });
  });

  test("of a thousand layers is drawn by no more than 64 stops each way, and misses none of them", () => {
    const moments = timeline({ ...llama3, layers: 1000 }, step({ accumulation: 1 }));
    expect(moments.filter(({ phase }) => phase === "forward").length).toBeLessThanOrEqual(64);
    expect(moments.find(({ phase }) => phase === "output")!.activations).toBe(
      1000 * 2048 * keptPerToken(llama3, step()),
    );
  });

  test("needs less with full recomputation, and less by the optimizer's state where that is paged out", () => {
    const peaks = (change: Partial<StepSettings>) =>
      comparePeaks(llama3, step(change), METHODS).map(({ peak }) => peak.total);
    const [kept, recomputed] = [peaks({ tokens: 8192 }), peaks({ tokens: 8192, recomputation: "full" })];
    expect(recomputed.every((total, index) => total < kept[index]!)).toBe(true);
    const state = 3_407_872 * 12;
    expect(peaks({})[2]! - peaks({ paged: true })[2]!).toBe(state);
    expect(peaks({})[1]!).toBe(peaks({ paged: true })[1]!);
  });

  test("of AdaLoRA holds the importance of its parameters from the first step on, and never pages it out", () => {
    const moments = timeline(llama3, step({ method: "qlora", variant: "adalora", paged: true }));
    expect(moments.map(({ importance }) => importance)).toEqual([
      0,
      ...moments.slice(1).map(() => 3_407_872 * 3 * 2), // bf16 like the parameters
    ]);
  });

  test("is explained line by line; every line but the sum has a source, and the sum is the peak", () => {
    fc.assert(
      fc.property(anyStep, (settings) => {
        const peak = peakOf(timeline(llama3, settings));
        const lines = listTimelineLines(llama3, settings, peak);
        expect(lines.at(-1)).toMatchObject({ id: "peak", result: { value: BigInt(Math.round(peak.total)) } });
        expect(lines.slice(0, -1).every(({ sources }) => sources.length > 0)).toBe(true);
        const output = timeline(llama3, settings).find(({ phase }) => phase === "output")!;
        expect(lines.find(({ id }) => id === "layers")?.result.value).toBe(BigInt(output.activations));
        expect(lines.find(({ id }) => id === "output")?.result.value).toBe(BigInt(output.temporary));
      }),
    );
  });
});
