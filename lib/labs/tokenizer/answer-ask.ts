import { viewEncoding } from "@/lib/labs/tokenizer/encode-view";
import type { Answers, Ask, ExtendAnswer, TokenizerSummary, TrainAnswer } from "@/lib/labs/tokenizer/protocol";
import { readText } from "@/lib/labs/tokenizer/read-text";
import { segmentWord } from "@/lib/labs/tokenizer/segment-word";
import { viewStep } from "@/lib/labs/tokenizer/step-view";
import { measuredTexts, sampleTexts, textsOf, type TrainingSource } from "@/lib/labs/tokenizer/training-source";
import { costBySize } from "@/lib/labs/tokenizer/vocabulary-curve";
import type { Tokenizer, TokenizerSpec, Training, TrainingOptions, TrainingProgress } from "@/lib/tokenizers/contract";
import { createTokenizer } from "@/lib/tokenizers/create-tokenizer";
import { extendVocabulary } from "@/lib/tokenizers/extend-vocabulary";
import { hasMerges } from "@/lib/tokenizers/merge-state";
import { readTokenizerJson } from "@/lib/tokenizers/read-tokenizer-json";
import { trainTokenizer } from "@/lib/tokenizers/train-tokenizer";
import { writeTokenizerJson } from "@/lib/tokenizers/write-tokenizer-json";

/** UTF-16 units of the training text on which the vocabulary is measured. */
const MEASURED_UNITS = 20_000;

/**
 * What the worker of one tokenizer does: it makes the tokenizer once, by training, from a file or by extension, and then answers questions
 * about it. All of it stays in the worker, so that no text and no vocabulary is ever copied to the page as a whole.
 */
export function answerAsk(onProgress: (progress: TrainingProgress) => void) {
  let spec: TokenizerSpec | undefined;
  let training: Training | undefined;
  /** The last one that was asked for: making one takes time in proportion to its vocabulary. */
  let ready: { readonly size: number; readonly tokenizer: Tokenizer } | undefined;

  function run<T>(running: Generator<TrainingProgress, T>): T {
    for (;;) {
      const { done, value } = running.next();
      if (done) return value;
      onProgress(value);
    }
  }

  async function train(source: TrainingSource, options: TrainingOptions): Promise<TrainAnswer> {
    const texts = await textsOf(source);
    const started = performance.now();
    training = run(trainTokenizer(texts, options));
    const milliseconds = performance.now() - started;
    spec = training.spec;
    const { english, chinese } = measuredTexts();
    const own = texts.map((text) => text.slice(0, MEASURED_UNITS / texts.length)).join("\n");
    return {
      ...{ summary: summarise(spec, training), milliseconds },
      curve: [...costBySize(training, [english, chinese, own])],
      units: texts.reduce((sum, text) => sum + text.length, 0),
    };
  }

  async function read(file: Blob): Promise<Answers["read"]> {
    const reading = readTokenizerJson(await file.text());
    if ("problem" in reading) return reading;
    spec = reading.spec;
    return { summary: summarise(spec, undefined), approximations: reading.approximations };
  }

  function extend(characters: number, size: number): ExtendAnswer {
    const common = { minFrequency: 2, specialTokens: [] };
    const english = sampleTexts("english", characters);
    const base = run(
      trainTokenizer(english, { kind: "byte-bpe", pattern: "gpt2", vocabularySize: size, ...common }),
    ).spec;
    spec = run(extendVocabulary(base, sampleTexts("chinese", characters), MOST_ADDED, common.minFrequency));
    const before = base.model.pieces.length;
    const most = spec.model.pieces.length - before;
    const texts = measuredTexts();
    const whole = spec;
    const points = Array.from({ length: EXTENSION_POINTS + 1 }, (_, index) => {
      const added = Math.round((most * index) / EXTENSION_POINTS);
      const tokenizer = createTokenizer(whole, before + added);
      const [zh, en] = [texts.chinese, texts.english].map((text) => tokenizer.encodeIds(text).length);
      return { added, chinese: zh ?? 0, english: en ?? 0 };
    });
    return { before, most, points };
  }

  function tokenizerOf(size: number): Tokenizer {
    if (!spec) throw new Error("There is no tokenizer yet.");
    if (ready?.size !== size) ready = { size, tokenizer: createTokenizer(spec, size > 0 ? size : undefined) };
    return ready.tokenizer;
  }

  async function encode(
    texts: readonly (string | Blob)[],
    size: number,
    template: boolean,
  ): Promise<Answers["encode"]> {
    const tokenizer = tokenizerOf(size);
    const read = await Promise.all(texts.map(readText));
    return read.map((text) => viewEncoding(tokenizer, text, template));
  }

  return async (ask: Ask): Promise<Answers[Ask["type"]]> => {
    switch (ask.type) {
      case "train":
        return train(ask.source, ask.options);
      case "read":
        return read(ask.file);
      case "extend":
        return extend(ask.characters, ask.size);
      case "step":
        return training && hasMerges(training) ? viewStep(training, ask.step) : null;
      case "prune":
        return training?.prunings?.[ask.index] ?? null;
      case "encode":
        return encode(ask.texts, ask.size, ask.template);
      case "segment":
        return segmentWord(tokenizerOf(0).spec, ask.text);
      case "json":
        return writeTokenizerJson(tokenizerOf(0).spec);
    }
  };
}

const MOST_ADDED = 4000;
const EXTENSION_POINTS = 40;

function summarise(spec: TokenizerSpec, training: Training | undefined): TokenizerSummary {
  const { model, addedTokens, template, decoder } = spec;
  return {
    ...{ model: model.kind, isByteLevel: decoder.type === "byte-level" },
    vocabularySize: Math.max(model.pieces.length, ...addedTokens.map(({ id }) => id + 1)),
    alphabetSize: training?.alphabetSize ?? 0,
    steps: training?.steps?.left.length ?? 0,
    rounds: training?.rounds ?? null,
    pruningRounds: training?.prunings?.map(({ round }) => round) ?? [],
    specialTokens: addedTokens.filter(({ special }) => special).map(({ text }) => text),
    hasTemplate: template.before.length + template.after.length > 0,
    isSizable: training?.steps !== undefined && training.steps !== null,
  };
}
