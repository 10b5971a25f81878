import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layersOf } from "@/lib/model-arithmetic/model-shape";
import { readConfigText, readModelConfig } from "@/lib/model-arithmetic/read-model-config";

const llama = {
  ...{ model_type: "llama", num_hidden_layers: 32, num_attention_heads: 32, num_key_value_heads: 8, hidden_size: 4096 },
  ...{ intermediate_size: 14_336, vocab_size: 128_256, max_position_embeddings: 8192, tie_word_embeddings: false },
};
const problems = (config: unknown) =>
  readModelConfig(config).problems.map(({ code, key, value }) => `${code} ${key} ${value}`.trim());
const assumed = (config: unknown) =>
  readModelConfig(config).assumed.map(({ code, key, value }) => `${code} ${key} ${value}`);

describe("a config", () => {
  test("is read field by field, and what it does not say is said", () => {
    const reading = readModelConfig(llama);
    expect(reading.problems).toEqual([]);
    expect(reading.read).toContainEqual({ key: "num_key_value_heads", value: "8" });
    expect(assumed(llama)).toEqual(["absent head_dim 128"]);
    expect(layersOf(reading.shape!)).toBe(32);
  });

  test.each<[string, string, string]>([
    ["", "blank", ""],
    ["  ", "blank", ""],
    ["{", "not-json", ""],
    ["layers: 32", "not-json", ""],
    ["[1, 2]", "not-an-object", ""],
    ["null", "not-an-object", ""],
    ["7", "not-an-object", ""],
    [`{"a": "${"x".repeat(200_000)}"}`, "too-long", ""],
  ])("that is %s is refused as %s", (text, code) => {
    const { shape, problems: found } = readConfigText(text);
    expect(shape).toBeNull();
    expect(found.map((problem) => problem.code)).toEqual([code]);
  });

  test("names every field that is missing, under all the names that it may have", () => {
    expect(problems({})).toEqual([
      "missing hidden_size / n_embd / d_model / n_embed",
      "missing num_hidden_layers / n_layer / n_layers / num_layers",
      "missing vocab_size / padded_vocab_size",
      "missing num_attention_heads / n_head / n_heads",
    ]);
  });

  test.each<[object, string]>([
    [{ num_hidden_layers: 0 }, "not-a-size num_hidden_layers 0"],
    [{ hidden_size: -4096 }, "not-a-size hidden_size -4096"],
    [{ vocab_size: 1.5 }, "not-a-size vocab_size 1.5"],
    [{ vocab_size: "32000" }, "not-a-size vocab_size 32000"],
    [{ num_hidden_layers: 1e8 }, "too-large num_hidden_layers 100000000"],
    [{ intermediate_size: 1e15 }, "too-large intermediate_size 1000000000000000"],
    [{ num_attention_heads: 30 }, "not-divisible num_attention_heads / num_key_value_heads 30 / 8"],
    [{ num_attention_heads: 24, num_key_value_heads: 8 }, "not-divisible hidden_size / num_attention_heads 4096 / 24"],
    [{ layer_types: ["full_attention"] }, "wrong-length layer_types 1"],
    [{ layer_types: Array(32).fill("ring_attention") }, "unknown-layer layer_types ring_attention"],
    [{ num_local_experts: 8, num_experts_per_tok: 9 }, "too-large num_experts_per_tok 9"],
    [{ is_encoder_decoder: true }, "no-decoder is_encoder_decoder true"],
  ])("with %j says so", (change, problem) => {
    expect(problems({ ...llama, ...change })).toContain(problem);
    expect(readModelConfig({ ...llama, ...change }).shape).toBeNull();
  });

  test("of an unknown family is read like Llama, and said to be", () => {
    expect(assumed({ ...llama, model_type: "zephyr_9" })).toContain("unknown-family model_type zephyr_9");
    const { model_type: _type, ...nameless } = llama;
    expect(assumed(nameless)).toContain("no-family model_type llama");
    expect(readModelConfig(nameless).shape).toEqual(readModelConfig(llama).shape);
  });

  test("says which parts are left out: vision, draft layers, the form in which its weights are stored", () => {
    const { model_type: _type, ...text } = llama;
    expect(assumed({ model_type: "llava", text_config: { ...text, model_type: "llama" } })).toContain(
      "text-part text_config text_config",
    );
    expect(assumed({ ...llama, num_nextn_predict_layers: 1, quantization_config: { quant_method: "fp8" } })).toEqual(
      expect.arrayContaining(["draft-layers num_nextn_predict_layers 1", "quantised quantization_config fp8"]),
    );
  });

  test("of Qwen2 has a window only where it asks for one, from its layer on", () => {
    const qwen = { ...llama, model_type: "qwen2", sliding_window: 4096, max_window_layers: 20 };
    const windows = (config: object) =>
      readModelConfig(config).shape!.groups.map(({ count, mixer }) => [
        count,
        mixer.kind === "attention" && mixer.window,
      ]);
    expect(windows({ ...qwen, use_sliding_window: false })).toEqual([[32, null]]);
    expect(windows({ ...qwen, use_sliding_window: true })).toEqual([
      [20, null],
      [12, 4096],
    ]);
  });

  test("may hold objects that cannot be made strings", () => {
    const unspeakable = { toString: [] };
    expect(readModelConfig({ ...llama, layer_types: [unspeakable] }).problems).toContainEqual({
      code: "unknown-layer",
      key: "layer_types",
      value: '{"toString":[]}',
    });
    expect(readModelConfig({ ...llama, architectures: [unspeakable] }).problems).toEqual([]);
    expect(readModelConfig({ ...llama, quantization_config: { quant_method: unspeakable } }).problems).toEqual([]);
  });

  test("may be anything: it is read or refused, and never throws", () => {
    const keys = fc.constantFrom(
      ...Object.keys(llama),
      "architectures",
      "quantization_config",
      "layer_types",
      "text_config",
      "num_experts",
      "kv_lora_rank",
      "head_dim",
    );
    fc.assert(
      fc.property(fc.dictionary(keys, fc.jsonValue()), (change) => {
        const { shape, problems: found } = readModelConfig({ ...llama, ...change });
        expect(shape === null).toBe(found.length > 0);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void readConfigText(text)));
  });
});
