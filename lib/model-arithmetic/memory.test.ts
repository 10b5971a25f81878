import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { getTable } from "@/lib/content/server/get-table";
import { activationBytes, layerActivations } from "@/lib/model-arithmetic/activations";
import { countModel } from "@/lib/model-arithmetic/count-model";
import { CACHE_FORMAT_NAMES, WEIGHT_FORMATS } from "@/lib/model-arithmetic/formats";
import { inferenceBytes, largestBatch, largestContext } from "@/lib/model-arithmetic/inference-memory";
import { bytesPerToken, cacheBytes, layerBytesPerToken } from "@/lib/model-arithmetic/kv-cache";
import type { Attention, LayerGroup, ModelShape } from "@/lib/model-arithmetic/model-shape";
import { OPTIMIZERS, adafactorNumbers } from "@/lib/model-arithmetic/optimizers";
import { readModelConfig } from "@/lib/model-arithmetic/read-model-config";
import { decodeStep, prefillStep, shareOfExperts } from "@/lib/model-arithmetic/roofline";
import { adapterParameters, type StateSettings, trainingStates } from "@/lib/model-arithmetic/training-memory";
import { weightBytes } from "@/lib/model-arithmetic/weight-bytes";

const rows = getTable("model-configs");
const shapes = new Map(rows.map(({ id, config }) => [id, readModelConfig(config).shape!]));
const shapeOf = (id: string) => shapes.get(id)!;
/** Not among published files; dimensions as in Zhang et al. 2022 (2205.01068), table 1. */
const opt175 = readModelConfig({
  ...{ model_type: "opt", num_hidden_layers: 96, num_attention_heads: 96, hidden_size: 12288, ffn_dim: 49152 },
  ...{ vocab_size: 50272, max_position_embeddings: 2048 },
}).shape!;
const plain = { format: "bf16", block: 1, split: 1 } as const;
const [KiB, GiB] = [2 ** 10, 2 ** 30];

describe("keys and values, against published figures", () => {
  test.each([
    // Kwon et al. 2023 (PagedAttention, 2309.06180), section 3: 800 KB a token, up to 1.6 GB for 2,048 tokens.
    ["facebook/opt-13b", 800 * KiB],
    ["meta-llama/Llama-2-7b-hf", 512 * KiB],
    ["meta-llama/Meta-Llama-3-8B", 128 * KiB],
    ["meta-llama/Llama-3.1-70B", 320 * KiB],
    // Zhao et al. 2025 (Insights into DeepSeek-V3, 2505.09343), table 1, in thousands of bytes.
    ["deepseek-ai/DeepSeek-V3", 70_272],
    ["Qwen/Qwen2.5-72B", 327_680],
    ["meta-llama/Llama-3.1-405B", 516_096],
  ])("%s keeps %i bytes of each token in 16 bits", (id, bytes) =>
    expect(bytesPerToken(shapeOf(id), "bf16")).toBe(bytes),
  );

  test("DeepSeek-V2 keeps 34.6 thousand numbers a token and its Lite model 15.6 (2405.04434, table 9), 93.3% less than DeepSeek 67B", () => {
    expect(bytesPerToken(shapeOf("deepseek-ai/DeepSeek-V2"), "bf16") / 2 / 1000).toBeCloseTo(34.6, 1);
    expect(bytesPerToken(shapeOf("deepseek-ai/DeepSeek-V2-Lite"), "bf16") / 2 / 1000).toBeCloseTo(15.6, 1);
    // DeepSeek 67B: 95 layers, 8 KV heads of 128; V2 stores 6 bits a number when it serves (section 3.2.3).
    const [latent, grouped] = [60 * 576 * 6, 95 * 2 * 8 * 128 * 16];
    expect(1 - latent / grouped).toBeCloseTo(0.933, 3);
  });

  test("a latent in FP8 with scales takes 656 bytes a layer, as FlashMLA lays it out, and 576 without", () => {
    const { mixer } = shapeOf("deepseek-ai/DeepSeek-V3").groups[0]!;
    expect(layerBytesPerToken(mixer, "fp8-blocks")).toBe(656);
    expect(layerBytesPerToken(mixer, "fp8")).toBe(576);
    const indexed = shapeOf("deepseek-ai/DeepSeek-V3.2").groups[0]!.mixer;
    expect(layerBytesPerToken(indexed, "fp8-blocks")).toBe(656 + 128 + 4);
  });

  test("at 256 Ki tokens Jamba keeps 4 GiB, Mixtral and Mistral 32, Llama-2-7B 128 (Lieber et al. 2024, 2403.19887, table 1)", () => {
    const at = (id: string) => cacheBytes(shapeOf(id), 256 * KiB, plain);
    expect(at("ai21labs/Jamba-v0.1").full).toBe(4 * GiB);
    expect(at("mistralai/Mixtral-8x7B-v0.1").total).toBe(32 * GiB);
    expect(at("mistralai/Mistral-7B-v0.3").total).toBe(32 * GiB);
    expect(at("meta-llama/Llama-2-7b-hf").total).toBe(128 * GiB);
  });

  test("OPT-175B with 512 sequences of 512 + 32 tokens keeps 1.2 TiB, 3.8 times its weights (Sheng et al. 2023, 2303.06865, section 3)", () => {
    const kept = 512 * cacheBytes(opt175, 544, plain).total;
    expect(kept / 2 ** 40).toBeCloseTo(1.2, 1);
    expect(kept / weightBytes(opt175, "bf16").total).toBeCloseTo(3.8, 1);
  });
});

