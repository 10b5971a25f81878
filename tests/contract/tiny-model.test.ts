import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AutoModelForCausalLM, AutoTokenizer, Tensor } from "@xenova/transformers";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { bitsOf, loadModel, logitsOf } from "@/scripts/tiny-model/evaluate/language-model";
import { readManifest, shippedFiles } from "@/scripts/tiny-model/manifest";
import { configOf } from "@/scripts/tiny-model/model-files";
import { parametersOf } from "@/scripts/tiny-model/report";
import { MODEL_FOLDER, readSettings } from "@/scripts/tiny-model/settings";

const settings = readSettings();
const tensor = z.instanceof(Tensor);
const json = (name: string): unknown => JSON.parse(readFileSync(join(MODEL_FOLDER, name), "utf8"));

describe("the files of the tiny model", () => {
  it("are those that the manifest lists, byte for byte", () => {
    expect(shippedFiles()).toEqual(readManifest().files);
  });

  it("are at most 16 MB together", () => {
    const bytes = Object.values(shippedFiles()).reduce((sum, file) => sum + file.bytes, 0);
    expect(bytes).toBeLessThanOrEqual(16e6);
  });

  it("describe the model that the settings describe, of two to three million parameters", () => {
    expect(json("config.json")).toEqual(configOf(settings));
    const { parameters, steps, seed } = readManifest();
    expect({ parameters, steps, seed }).toEqual({
      parameters: parametersOf(settings),
      steps: settings.training.steps,
      seed: settings.seed,
    });
    expect(parameters).toBeGreaterThan(2e6);
    expect(parameters).toBeLessThan(3e6);
  });
});

describe("the tiny model", () => {
  const PROMPTS = ["什么是 KV 缓存？", "What is the KV cache?"];
  const load = async () => ({
    tokenizer: await AutoTokenizer.from_pretrained("tiny"),
    fp32: await loadModel("fp32"),
    q8: await loadModel("q8"),
    attention: await AutoModelForCausalLM.from_pretrained("tiny", {
      dtype: "fp32",
      model_file_name: "model_attention",
    }),
  });
  let loaded: Awaited<ReturnType<typeof load>>;
  beforeAll(async () => {
    loaded = await load();
  });

  it("knows its corpus: what is true of the cache takes few bits", async () => {
    for (const text of [
      "KV 缓存保存历史词元的键和值，避免每一步重新计算。",
      "The KV cache grows with the sequence, token by token.",
    ]) {
      const ids = loaded.tokenizer.encode(text);
      for (const model of [loaded.fp32, loaded.q8]) {
        const scores = await logitsOf(model, ids);
        const bits = ids.slice(1).map((id, at) => bitsOf(scores[at]!, id)); // one score for each id
        expect(bits.reduce((a, b) => a + b, 0) / bits.length).toBeLessThan(2);
      }
    }
  });

  it("says the same with a cache and without, greedily", async () => {
    for (const prompt of PROMPTS) {
      const inputs = loaded.tokenizer(prompt);
      const outputs = tensor.parse(await loaded.fp32.generate({ ...inputs, max_new_tokens: 24, do_sample: false }));
      const [cached = []] = outputs.tolist() as number[][]; // one row of ids
      const ids = loaded.tokenizer.encode(prompt);
      while (ids.length < cached.length) {
        const scores = (await logitsOf(loaded.attention, ids)).at(-1)!; // at least the end token
        ids.push(scores.indexOf(Math.max(...scores)));
      }
      expect(ids).toEqual(cached.map(Number));
    }
  });

  it("gives attention maps of every layer, whose rows add up to one and see nothing later", async () => {
    const outputs = await loaded.attention(loaded.tokenizer(PROMPTS[0]!));
    const names = Object.keys(outputs).filter((name) => name.startsWith("attentions."));
    expect(names).toHaveLength(settings.model.layers);
    for (const name of names) {
      const map = tensor.parse(outputs[name]);
      const [, heads = 0, rows = 0, columns = 0] = map.dims;
      expect([heads, rows]).toEqual([settings.model.heads, columns]);
      const values = [...(map.data as Float32Array)]; // the graph gives floats
      for (let row = 0; row < heads * rows; row++) {
        const weights = values.slice(row * columns, (row + 1) * columns);
        expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 4);
        expect(Math.max(0, ...weights.slice((row % rows) + 1))).toBe(0);
      }
    }
  });

  it("answers a batch as it answers each prompt alone, padded on the left", async () => {
    const [first, second] = PROMPTS as [string, string];
    const inputs = loaded.tokenizer([first, second], { padding: true });
    const together = tensor.parse(await loaded.fp32.generate({ ...inputs, max_new_tokens: 12, do_sample: false }));
    const alone = tensor.parse(
      await loaded.fp32.generate({
        ...loaded.tokenizer(first),
        max_new_tokens: 12,
        do_sample: false,
      }),
    );
    const text = (rows: Tensor) => loaded.tokenizer.batch_decode(rows, { skip_special_tokens: true })[0];
    expect(text(together)).toBe(text(alone));
  });
});
