import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listCountLines } from "@/lib/labs/lora/count-lines";
import { adapterParameters, type AdapterSettings, countAdapter, scaling } from "@/lib/labs/lora/model";
import { compareMemory, listBitLines, listMemoryLines } from "@/lib/labs/lora/memory";
import { METHODS, VARIANTS } from "@/lib/labs/lora/names";
import { countParameters } from "@/lib/model-arithmetic/count-parameters";
import { type DecoderShape, LAYER_MATRICES, MATRICES, shapeOf } from "@/lib/model-arithmetic/decoder-shape";
import { TRAINING_CONVENTIONS } from "@/lib/model-arithmetic/training-states";

const llama3: DecoderShape = {
  ...{ layers: 32, hidden: 4096, heads: 32, kvHeads: 8, headDim: 128, ffn: 14_336, vocab: 128_256 },
  ...{ tied: false, attentionBias: false, headNorms: false },
};
const settings = (change: Partial<AdapterSettings> = {}): AdapterSettings => ({
  ...{ targets: ["q", "v"], rank: 8, alpha: 16, rankStabilised: false, variant: "lora" },
  ...change,
});

const anyShape = fc.record({
  layers: fc.integer({ min: 1, max: 1000 }),
  hidden: fc.integer({ min: 1, max: 131_072 }),
  heads: fc.integer({ min: 1, max: 1024 }),
  kvHeads: fc.integer({ min: 1, max: 1024 }),
  headDim: fc.integer({ min: 1, max: 4096 }),
  ffn: fc.integer({ min: 1, max: 1_048_576 }),
  vocab: fc.integer({ min: 1, max: 10_000_000 }),
  tied: fc.boolean(),
  attentionBias: fc.boolean(),
  headNorms: fc.boolean(),
});
const anySettings = fc.record({
  targets: fc.subarray([...MATRICES]),
  rank: fc.integer({ min: 1, max: 1024 }),
  alpha: fc.integer({ min: 1, max: 4096 }),
  rankStabilised: fc.boolean(),
  variant: fc.constant("lora" as const),
});

describe("trainable parameters", () => {
  test("of Llama-3-8B with r = 8 on q and v are 32 × (8·(4096+4096) + 8·(4096+1024)) = 3,407,872", () => {
    expect(countAdapter(llama3, settings()).total).toBe(3_407_872n);
    expect(countAdapter(llama3, settings()).perLayer).toBe(106_496n);
  });

  test.each([
    [16, 6_815_744n, 41_943_040n],
    [64, 27_262_976n, 167_772_160n],
  ])("of Llama-3-8B at r = %i are %s on q and v, %s on every linear layer", (rank, qv, all) => {
    expect(countAdapter(llama3, settings({ rank })).total).toBe(qv);
    expect(countAdapter(llama3, settings({ rank, targets: LAYER_MATRICES })).total).toBe(all);
  });

  test("of GPT-3 175B with r = 4 on q and v are 18.9 million, the 18M of the paper", () => {
    const gpt3: DecoderShape = { ...llama3, layers: 96, hidden: 12_288, heads: 96, kvHeads: 96, headDim: 128 };
    expect(countAdapter(gpt3, settings({ rank: 4 })).total).toBe(18_874_368n);
  });

  test("are the entries of A and of B, count layers once each, and grow in proportion to r", () => {
    fc.assert(
      fc.property(anyShape, anySettings, (shape, chosen) => {
        const count = countAdapter(shape, chosen);
        const parts = chosen.targets.map((matrix) => {
          const { input, output } = shapeOf(shape, matrix);
          const both = BigInt(chosen.rank) * BigInt(input) + BigInt(output) * BigInt(chosen.rank);
          expect(adapterParameters(shape, matrix, chosen)).toBe(both);
          return both * BigInt(matrix === "embed" || matrix === "head" ? 1 : shape.layers);
        });
        expect(count.total).toBe(parts.reduce((a, b) => a + b, 0n));
        expect(countAdapter(shape, { ...chosen, rank: 1 }).total * BigInt(chosen.rank)).toBe(count.total);
      }),
    );
  });

  test("are called wasteful once the factors hold as many numbers as the matrix", () => {
    expect(countAdapter(llama3, settings({ rank: 512 })).wasteful).toEqual([]);
    expect(countAdapter(llama3, settings({ rank: 1024 })).wasteful).toEqual(["v"]);
  });
});

test("the scaling is α/r, or α/√r when it is rank-stabilised", () => {
  expect(scaling(settings({ rank: 8, alpha: 16 }))).toBe(2);
  expect(scaling(settings({ rank: 256, alpha: 32 }))).toBe(0.125);
  expect(scaling(settings({ rank: 256, alpha: 32, rankStabilised: true }))).toBe(2);
});