describe("the cache of a sequence", () => {
  test("stops growing where a layer sees a window, and never grows with a state", () => {
    const mistral = shapeOf("mistralai/Mistral-7B-v0.1");
    expect(cacheBytes(mistral, 4096, plain).window).toBe(4096 * 128 * KiB);
    expect(cacheBytes(mistral, 32_768, plain)).toEqual(cacheBytes(mistral, 4096, plain));
    expect(bytesPerToken(mistral, "bf16")).toBe(0);
    const mamba = shapeOf("state-spaces/mamba-2.8b-hf");
    // 64 layers, each with 5,120 × 16 numbers of fp32 and 3 × 5,120 of bf16.
    expect(cacheBytes(mamba, 1, plain).total).toBe(64 * (5120 * 16 * 4 + 3 * 5120 * 2));
    expect(cacheBytes(mamba, 1e6, plain)).toEqual(cacheBytes(mamba, 1, plain));
  });

  test("counts local and global layers apart: gpt-oss-20b has 12 of each, Gemma 3 27B 52 and 10, Llama 4 Scout 36 and 12", () => {
    const layers = (id: string, window: number | null) =>
      shapeOf(id).groups.reduce(
        (sum, { count, mixer }) => sum + (mixer.kind === "attention" && mixer.window === window ? count : 0),
        0,
      );
    expect([layers("openai/gpt-oss-20b", 128), layers("openai/gpt-oss-20b", null)]).toEqual([12, 12]);
    expect([layers("google/gemma-3-27b-pt", 1024), layers("google/gemma-3-27b-pt", null)]).toEqual([52, 10]);
    const scout = "meta-llama/Llama-4-Scout-17B-16E-Instruct";
    expect([layers(scout, 8192), layers(scout, null)]).toEqual([36, 12]);
  });

  test("has wider heads in Gemma 4's global layers: 2 heads of 512, not 8 of 256", () => {
    expect(bytesPerToken(shapeOf("google/gemma-4-26B-A4B"), "bf16")).toBe(5 * 2 * 2 * 512 * 2);
  });

  test("is halved where every second layer reads the cache of the one before", () => {
    const base = {
      model_type: "hunyuan",
      num_hidden_layers: 8,
      num_attention_heads: 8,
      num_key_value_heads: 2,
      hidden_size: 512,
    };
    const config = { ...base, intermediate_size: 1024, vocab_size: 1000, max_position_embeddings: 4096 };
    const [alone, shared] = [config, { ...config, use_cla: true, cla_share_factor: 2 }].map(
      (each) => cacheBytes(readModelConfig(each).shape!, 1000, plain).total,
    );
    expect(shared! * 2).toBe(alone);
    const last = readModelConfig({ ...config, num_kv_shared_layers: 6 }).shape!;
    expect(cacheBytes(last, 1000, plain).total * 4).toBe(alone);
  });

  test("is split by heads, which are never cut, and a latent stands on every GPU", () => {
    const llama = shapeOf("meta-llama/Meta-Llama-3-8B");
    const at = (shape: ModelShape, split: number) => bytesPerToken(shape, "bf16", split);
    expect([1, 2, 8, 16].map((split) => at(llama, split) / KiB)).toEqual([128, 64, 16, 16]);
    expect(at(shapeOf("deepseek-ai/DeepSeek-V3"), 8)).toBe(70_272);
  });

  test("in every format: scales included, and rounded up to whole blocks", () => {
    const llama = shapeOf("meta-llama/Llama-2-7b-hf");
    const bits = CACHE_FORMAT_NAMES.map((format) => (bytesPerToken(llama, format) * 8) / (2 * 32 * 32 * 128));
    expect(bits).toEqual([32, 16, 8, 8.25, 8.5, 4.5]);
    const blocks = (tokens: number) => cacheBytes(llama, tokens, { ...plain, block: 16 }).total / (16 * 512 * KiB);
    expect([1, 16, 17, 100].map(blocks)).toEqual([1, 1, 2, 7]);
  });

  test("never shrinks with more tokens, wider formats or larger blocks", () => {
    const anyShape = fc.constantFrom(...shapes.values());
    const formats = fc.constantFrom(...CACHE_FORMAT_NAMES);
    fc.assert(
      fc.property(
        anyShape,
        formats,
        fc.nat(200_000),
        fc.nat(5000),
        fc.integer({ min: 1, max: 256 }),
        (shape, format, tokens, more, block) => {
          const size = (count: number, rounded = 1) =>
            cacheBytes(shape, count, { format, block: rounded, split: 1 }).total;
          expect(size(tokens + more)).toBeGreaterThanOrEqual(size(tokens));
          expect(size(tokens, block)).toBeGreaterThanOrEqual(size(tokens));
          expect(size(tokens)).toBeLessThanOrEqual(cacheBytes(shape, tokens, { ...plain, format: "fp32" }).total);
        },
      ),
    );
  });
});

