import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTokenizerJson } from "@/lib/tokenizers/read-tokenizer-json";

const bpe = { type: "BPE", vocab: { a: 0, b: 1, ab: 2 }, merges: ["a b"] };
const read = (file: unknown) => readTokenizerJson(JSON.stringify(file));

describe("a file that is no tokenizer", () => {
  it.each([
    ["nothing", "", { code: "no-json" }],
    ["half a file", '{"model": {', { code: "no-json" }],
    ["a list", "[]", { code: "no-tokenizer", path: "model" }],
    ["a configuration", '{"model_type": "gpt2"}', { code: "no-tokenizer", path: "model" }],
  ])("is told apart: %s", (_, text, problem) => expect(readTokenizerJson(text)).toEqual({ problem }));

  it.each([
    [
      "a model of another kind",
      { model: { type: "WordLevel", vocab: {} } },
      { code: "unsupported", part: "model", type: "WordLevel" },
    ],
    [
      "a suffix for ends of words",
      { model: { ...bpe, end_of_word_suffix: "</w>" } },
      { code: "unsupported", part: "model", type: "BPE, end_of_word_suffix" },
    ],
    ["no vocabulary", { model: { type: "BPE", merges: [] } }, { code: "no-tokenizer", path: "model.vocab" }],
    ["no merges", { model: { type: "BPE", vocab: { a: 0 } } }, { code: "no-tokenizer", path: "model.merges" }],
    [
      "a merge of what is no piece",
      { model: { ...bpe, merges: ["b a"] } },
      { code: "inconsistent", path: "model.merges", value: "b a" },
    ],
    [
      "an id twice",
      { model: { ...bpe, vocab: { a: 0, b: 0 } } },
      { code: "inconsistent", path: "model.vocab", value: "b" },
    ],
    [
      "an id beyond reason",
      { model: { ...bpe, vocab: { a: 1e9 } } },
      { code: "inconsistent", path: "model.vocab", value: "a" },
    ],
    [
      "an unknown token that is no piece",
      { model: { ...bpe, unk_token: "?" } },
      { code: "inconsistent", path: "model.unk_token", value: "?" },
    ],
    [
      "another normaliser",
      { model: bpe, normalizer: { type: "Nmt" } },
      { code: "unsupported", part: "normalizer", type: "Nmt" },
    ],
    [
      "a normaliser without its fields",
      { model: bpe, normalizer: { type: "Strip" } },
      { code: "no-tokenizer", path: "normalizer.strip_left" },
    ],
    [
      "another decoder",
      { model: bpe, decoder: { type: "CTC" } },
      { code: "unsupported", part: "decoder", type: "CTC" },
    ],
    [
      "a pattern that could take for ever",
      { model: bpe, pre_tokenizer: { type: "Split", pattern: { Regex: "(a+)+b" }, behavior: "Isolated" } },
      { code: "unsupported", part: "pre_tokenizer", type: "(a+)+b" },
    ],
    [
      "added tokens without ids",
      { model: bpe, added_tokens: [{ content: "x" }] },
      { code: "no-tokenizer", path: "added_tokens.0.id" },
    ],
  ])("says what is wrong: %s", (_, file, problem) => expect(read(file)).toEqual({ problem }));

  it("is never an exception", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.jsonValue().map((value) => JSON.stringify(value) ?? ""),
          fc
            .record({
              model: fc.jsonValue(),
              normalizer: fc.jsonValue(),
              pre_tokenizer: fc.jsonValue(),
              decoder: fc.jsonValue(),
            })
            .map((file) => JSON.stringify(file)),
          fc
            .record({
              type: fc.constantFrom("BPE", "Unigram", "WordPiece"),
              vocab: fc.jsonValue(),
              merges: fc.jsonValue(),
            })
            .map((model) => JSON.stringify({ model })),
        ),
        (text) => {
          const reading = readTokenizerJson(text);
          expect("problem" in reading ? typeof reading.problem.code : typeof reading.spec.model.kind).toBe("string");
        },
      ),
    );
  });
});

it("a table of sentencepiece is read as NFKC, and said to be", () => {
  const reading = read({ model: bpe, normalizer: { type: "Precompiled", precompiled_charsmap: "AAAA" } });
  expect(reading).toMatchObject({ approximations: ["precompiled"] });
});
