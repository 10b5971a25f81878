import { describe, expect, it } from "vitest";
import { type ModelFacts, readModelList } from "@/lib/browser-models/model-list";

const file = (bytes = 10) => ({ bytes, sha256: "a".repeat(64) });
const model: ModelFacts = {
  ...{ id: "Small-1.5", name: "Small", task: "text-generation", architecture: "llama" },
  ...{ context: 2048, vocabulary: 49_152, isChat: true },
  variants: [{ dtype: "q8", devices: ["wasm"] }],
  files: {
    "config.json": file(),
    "tokenizer.json": file(),
    "tokenizer_config.json": file(),
    "onnx/model_quantized.onnx": file(1e8),
  },
};
const list = (...models: unknown[]) => JSON.stringify({ format: 1, models });
const without = (path: string) => ({
  ...model,
  files: Object.fromEntries(Object.entries(model.files).filter(([name]) => name !== path)),
});

describe("the list of a host", () => {
  it("is read as it was written", () => {
    expect(readModelList(list(model))).toEqual({ format: 1, models: [model] });
    expect(readModelList(list())).toEqual({ format: 1, models: [] });
  });

  it("that names no tasks is one of language models", () => {
    const { task: _, ...old } = model;
    expect(readModelList(list(old))?.models).toEqual([model]);
    const sentences = { ...model, task: "feature-extraction", pooling: "cls" };
    expect(readModelList(list(sentences))?.models).toEqual([sentences]);
  });

  it.each([
    ["no JSON", "<!doctype html>"],
    ["another format", JSON.stringify({ format: 2, models: [] })],
    ["something more", JSON.stringify({ format: 1, models: [], more: 1 })],
    ["a model with something more", list({ ...model, script: "x" })],
    ["an id that is no name of a folder", list({ ...model, id: "../other" })],
    ["the id of the model of the site", list({ ...model, id: "tiny" })],
    ["two models of one id", list(model, model)],
    ["fifty-one models", list(...Array.from({ length: 51 }, (_, at) => ({ ...model, id: `m${at}` })))],
    ["a file that leads out of the folder", list({ ...model, files: { ...model.files, "../config.json": file() } })],
    ["a file elsewhere", list({ ...model, files: { ...model.files, "https://other.example/x": file() } })],
    ["a hash that is none", list({ ...model, files: { ...model.files, "config.json": { bytes: 1, sha256: "x" } } })],
    ["a size that is none", list({ ...model, files: { ...model.files, "config.json": file(0) } })],
    ["a file beyond 4 GiB", list({ ...model, files: { ...model.files, "config.json": file(5e9) } })],
    ["no tokenizer", list(without("tokenizer.json"))],
    ["a variant without its graph", list(without("onnx/model_quantized.onnx"))],
    ["no variant", list({ ...model, variants: [] })],
    ["a device that is none", list({ ...model, variants: [{ dtype: "q8", devices: ["cpu"] }] })],
    ["a megabyte", list(model).padEnd(1_000_001)],
  ])("is refused with %s", (_, text) => expect(readModelList(text)).toBeUndefined());
});