describe("memory", () => {
  const trainable = 41_943_040n; // every linear layer at r = 16
  const use = (convention: (typeof TRAINING_CONVENTIONS)[number] = "mixed") =>
    compareMemory(llama3, { trainable, variant: "lora", convention, doubleQuantised: true });

  test("of Llama-3-8B is 128.5 GB in full, 16.7 GB with LoRA and 6.4 GB with QLoRA, as the lesson works out", () => {
    const gb = use().map(({ total }) => Math.round(Number(total) / 1e8) / 10);
    expect(gb).toEqual([128.5, 16.7, 6.4]);
  });

  test("of the paper's 65B model: double quantisation saves about 3 GB", () => {
    const llama65: DecoderShape = {
      ...llama3,
      layers: 80,
      hidden: 8192,
      heads: 64,
      kvHeads: 64,
      ffn: 22_016,
      vocab: 32_000,
    };
    const [single, double] = [false, true].map(
      (doubleQuantised) =>
        compareMemory(llama65, { trainable, variant: "lora", convention: "mixed", doubleQuantised })[2]!.base,
    );
    expect(Number(single! - double!) / 1e9).toBeCloseTo(3.0, 1);
  });

  test("in full is 16, 18 or 16 bytes a parameter by the convention", () => {
    const all = countParameters(llama3).total;
    expect(TRAINING_CONVENTIONS.map((name) => use(name)[0]!.total / all)).toEqual([16n, 18n, 16n]);
  });

  test("QLoRA never holds more than LoRA, and LoRA less than full fine-tuning where it trains less", () => {
    fc.assert(
      fc.property(
        anyShape,
        anySettings,
        fc.constantFrom(...TRAINING_CONVENTIONS),
        fc.boolean(),
        (shape, chosen, convention, dq) => {
          const count = countAdapter(shape, chosen);
          fc.pre(
            Math.min(...LAYER_MATRICES.map((name) => shapeOf(shape, name).input * shapeOf(shape, name).output)) >= 64,
          );
          const [full, lora, qlora] = compareMemory(shape, {
            ...{ trainable: count.total, variant: "lora", convention, doubleQuantised: dq },
          });
          expect(qlora!.total).toBeLessThanOrEqual(lora!.total);
          if (count.total * 9n < countParameters(shape).total) expect(lora!.total).toBeLessThan(full!.total);
        },
      ),
    );
  });
});

describe("the ledger", () => {
  test("adds up: its lines of bytes are the comparison's, and their sum is the total", () => {
    fc.assert(
      fc.property(
        anyShape,
        anySettings,
        fc.constantFrom(...TRAINING_CONVENTIONS),
        fc.boolean(),
        (shape, chosen, convention, dq) => {
          const trainable = countAdapter(shape, chosen).total;
          for (const variant of VARIANTS)
            for (const method of METHODS) {
              const memory = { trainable, variant, convention, doubleQuantised: dq };
              const values = listMemoryLines(shape, memory, method).map(({ result }) => result.value as bigint);
              const sum = values.pop();
              expect(values.reduce((a, b) => a + b, 0n)).toBe(sum);
              expect(compareMemory(shape, memory).find((use) => use.method === method)!.total).toBe(sum);
            }
        },
      ),
    );
  });

  test("shows each formula with its numbers, and every line but a sum has a source", () => {
    const lines = listCountLines(llama3, settings());
    expect(lines.map(({ id }) => id)).toEqual([
      "kv-width",
      "matrix:q",
      "matrix:v",
      "per-layer",
      "total",
      "base",
      "share",
      "scaling",
      "merged",
    ]);
    expect(lines[1]).toMatchObject({ numbers: "8 × (4,096 + 4,096)", result: { value: 65_536n } });
    expect(lines[4]).toMatchObject({ numbers: "32 × 106,496", result: { value: 3_407_872n } });
    expect(lines.at(-1)).toMatchObject({ result: { value: "4,096 × 4,096" } });
    const memory = { trainable: 1n, variant: "adalora", convention: "mixed", doubleQuantised: true } as const;
    const all = [...lines, ...METHODS.flatMap((method) => listMemoryLines(llama3, memory, method))];
    expect(all.filter(({ id, sources }) => id !== "sum" && sources.length === 0)).toEqual([]);
  });

  test("gives a quantised base 4.127 bits a weight of its linear layers, and 5.66 of the whole of Llama-3-8B", () => {
    const [linear, all] = listBitLines(llama3, true).map(({ result }) => result.value as number);
    expect(linear).toBeCloseTo(4.127, 3);
    // 6,979,321,856 weights at 4.127 bits and 1,050,939,392 at 16.
    expect(all).toBeCloseTo((6_979_321_856 * 4.126953125 + 1_050_939_392 * 16) / 8_030_261_248, 6);
    expect(listBitLines(llama3, false)[0]!.result.value).toBe(4.5);
  });

  test("says so when nothing is adapted", () => {
    const lines = listCountLines(llama3, settings({ targets: [] }));
    expect(lines.find(({ id }) => id === "total")?.result.value).toBe(0n);
  });
});
