import { describe, expect, test } from "vitest";
import { getTable } from "@/lib/content/server/get-table";
import { listCacheLines } from "@/lib/labs/memory/cache-lines";
import { choose, chooseGpu } from "@/lib/labs/memory/chosen";
import { meta, OWN_GPU, PASTED, type State } from "@/lib/labs/memory/meta";
import { compareCaches, dataDegree, servingSettings, solveServing, solveTraining } from "@/lib/labs/memory/model";
import { compactConfig, fitsLink, readPasted } from "@/lib/labs/memory/pasted-config";
import { listServingLines, listSpeedLines } from "@/lib/labs/memory/serving-lines";
import { listTrainingLines } from "@/lib/labs/memory/training-lines";
import type { Line } from "@/lib/lab-kit/ledger";
import { readModelConfig } from "@/lib/model-arithmetic/read-model-config";

const facts = meta.selectFacts({ "model-configs": getTable("model-configs"), gpus: getTable("gpus") });
const initial = meta.state.parse({});
const stateWith = (change: Partial<State>): State => ({ ...initial, ...change });
const lastOf = (lines: readonly Line[]) => Number(lines.at(-1)!.result.value);
const ids = facts.models.map(({ id }) => id);

describe("the ledger of the cache", () => {
  test.each(ids)("of %s ends in the number that the bar shows", (model) => {
    for (const change of [
      {},
      { context: 100_000, batch: 7, block: 1 },
      { cacheFormat: "int4" },
      { cacheFormat: "fp8-blocks" },
    ] as const) {
      const state = stateWith({ model, ...change });
      const { shape } = choose(state, facts);
      expect(lastOf(listCacheLines(shape, state))).toBe(compareCaches(shape, state)[0]!.bytes.total);
    }
  });

  test("shows the formula with its numbers: Llama-3-8B keeps 2 × 8 × 128 × 2 bytes of a token in a layer", () => {
    const { shape } = choose(initial, facts);
    expect(listCacheLines(shape, initial).map(({ formula, numbers }) => `${formula} = ${numbers}`)).toEqual([
      "2 × h_kv × d_head × bytes = 2 × 8 × 128 × 2",
      "⌈T / block⌉ × block = ⌈8,192 / 16⌉ × 16",
      "L × tokens × bytes = 32 × 8,192 × 4,096",
      "Σ = 1,073,741,824",
      "B × Σ = 1 × 1,073,741,824",
    ]);
  });
});

test("a cache is compared with what other kinds of attention would keep, where they differ", () => {
  const variants = (model: string) => {
    const state = stateWith({ model });
    return compareCaches(choose(state, facts).shape, state).map(({ variant, bytes }) => [
      variant,
      bytes.total / 2 ** 20,
    ]);
  };
  expect(variants("meta-llama/Llama-2-7b-hf")).toEqual([
    ["itself", 4096],
    ["single-head", 128],
  ]);
  expect(variants("mistralai/Mistral-7B-v0.1")).toEqual([
    ["itself", 512],
    ["unwindowed", 1024],
    ["multi-head", 2048],
    ["single-head", 64],
  ]);
  // 128 heads of 192 + 128 numbers, beside a latent of 576.
  expect(variants("deepseek-ai/DeepSeek-V3").map(([name]) => name)).toEqual(["itself", "multi-head", "single-head"]);
});

