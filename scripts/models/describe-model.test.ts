import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readModelList } from "@/lib/browser-models/model-list";
import { readManifest } from "@/scripts/tiny-model/manifest";
import { MODEL_FOLDER } from "@/scripts/tiny-model/settings";
import { describeModel, NotListed, writeList } from "@/scripts/models/describe-model";

let parent: string;
let folder: string;
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "warmup-models-"));
  folder = join(parent, "Small-1.5");
  cpSync(MODEL_FOLDER, folder, { recursive: true });
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

describe("a folder of a model", () => {
  it("is described by what browsers fetch of it, byte for byte, and nothing else", async () => {
    const model = await describeModel(folder);
    const { files, parameters } = readManifest();
    const needed = Object.entries(files).filter(([path]) => path !== "onnx/model_attention.onnx");
    expect(model).toEqual({
      ...{
        id: "Small-1.5",
        name: "Small-1.5",
        task: "text-generation",
        architecture: "llama",
        context: 512,
        vocabulary: 3072,
        isChat: false,
      },
      parameters,
      variants: [
        { dtype: "q8", devices: ["wasm"] },
        { dtype: "fp32", devices: ["webgpu", "wasm"] },
      ],
      files: Object.fromEntries(needed),
    });
    expect(readModelList(writeList([model]))?.models).toEqual([model]);
  });

  it("tells its licence by its card, or by the file beside it, and whether it converses", async () => {
    write("LICENSE", "Apache License\nVersion 2.0\n");
    write("chat_template.jinja", "{{ messages }}");
    expect(await describeModel(folder)).toMatchObject({ licence: "Apache License", isChat: true });
    write("README.md", "---\nlibrary_name: transformers.js\nlicense: apache-2.0\n---\n# Small\n");
    expect((await describeModel(folder)).licence).toBe("apache-2.0");
    rmSync(join(folder, "chat_template.jinja"));
    write("tokenizer_config.json", JSON.stringify({ chat_template: "{{ messages }}" }));
    expect((await describeModel(folder)).isChat).toBe(true);
  });

  it("has its 16-bit and 4-bit graphs, with the weights beside them", async () => {
    for (const name of [
      "model_q4f16.onnx",
      "model_fp16.onnx",
      "model_fp16.onnx_data",
      "model_q4.onnx",
      "model_int8.onnx",
    ])
      write(`onnx/${name}`, name);
    const { variants, files } = await describeModel(folder);
    expect(variants.map(({ dtype }) => dtype).toSorted()).toEqual(["fp16", "fp32", "q4", "q4f16", "q8"]);
    expect(Object.keys(files)).toContain("onnx/model_fp16.onnx_data");
    expect(Object.keys(files)).not.toContain("onnx/model_int8.onnx");
  });

  it.each([
    ["a tokenizer", () => rmSync(join(folder, "tokenizer.json")), /there is no tokenizer.json/],
    ["a graph", () => rmSync(join(folder, "onnx"), { recursive: true }), /no graph that a browser runs/],
    ["an architecture that is known", () => write("config.json", '{"model_type":"mamba9","vocab_size":9}'), /mamba9/],
    ["a vocabulary", () => write("config.json", '{"model_type":"llama"}'), /no vocab_size/],
    ["a config that can be read", () => write("config.json", "{"), /config.json is no JSON/],
  ])("is not listed without %s", async (_, spoil, reason) => {
    spoil();
    const refused = describeModel(folder);
    await expect(refused).rejects.toThrow(NotListed);
    await expect(refused).rejects.toThrow(reason);
  });

  it("of sentences is told by how it pools, or by an architecture that only reads", async () => {
    const bert = { model_type: "bert", vocab_size: 30_522, max_position_embeddings: 512 };
    write("config.json", JSON.stringify(bert));
    expect(await describeModel(folder)).toMatchObject({ task: "feature-extraction", pooling: "mean", isChat: false });
    mkdirSync(join(folder, "1_Pooling"));
    write("1_Pooling/config.json", '{"pooling_mode_cls_token":true,"pooling_mode_mean_tokens":false}');
    const model = await describeModel(folder);
    expect(model).toMatchObject({ task: "feature-extraction", pooling: "cls" });
    expect(Object.keys(model.files)).not.toContain("1_Pooling/config.json");
    expect(readModelList(writeList([model]))?.models).toEqual([model]);
    write("1_Pooling/config.json", '{"pooling_mode_lasttoken":true}');
    await expect(describeModel(folder)).rejects.toThrow(/names neither the mean nor the first token/);
  });

  it("that is empty is not listed", async () => {
    mkdirSync(join(parent, "empty"));
    await expect(describeModel(join(parent, "empty"))).rejects.toThrow(NotListed);
  });
});
