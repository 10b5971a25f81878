import type { Dtype, ModelSource } from "@/lib/browser-models/source";

/** What the transformers library calls the files of each kind of numbers. */
const SUFFIXES: Readonly<Record<Dtype, string>> = {
  fp32: "",
  fp16: "_fp16",
  q8: "_quantized",
  q4: "_q4",
  q4f16: "_q4f16",
};
/** A template for conversations that stands beside the tokenizer's own configuration instead of in it. */
export const TEMPLATE_FILE = "chat_template.jinja";
/** What all kinds of numbers share. */
export const COMMON_FILES = [
  ...["config.json", "generation_config.json", "tokenizer.json", "tokenizer_config.json"],
  TEMPLATE_FILE,
];
export const ATTENTION_GRAPH = "model_attention";

/** The files of a model that one kind of numbers needs: its graph with the weights beside it, tokenizer and configuration. */
export function listModelFiles({ files, dtype }: Pick<ModelSource, "files" | "dtype">): string[] {
  const graph = `onnx/model${SUFFIXES[dtype]}.onnx`;
  const weights = Object.keys(files).filter((path) => path.startsWith(`${graph}_data`));
  return [...COMMON_FILES.filter((path) => path in files), graph, ...weights];
}

/** The graph that gives attention maps, with the weights that it shares. */
export function listAttentionFiles({ files }: Pick<ModelSource, "files">): string[] {
  const graph = `onnx/${ATTENTION_GRAPH}.onnx`;
  return graph in files ? ["config.json", graph, "onnx/model.onnx_data"] : [];
}
