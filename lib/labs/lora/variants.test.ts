import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { budgetAt } from "@/lib/labs/lora/budget";
import { listCountLines } from "@/lib/labs/lora/count-lines";
import { adapterParameters, type AdapterSettings, countAdapter, startRank } from "@/lib/labs/lora/model";
import { compareMemory, listMemoryLines } from "@/lib/labs/lora/memory";
import { listModules } from "@/lib/labs/lora/modules";
import { VARIANTS } from "@/lib/labs/lora/names";
import { countParameters } from "@/lib/model-arithmetic/count-parameters";
import { type DecoderShape, LAYER_MATRICES, MATRICES, shapeOf } from "@/lib/model-arithmetic/decoder-shape";

const llama3: DecoderShape = {
  ...{ layers: 32, hidden: 4096, heads: 32, kvHeads: 8, headDim: 128, ffn: 14_336, vocab: 128_256 },
  ...{ tied: false, attentionBias: false, headNorms: false },
};
const all = (change: Partial<AdapterSettings> = {}): AdapterSettings => ({
  ...{ targets: LAYER_MATRICES, rank: 8, alpha: 16, rankStabilised: false, variant: "lora" },
  ...change,
});
const anySettings = fc.record({
  targets: fc.subarray([...MATRICES]),
  rank: fc.integer({ min: 1, max: 1024 }),
  alpha: fc.integer({ min: 1, max: 4096 }),
  rankStabilised: fc.boolean(),
  variant: fc.constantFrom(...VARIANTS),
});

describe("DoRA", () => {
  test("adds one magnitude for each output of every adapted matrix, whatever the rank", () => {
    fc.assert(
      fc.property(fc.constantFrom(...MATRICES), fc.integer({ min: 1, max: 1024 }), (matrix, rank) => {
        const [dora, lora] = (["dora", "lora"] as const).map((variant) =>
          adapterParameters(llama3, matrix, { rank, variant }),
        );
        expect(dora! - lora!).toBe(BigInt(shapeOf(llama3, matrix).output));
      }),
    );
  });

  test("adds 1,376,256 magnitudes to Llama-3-8B on all linear layers: 32 × (3 × 4,096 + 2 × 1,024 + 2 × 14,336)", () => {
    const [dora, lora] = [countAdapter(llama3, all({ variant: "dora" })), countAdapter(llama3, all())];
    expect(dora.total - lora.total).toBe(1_376_256n);
    const line = listCountLines(llama3, all({ variant: "dora" })).find(({ id }) => id === "magnitudes");
    expect(line?.result.value).toBe(1_376_256n);
  });
});

describe("AdaLoRA", () => {
  test("begins with 2,688 triplets on Llama-3-8B and ends with 1,792, as the lesson works out", () => {
    const settings = all({ variant: "adalora" });
    expect(startRank(settings)).toBe(12);
    expect(countAdapter(llama3, settings).matrices).toBe(224);
    const budget = listCountLines(llama3, settings).find(({ id }) => id === "budget");
    expect(budget?.result.value).toBe("2,688 → 1,792");
    const halfWay = budgetAt({ start: 2688, target: 1792, total: 1000, warm: 0.1, final: 0.3 }, 400);
    expect(halfWay).toBe(1904);
  });

  test("keeps three numbers of importance for each trained parameter, in its own format, beside full training's none", () => {
    const trainable = countAdapter(llama3, all({ variant: "adalora" })).total;
    const use = (convention: "mixed" | "fp32", variant: "adalora" | "lora" = "adalora") =>
      compareMemory(llama3, { trainable, variant, convention, doubleQuantised: true });
    expect(use("mixed").map(({ importance }) => importance)).toEqual([0n, trainable * 6n, trainable * 6n]);
    expect(use("fp32")[1]!.importance).toBe(trainable * 12n);
    for (const method of [1, 2])
      expect(use("mixed")[method]!.total - use("mixed", "lora")[method]!.total).toBe(trainable * 6n);
    const settings = { trainable, variant: "adalora", convention: "mixed", doubleQuantised: true } as const;
    const line = listMemoryLines(llama3, settings, "lora").find(({ id }) => id === "importance");
    expect(line).toMatchObject({ formula: "n × 3 × 2", result: { value: trainable * 6n } });
    expect(line?.sources).toHaveLength(2);
  });

  test("has one singular value more for each rank than LoRA of its first rank", () => {
    const [ada, lora] = [countAdapter(llama3, all({ variant: "adalora" })), countAdapter(llama3, all({ rank: 12 }))];
    expect(ada.total - lora.total).toBe(224n * 12n);
  });

  test("ends with what it would have had at the rank it keeps", () => {
    const line = listCountLines(llama3, all({ variant: "adalora" })).find(({ id }) => id === "left");
    expect(line?.result.value).toBe(countAdapter(llama3, all()).total + 224n * 8n);
  });

  test("never raises its budget, and spends it between start and target", () => {
    const share = fc.integer({ min: 0, max: 45 }).map((percent) => percent / 100);
    const schedule = fc.record({
      start: fc.integer({ min: 100, max: 10_000 }),
      target: fc.integer({ min: 1, max: 100 }),
      total: fc.integer({ min: 10, max: 1000 }),
      warm: share,
      final: share,
    });
    fc.assert(
      fc.property(schedule, (settings) => {
        const budgets = Array.from({ length: settings.total + 1 }, (_, step) => budgetAt(settings, step));
        expect(budgets[0]).toBe(settings.start);
        expect(budgets.at(-1)).toBe(settings.target);
        expect(budgets.every((budget, step) => step === 0 || budget <= budgets[step - 1]!)).toBe(true);
        expect(budgetAt(settings, Math.round(settings.warm * settings.total))).toBe(settings.start);
      }),
    );
  });
});

describe("the table of modules", () => {
  test("adds up to the model and to what is trained, for every kind of update", () => {
    fc.assert(
      fc.property(anySettings, fc.boolean(), fc.boolean(), (settings, tied, attentionBias) => {
        const shape = { ...llama3, tied, attentionBias };
        const rows = listModules(shape, settings);
        const sum = (column: "base" | "update") => rows.reduce((total, row) => total + row[column], 0n);
        expect(sum("base")).toBe(countParameters(shape).total);
        expect(sum("update")).toBe(countAdapter(shape, settings).total);
        const shares = rows.reduce((total, row) => total + row.share, 0);
        expect(shares).toBeCloseTo(settings.targets.length > 0 ? 1 : 0, 9);
      }),
    );
  });

  test("says of an update how large it is beside its matrix: 0.39% for q of Llama-3-8B at r = 8, 0.63% for v", () => {
    const rows = new Map(listModules(llama3, all({ targets: ["q", "v"] })).map((row) => [row.module, row]));
    expect(rows.get("q")?.ratio).toBeCloseTo(65_536 / 16_777_216, 12);
    expect(rows.get("v")?.ratio).toBeCloseTo(40_960 / 4_194_304, 12);
    expect(rows.get("up")?.ratio).toBeUndefined();
  });
});

test("every line of every kind of update has a source", () => {
  for (const variant of VARIANTS)
    expect(listCountLines(llama3, all({ variant })).filter(({ sources }) => sources.length === 0)).toEqual([]);
});