describe("weights", () => {
  test("gpt-oss in MXFP4 has checkpoints of 60.8 and 12.8 GiB (model card, table 1)", () => {
    expect(weightBytes(shapeOf("openai/gpt-oss-120b"), "mxfp4").total / GiB).toBeCloseTo(60.8, 1);
    expect(weightBytes(shapeOf("openai/gpt-oss-20b"), "mxfp4").total / GiB).toBeCloseTo(12.8, 1);
  });

  test("OPT-13B takes 26 GB in 16 bits (Kwon et al. 2023), OPT-175B 325 GiB (Sheng et al. 2023)", () => {
    expect(Math.round(weightBytes(opt175, "bf16").total / GiB)).toBe(325);
    expect(Math.round(weightBytes(shapeOf("facebook/opt-13b"), "bf16").total / 1e9)).toBe(26);
  });

  test("formats take the bits that their authors name", () => {
    const bits = Object.fromEntries(Object.entries(WEIGHT_FORMATS).map(([name, format]) => [name, format.bits]));
    expect(bits).toMatchObject({
      nf4: 4.5,
      mxfp4: 4.25,
      nvfp4: 4.5,
      q8_0: 8.5,
      q4_0: 4.5,
      q4_k: 4.5,
      q5_k: 5.5,
      q6_k: 6.5625,
    });
    expect(bits).toMatchObject({ q3_k: 3.4375, q2_k: 2.625, iq4_xs: 4.25, int4: 4.15625 });
    expect(bits["nf4-double"]).toBeCloseTo(4.127, 3);
  });

  test("DeepSeek-V3 in FP8 is about 0.7 TB, a 65B model in NF4 fits into 48 GB", () => {
    expect(weightBytes(shapeOf("deepseek-ai/DeepSeek-V3"), "fp8").total / 1e12).toBeCloseTo(0.67, 2);
    // 64,761,364,480 weights of matrices in layers at 4.126953125 bits, the others in bf16.
    const llama = weightBytes(shapeOf("huggyllama/llama-65b"), "nf4-double");
    expect(llama.formatted + llama.kept).toBe(65_285_660_672);
    expect(llama.total / 1e9).toBeCloseTo(34.46, 2);
  });
});

const zero = (stage: StateSettings["stage"], data: number, more: Partial<StateSettings> = {}): StateSettings => ({
  ...{
    method: "full",
    rank: 16,
    convention: "mixed",
    optimizer: "adam",
    stage,
    offload: "none",
    data,
    tensor: 1,
    pipeline: 1,
  },
  ...more,
});

/** A model of just so many parameters, all in one vector. */
const modelOf = (parameters: number): ModelShape => ({
  ...{ family: "test", hidden: 1, vocab: 0, tied: true, positions: 0, context: null, looseVectors: 0 },
  groups: [{ count: 1, mixer: { kind: "none" }, feed: { kind: "none" }, normWeights: parameters }],
});

