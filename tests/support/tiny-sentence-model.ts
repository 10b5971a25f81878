import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rngFromNumber } from "@/lib/core/rng";

const VOCABULARY = 3_072;
const WIDTH = 24;

/**
 * Writes a folder of a model of sentences with weights by chance: each token has one of them, so that texts are as near as the tokens that they
 * share. It judges nothing and proves that such models are listed, fetched, run and pooled. Its tokenizer is that of the tiny model.
 */
export function writeTinySentenceModel(folder: string): void {
  mkdirSync(join(folder, "onnx"), { recursive: true });
  for (const name of ["tokenizer.json", "tokenizer_config.json"])
    cpSync(join("public", "models", "tiny", name), join(folder, name));
  const config = { model_type: "bert", vocab_size: VOCABULARY, max_position_embeddings: 512, hidden_size: WIDTH };
  writeFileSync(join(folder, "config.json"), JSON.stringify(config));
  writeFileSync(join(folder, "onnx", "model_quantized.onnx"), writeGraph());
}

/** A graph of one node in ONNX's own form (onnx.proto3): the rows of a table by the ids of the tokens. */
function writeGraph(): Buffer {
  const rng = rngFromNumber(7);
  const table = Float32Array.from({ length: VOCABULARY * WIDTH }, () => rng.next() * 2 - 1);
  const [float, int64] = [1, 7];
  const graph = [
    message(1, text(1, "table"), text(1, "input_ids"), text(2, "last_hidden_state"), text(4, "Gather")),
    text(2, "tiny"),
    message(
      5,
      number(1, VOCABULARY),
      number(1, WIDTH),
      number(2, float),
      text(8, "table"),
      bytes(9, Buffer.from(table.buffer)),
    ),
    message(11, ...value("input_ids", int64, ["batch", "tokens"])),
    message(11, ...value("attention_mask", int64, ["batch", "tokens"])),
    message(12, ...value("last_hidden_state", float, ["batch", "tokens", WIDTH])),
  ];
  return Buffer.concat([number(1, 8), message(7, ...graph), message(8, text(1, ""), number(2, 14))]);
}

function value(name: string, type: number, sizes: readonly (string | number)[]): Buffer[] {
  const shape = sizes.map((size) => message(1, typeof size === "number" ? number(1, size) : text(2, size)));
  return [text(1, name), message(2, message(1, number(1, type), message(2, ...shape)))];
}

// The wire form of protocol buffers: a field's number with the sort of what follows, then that.
const varint = (value: number): Buffer => {
  const out: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) out.push((rest % 128) + 128);
  return Buffer.from([...out, rest]);
};
const number = (field: number, value: number): Buffer => Buffer.concat([varint(field * 8), varint(value)]);
const bytes = (field: number, content: Buffer): Buffer =>
  Buffer.concat([varint(field * 8 + 2), varint(content.length), content]);
const text = (field: number, content: string): Buffer => bytes(field, Buffer.from(content));
const message = (field: number, ...fields: readonly Buffer[]): Buffer => bytes(field, Buffer.concat(fields));
