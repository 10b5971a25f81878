import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { getTable } from "@/lib/content/server/get-table";
import { countModel } from "@/lib/model-arithmetic/count-model";
import { countParameters } from "@/lib/model-arithmetic/count-parameters";
import { shapeOf } from "@/lib/model-arithmetic/decoder-shape";
import { denseDecoder } from "@/lib/model-arithmetic/dense-decoder";
import { nf4Bytes } from "@/lib/model-arithmetic/nf4";
import { readModelConfig } from "@/lib/model-arithmetic/read-model-config";
import { TRAINING_CONVENTIONS, TRAINING_STATES } from "@/lib/model-arithmetic/training-states";

const table = getTable("model-configs");
const shapeFromTable = (id: string) => {
  const { shape } = readModelConfig(table.find((row) => row.id === id)?.["config"]);
  return shape && denseDecoder(shape);
};

describe("a dense decoder", () => {
  test("has the parameters that the general arithmetic counts, in every model of the table that is one", () => {
    const counted = table.flatMap(({ id, config }) => {
      const { shape } = readModelConfig(config);
      const dense = shape && denseDecoder(shape);
      return shape && dense ? [[id, Number(countParameters(dense).total), countModel(shape).total] as const] : [];
    });
    expect(counted.length).toBeGreaterThan(15);
    for (const [id, ours, theirs] of counted) expect(ours, id).toBe(theirs);
    expect(counted.find(([id]) => id === "meta-llama/Meta-Llama-3-8B")?.[1]).toBe(8_030_261_248);
  });

  test("is none that has fused matrices, experts, latents, or two matrices in its feed-forward network", () => {
    for (const id of [
      ...["openai-community/gpt2", "mistralai/Mixtral-8x7B-v0.1", "deepseek-ai/DeepSeek-V3", "THUDM/chatglm3-6b"],
      ...["microsoft/Phi-3-mini-4k-instruct", "google/gemma-2-9b"],
    ])
      expect([id, shapeFromTable(id)]).toEqual([id, null]);
  });

  const llama = { ...table.find(({ id }) => id === "meta-llama/Meta-Llama-3-8B")!["config"]! } as object;
  const denseOf = (change: object) => denseDecoder(readModelConfig({ ...llama, ...change }).shape!);

  test("is none of a family that is not known, since its matrices may be fused", () => {
    expect(denseOf({ model_type: "zephyr_9" })).toBeNull();
  });

  test("stays one with windows, which change no matrix, and not with experts in some layers", () => {
    const layers = Array.from({ length: 32 }, (_, i) => (i % 2 ? "full_attention" : "sliding_attention"));
    expect(denseOf({ layer_types: layers, sliding_window: 4096 })).toEqual(denseOf({}));
    expect(denseOf({ num_local_experts: 8, num_experts_per_tok: 2 })).toBeNull();
  });
});

test("k and v have the height of the key/value heads, and an explicit head_dim is believed", () => {
  const llama = shapeFromTable("meta-llama/Meta-Llama-3-8B")!;
  expect(shapeOf(llama, "v")).toEqual({ input: 4096, output: 1024 });
  const qwen = shapeFromTable("Qwen/Qwen3-0.6B")!;
  expect(shapeOf(qwen, "q")).toEqual({ input: 1024, output: 2048 });
  expect(shapeOf(qwen, "o")).toEqual({ input: 2048, output: 1024 });
});

describe("NF4", () => {
  const entries = fc.bigInt({ min: 1n, max: 10n ** 15n });

  test("takes 4.127 bits a weight with double quantisation and 4.5 without, where blocks are full", () => {
    const full = 64n * 256n;
    expect(Number(nf4Bytes(full, true).total * 8n) / Number(full)).toBeCloseTo(4.127, 3);
    expect(Number(nf4Bytes(full, false).total * 8n) / Number(full)).toBe(4.5);
  });

  test("is never smaller than its codes, and double quantisation never costs more than the scale it adds", () => {
    fc.assert(
      fc.property(entries, (count) => {
        const [double, single] = [nf4Bytes(count, true), nf4Bytes(count, false)];
        expect(double.codes * 2n).toBeGreaterThanOrEqual(count);
        expect(double.total).toBeLessThanOrEqual(single.total + 4n);
        expect(single.secondScales).toBe(0n);
        const exact = (Number(count) * (4 + 8 / 64 + 32 / (64 * 256))) / 8;
        expect(Number(double.total)).toBeGreaterThanOrEqual(exact * (1 - 1e-12));
        expect(Number(double.total)).toBeLessThanOrEqual(exact + 6);
      }),
    );
  });
});

test("the conventions take 16, 18 and 16 bytes a trained parameter", () => {
  const sum = TRAINING_CONVENTIONS.map((name) =>
    Object.values(TRAINING_STATES[name]).reduce<number>((a, b) => a + b, 0),
  );
  expect(sum).toEqual([16, 18, 16]);
});