describe("training states", () => {
  test("mixed-precision Adam takes 16 bytes a parameter", () => {
    expect(trainingStates(modelOf(1e9), zero("0", 1)).total).toBe(16e9);
  });

  // Rajbhandari et al. 2019 (1910.02054), figure 1 and table 1, in GB a GPU.
  test.each([
    [7.5e9, 64, ["120", "31.4", "16.6", "1.88"]],
    [7.5e9, 1, ["120", "120", "120", "120"]],
    [7.5e9, 4, ["120", "52.5", "41.3", "30"]],
    [7.5e9, 16, ["120", "35.6", "21.6", "7.5"]],
    [7.5e9, 256, ["120", "30.4", "15.4", "0.469"]],
    [7.5e9, 1024, ["120", "30.1", "15.1", "0.117"]],
    [128e9, 64, ["2048", "536", "284", "32"]],
    [128e9, 1024, ["2048", "513.5", "257.75", "2"]],
    [1e12, 64, ["16000", "4187.5", "2218.75", "250"]],
    [1e12, 1024, ["16000", "4011.7", "2013.7", "15.625"]],
  ])("of %i parameters on %i GPUs are those of ZeRO's table", (parameters, gpus, table) => {
    for (const [index, stage] of (["0", "1", "2", "3"] as const).entries()) {
      const gigabytes = trainingStates(modelOf(parameters), zero(stage, gpus)).total / 1e9;
      // The table cuts some of its figures instead of rounding them.
      expect(Math.abs(gigabytes - Number(table[index])), `stage ${stage}: ${gigabytes}`).toBeLessThanOrEqual(0.06);
    }
  });

  test("offload moves what the optimizer works with, or everything, and loses nothing", () => {
    const at = (offload: StateSettings["offload"]) => trainingStates(modelOf(1e9), zero("3", 4, { offload }));
    expect([at("none").total, at("none").host]).toEqual([4e9, 0]);
    expect([at("optimizer").total, at("optimizer").host]).toEqual([0.5e9, 3.5e9]);
    expect([at("all").total, at("all").host]).toEqual([0, 4e9]);
  });

  test("full training of LLaMA-65B needs over 780 GB, QLoRA less than 48 (Dettmers et al. 2023, abstract)", () => {
    const llama = shapeOf("huggyllama/llama-65b");
    expect(trainingStates(llama, zero("0", 1)).total / 1e9).toBeGreaterThan(780);
    expect(trainingStates(llama, zero("0", 1, { method: "qlora", rank: 64 })).total / 1e9).toBeLessThan(48);
  });

  test("LoRA on every linear layer of Llama-3-8B at rank 8 trains 20,971,520 parameters", () => {
    expect(adapterParameters(shapeOf("meta-llama/Meta-Llama-3-8B"), 8)).toBe(20_971_520);
  });

  test("tensor and pipeline degrees divide: the parts of all GPUs hold the model", () => {
    const llama = shapeOf("meta-llama/Llama-3.1-70B");
    const { total } = countModel(llama);
    for (const [tensor, pipeline] of [
      [8, 1],
      [4, 2],
      [1, 8],
      [8, 4],
    ] as const) {
      const { parameters } = trainingStates(llama, zero("0", 1, { tensor, pipeline }));
      expect(parameters * tensor * pipeline).toBeGreaterThanOrEqual(total);
      expect(parameters * tensor * pipeline).toBeLessThan(total * 1.1);
    }
  });

  test("optimizers: 8-bit Adam keeps a quarter of Adam's state, Adafactor next to nothing", () => {
    expect(OPTIMIZERS["adam-8bit"]).toBeCloseTo(2, 2);
    const llama = shapeOf("meta-llama/Llama-2-7b-hf");
    expect(adafactorNumbers(llama) / countModel(llama).total).toBeLessThan(0.002);
  });
});

