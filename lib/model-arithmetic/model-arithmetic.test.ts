import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { getTable } from "@/lib/content/server/get-table";
import { countParameters } from "@/lib/model-arithmetic/count-parameters";
import { shapeOf } from "@/lib/model-arithmetic/decoder-shape";
import { nf4Bytes } from "@/lib/model-arithmetic/nf4";
import { readDecoderShape } from "@/lib/model-arithmetic/read-config";
import { TRAINING_CONVENTIONS, TRAINING_STATES } from "@/lib/model-arithmetic/training-states";

const shapeFromTable = (id: string) =>
  readDecoderShape(getTable("model-configs").find((row) => row.id === id)?.["config"]);

describe("parameters", () => {
  // The totals that the models' publishers and their weight files name.
  test.each([
    ["meta-llama/Llama-2-7b-hf", 6_738_415_616n],
    ["meta-llama/Llama-2-70b-hf", 68_976_648_192n],
    ["meta-llama/Meta-Llama-3-8B", 8_030_261_248n],
    ["meta-llama/Llama-3.1-70B", 70_553_706_496n],
    ["meta-llama/Llama-3.1-405B", 405_853_388_800n],
    ["mistralai/Mistral-7B-v0.3", 7_248_023_552n],
    ["Qwen/Qwen2-7B", 7_615_616_512n],
    ["Qwen/Qwen2-72B", 72_706_203_648n],
    ["Qwen/Qwen3-0.6B", 596_049_920n],
    ["Qwen/Qwen3-8B", 8_190_735_360n],
    ["Qwen/Qwen3-32B", 32_762_123_264n],
    ["01-ai/Yi-1.5-34B", 34_388_917_248n],
  ])("of %s are %s", (id, total) => expect(countParameters(shapeFromTable(id)!).total).toBe(total));

  test("are not counted for a model that is no dense decoder of a known family", () => {
    for (const id of ["openai-community/gpt2", "mistralai/Mixtral-8x7B-v0.1", "deepseek-ai/DeepSeek-V3"])
      expect(shapeFromTable(id)).toBeNull();
    expect(readDecoderShape(undefined)).toBeNull();
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
