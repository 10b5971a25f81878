import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Training, UnigramModel } from "@/lib/tokenizers/contract";
import { createTokenizer } from "@/lib/tokenizers/create-tokenizer";
import { finish } from "@/lib/tokenizers/finish";
import { readTokenizerJson } from "@/lib/tokenizers/read-tokenizer-json";
import { sampleText } from "@/lib/tokenizers/sample-text";
import { trainTokenizer } from "@/lib/tokenizers/train-tokenizer";
import { createLattice } from "@/lib/tokenizers/unigram-lattice";

const FOLDER = "tests/golden/tokenizers";
const read = (name: string) => readFileSync(`${FOLDER}/${name}`, "utf8");
const golden = <T>(name: string) => JSON.parse(read(`${name}.json`)) as T; // made by make.py beside it
const corpus = [read("corpus.en.txt"), read("corpus.zh.txt")];
const whole = [corpus.join("")];

const mergesOf = ({ steps, spec: { model } }: Training) =>
  Array.from(steps!.left, (left, step) => [model.pieces[left], model.pieces[steps!.right[step]!]]);

describe("the corpora of the golden files", () => {
  it("are the sample texts", () => {
    expect(corpus).toEqual([`${sampleText("en", 30_000)}\n`, `${sampleText("zh", 12_000)}\n`]);
  });
});

describe("byte-level BPE", () => {
  const { probes, trained } = golden<{
    probes: string[];
    trained: Record<string, { merges: [string, string][]; ids: number[][] }>;
  }>("byte-bpe");

  it.each(["gpt2", "cl100k", "o200k", null] as const)("learns Hugging Face's merges with the pattern %s", (pattern) => {
    const options = { kind: "byte-bpe", pattern, vocabularySize: 1000, minFrequency: 2 } as const;
    const training = finish(trainTokenizer(corpus, { ...options, specialTokens: ["<|endoftext|>"] }));
    const expected = trained[pattern ?? "None"]!;
    expect(mergesOf(training)).toEqual(expected.merges);
    const tokenizer = createTokenizer(training.spec);
    expect(probes.map((probe) => tokenizer.encodeIds(probe))).toEqual(expected.ids);
  });
});

interface Sentencepiece {
  pieces: string[];
  scores: number[];
  lines: string[];
  ids: number[][];
}
const common = { minFrequency: 1, specialTokens: [], byteFallback: false, coverage: 1 } as const;

describe("plain BPE", () => {
  const { pieces, lines, ids } = golden<Sentencepiece>("sentencepiece-bpe");

  it("learns sentencepiece's pieces in its order, and cuts texts alike", () => {
    const { spec, alphabetSize } = finish(
      trainTokenizer(whole, { kind: "plain-bpe", vocabularySize: 1600, ...common }),
    );
    const merged = spec.model.pieces.slice(alphabetSize);
    // There the characters come last.
    expect([...merged, ...spec.model.pieces.slice(1, alphabetSize)]).toEqual(pieces.slice(1));
    // sentencepiece reads no special tokens in a text.
    const tokenizer = createTokenizer({ ...spec, addedTokens: [] });
    const cut = lines.map((line) => tokenizer.encode(line).map(({ piece }) => piece));
    expect(cut).toEqual(ids.map((line) => line.map((id) => pieces[id])));
  });
});

describe("Unigram", () => {
  const { pieces, scores, lines, ids } = golden<Sentencepiece>("sentencepiece-unigram");
  const options = { kind: "unigram", vocabularySize: pieces.length, ...common } as const;
  const training = finish(trainTokenizer(whole, options));
  const model = training.spec.model as UnigramModel; // its kind was asked for

  it("gives the ids of sentencepiece for sentencepiece's model", () => {
    const tokenizer = createTokenizer({
      ...{ ...training.spec, addedTokens: [] },
      model: { ...model, pieces, scores: Float64Array.from(scores) },
    });
    expect(lines.map((line) => tokenizer.encodeIds(line))).toEqual(ids);
  });

  it("trains at least 95 % of sentencepiece's pieces, and a likelihood within 0.5 %", () => {
    const own = new Set(model.pieces);
    const shared = pieces.filter((piece) => own.has(piece)).length / pieces.length;
    expect(shared).toBeGreaterThanOrEqual(0.95);
    const likelihood = (of: readonly string[], with_: Float64Array) => {
      const lattice = createLattice(of, with_);
      const { texts, counts } = training.words;
      return texts.reduce(
        (sum, word, index) => sum + counts[index]! * lattice.addExpected(word, 1, new Float64Array(of.length)),
        0,
      );
    };
    const theirs = likelihood(pieces.slice(1), Float64Array.from(scores.slice(1)));
    const ours = likelihood(model.pieces.slice(1), model.scores.slice(1));
    expect(Math.abs(ours / theirs - 1)).toBeLessThan(0.005);
  });
});

describe("a tokenizer.json of Hugging Face's library", () => {
  const names = [
    "bert-uncased",
    "bert-cased",
    "roberta",
    "digits",
    "metaspace-fallback",
    "llama",
    "unigram",
    "splits",
    "whitespace",
  ];

  it.each(names)("of the kind %s gives the ids of that library", (name) => {
    const { file, probes, ids, bare, decoded } = golden<{
      file: unknown;
      probes: string[];
      ids: number[][];
      bare: number[][];
      decoded: string[];
    }>(`file-${name}`);
    const reading = readTokenizerJson(JSON.stringify(file));
    if ("problem" in reading) throw new Error(JSON.stringify(reading.problem));
    const tokenizer = createTokenizer(reading.spec);
    probes.forEach((probe, index) => {
      expect([probe, tokenizer.encodeIds(probe, { template: true })]).toEqual([probe, ids[index]]);
      expect([probe, tokenizer.encodeIds(probe)]).toEqual([probe, bare[index]]);
      expect([probe, tokenizer.encode(probe, { template: true }).map(({ id }) => id)]).toEqual([probe, ids[index]]);
      if (reading.spec.decoder.type !== "plain")
        expect(tokenizer.decode(ids[index]!, { skipSpecial: true })).toBe(decoded[index]);
    });
  });
});