describe("the ledgers of serving and training", () => {
  test.each(ids)("of %s add up", (model) => {
    const state = stateWith({ model, gpus: 8, batch: 4, weights: "q4_k" });
    const { shape } = choose(state, facts);
    const serving = solveServing(shape, state, chooseGpu("gpu", state, facts));
    const lines = listServingLines(shape, serving);
    expect(Number(lines.find(({ id }) => id === "total")!.result.value)).toBe(serving.bytes.total);
    expect(listSpeedLines(shape, serving)).toHaveLength(7);
    for (const change of [
      {},
      { method: "qlora" },
      { offload: "optimizer", stage: "2" },
      { recomputation: "none" },
    ] as const) {
      const trained = stateWith({ ...state, ...change });
      const training = solveTraining(shape, trained, chooseGpu("trainGpu", state, facts))!.find(
        ({ stage }) => stage === trained.stage,
      )!;
      const sum = listTrainingLines(shape, trained, training)
        .filter(({ id }) => !["parameters", "trained", "total", "host"].includes(id))
        .reduce((total, { result }) => total + Number(result.value), 0);
      expect(sum).toBe(training.total);
    }
  });

  test("65B on four V100 of 32 GB: full training does not fit by far, QLoRA with ZeRO-3 does", () => {
    const solve = (change: Partial<State>) => {
      const state = stateWith({ model: "huggyllama/llama-65b", trainTokens: 512, ...change });
      return solveTraining(choose(state, facts).shape, state, chooseGpu("trainGpu", state, facts))!.find(
        ({ stage }) => stage === "3",
      )!;
    };
    expect(solve({}).fits).toBe(false);
    expect(solve({}).total / 32e9).toBeGreaterThan(8);
    expect(solve({ method: "lora" }).fits).toBe(false);
    expect(solve({ method: "qlora" }).fits).toBe(true);
  });

  test("a GPU of one's own is what was typed, for serving and for training", () => {
    const own = { ownMemory: 24, ownBandwidth: 1000, ownFlops: 200 };
    const state = stateWith({ gpu: OWN_GPU, trainGpu: OWN_GPU, ...own });
    const gpu = { memory: 24e9, bandwidth: 1e12, half: 2e14, fp8: null };
    expect(chooseGpu("gpu", state, facts)).toMatchObject(gpu);
    expect(chooseGpu("trainGpu", state, facts)).toMatchObject(gpu);
    const budgetOf = (change: Partial<State>) =>
      servingSettings(stateWith({ ...state, ...change }), chooseGpu("gpu", stateWith({ ...state, ...change }), facts))
        .budget;
    expect(budgetOf({ ownMemory: 48 })).toBe(2 * budgetOf({}));
  });

  test("GPUs that t × p does not divide have no answer", () => {
    expect(dataDegree(stateWith({ trainGpus: 8, tensor: 3 }))).toBeNull();
    expect(
      solveTraining(choose(initial, facts).shape, stateWith({ trainGpus: 4, pipeline: 8 }), facts.gpus[0]!),
    ).toBeNull();
    expect(dataDegree(stateWith({ trainGpus: 64, tensor: 8, pipeline: 4 }))).toBe(2);
  });
});

describe("a pasted config", () => {
  test.each(facts.models)("of $id gives the same model from its link", ({ config }) => {
    const { shape, problems } = readModelConfig(config);
    const compact = compactConfig(config, readModelConfig(config));
    expect(problems).toEqual([]);
    expect(fitsLink(compact)).toBe(true);
    expect(readPasted(compact).reading.shape).toEqual(shape);
    expect(choose({ model: PASTED, config: compact }, facts)).toMatchObject({ model: undefined, shape });
  });

  test("that cannot be read leaves the first model", () => {
    for (const config of ["", "{", "[]", '{"hidden_size": 0}'])
      expect(choose({ model: PASTED, config }, facts).model?.id).toBe("meta-llama/Meta-Llama-3-8B");
    expect(choose({ model: "nobody/nothing", config: "" }, facts).model?.id).toBe("meta-llama/Meta-Llama-3-8B");
  });

  test("of a model that sees is cut down to its text", () => {
    const text = {
      model_type: "llama",
      num_hidden_layers: 2,
      num_attention_heads: 4,
      hidden_size: 64,
      vocab_size: 100,
    };
    const published = { model_type: "some_vl", vision_config: { hidden_size: 9 }, text_config: text };
    const { compact, reading } = readPasted(JSON.stringify(published));
    expect(JSON.parse(compact)).toEqual(text);
    expect(reading.assumed.map(({ code }) => code)).toContain("text-part");
  });
});