describe("activations (Korthikanti et al. 2022, 2205.05198)", () => {
  /** GPT-3 and MT-NLG: the models of its section 4. */
  const attention = (heads: number, headDim: number): Attention => ({
    ...{ kind: "attention", heads, kvHeads: heads, headDim, window: null, sharesCache: false, bias: "all" },
    ...{ headNorms: "none", gate: false, sinks: false, keyIsValue: false },
  });
  const layer = (heads: number, headDim: number): LayerGroup => ({
    ...{ count: 1, mixer: attention(heads, headDim), normWeights: 0 },
    feed: { kind: "dense", width: 4 * heads * headDim, gated: false, bias: true },
  });

  test.each([
    ["GPT-3 175B", 96, 128, 2048, 80],
    ["MT-NLG 530B", 128, 160, 2048, 64],
  ])("a layer of %s keeps s·b·h·(34 + 5as/h), where 5as/h is %i", (_name, heads, headDim, tokens, ratio) => {
    const hidden = heads * headDim;
    const { linear, feed, matrix } = layerActivations(layer(heads, headDim), hidden, tokens, true);
    expect((linear + feed) / hidden).toBe(34);
    expect(matrix / hidden).toBe(ratio);
  });

  test("selective recomputation saves 70% for GPT-3 and 65% for MT-NLG, full recomputation leaves 2·s·b·h a layer", () => {
    for (const [heads, headDim, saved] of [
      [96, 128, 0.7],
      [128, 160, 0.65],
    ] as const) {
      const hidden = heads * headDim;
      const shape: ModelShape = { ...modelOf(0), hidden, groups: [{ ...layer(heads, headDim), count: 96 }] };
      const at = (recomputation: "none" | "selective" | "full") =>
        activationBytes(shape, { batch: 1, tokens: 2048, recomputation, dropout: true, tensor: 1, pipeline: 1 }).layers;
      expect(1 - at("selective") / at("none")).toBeCloseTo(saved, 2);
      expect(at("full")).toBe(96 * 2 * 2048 * hidden);
    }
  });

  test("tensor and sequence parallelism divide all of it", () => {
    const llama = shapeOf("meta-llama/Meta-Llama-3-8B");
    const at = (tensor: number) =>
      activationBytes(llama, { batch: 2, tokens: 4096, recomputation: "none", dropout: false, tensor, pipeline: 1 })
        .total;
    expect(at(8) * 8).toBe(at(1));
  });
});

describe("serving", () => {
  const settings = {
    weights: "bf16",
    cache: plain,
    batch: 1,
    context: 2048,
    pass: 2048,
    overhead: 0,
    budget: 40e9,
  } as const;

  test("OPT-13B on 40 GB keeps about 30% of it for caches, some 14,000 tokens (Kwon et al. 2023, figure 1 and section 6)", () => {
    // 12 GB for caches are 15.7K slots in table 1 of the paper, which counts 800 KB for each.
    const opt = shapeOf("facebook/opt-13b");
    const sequences = largestBatch(opt, { ...settings, budget: 26e9 + 12e9 + 1.2e9 });
    expect(sequences).toBe(7);
    expect((12 * GiB) / bytesPerToken(opt, "bf16")).toBeCloseTo(15_729, -1);
  });

  test("the largest batch and context are just those that still fit", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...shapes.values()),
        fc.integer({ min: 1, max: 64 }),
        fc.integer({ min: 1, max: 20_000 }),
        (shape, batch, context) => {
          const given = { ...settings, batch, context, weights: "q4_0", budget: 200e9 } as const;
          const most = largestBatch(shape, given);
          expect(most === 0 || inferenceBytes(shape, { ...given, batch: most }).fits).toBe(true);
          expect(inferenceBytes(shape, { ...given, batch: most + 1 }).fits).toBe(most >= 1_000_000);
          const longest = largestContext(shape, given);
          expect(longest === 0 || inferenceBytes(shape, { ...given, context: longest }).fits).toBe(true);
          if (longest < 1e9) expect(inferenceBytes(shape, { ...given, context: longest + 1 }).fits).toBe(false);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("one sequence is decoded as fast as memory is read, a prompt as fast as the GPU computes", () => {
    const [llama, h100] = [shapeOf("meta-llama/Meta-Llama-3-8B"), { bandwidth: 3.35e12, flops: 989e12 }];
    const decode = decodeStep(llama, settings, h100);
    expect(decode.boundBy).toBe("bandwidth");
    // All weights but the embedding, and 2,048 tokens of cache.
    expect(decode.bytes).toBe((8_030_261_248 - 128_256 * 4096) * 2 + 2048 * 128 * KiB);
    expect(1 / decode.seconds).toBeCloseTo(219.3, 1);
    expect(prefillStep(llama, settings, h100).boundBy).toBe("compute");
  });

  test("a batch meets more experts than one token, and never more than there are", () => {
    expect(shareOfExperts(8, 256, 1)).toBe(8 / 256);
    expect(shareOfExperts(8, 256, 64)).toBeGreaterThan(0.8);
    expect(shareOfExperts(8, 256, 1e6)).toBe(1);
  });
});
