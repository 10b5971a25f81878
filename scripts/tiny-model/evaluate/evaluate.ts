import { createRng } from "@/lib/core/rng";
import { hashOf } from "@/scripts/tiny-model/corpus/generate";
import { trainKneserNey } from "@/scripts/tiny-model/evaluate/kneser-ney";
import { bitsOf, loadModel, logitsOf, sample, type Dtype } from "@/scripts/tiny-model/evaluate/language-model";
import { overlapOf } from "@/scripts/tiny-model/evaluate/overlap";
import { PROMPTS } from "@/scripts/tiny-model/evaluate/prompts";
import type { Prepared } from "@/scripts/tiny-model/prepare";
import { LANGUAGES, type Language, type Settings } from "@/scripts/tiny-model/settings";
import { END_ID } from "@/scripts/tiny-model/tokenizer/encode";

const ORDER = 5;

/** Perplexity of a token, bits of a byte of text; the end token behind each document is predicted too. */
export interface Fit {
  readonly perplexity: number;
  readonly bitsPerByte: number;
}
const fitOf = (bits: number, tokens: number, bytes: number): Fit => ({
  perplexity: 2 ** (bits / tokens),
  bitsPerByte: bits / bytes,
});

/** Held-out text by the model in both precisions, by a 5-gram over the same tokens, and how near it is to training. */
export async function evaluate(settings: Settings, { corpus, encode }: Prepared) {
  const withIds = ({ text, language }: { readonly text: string; readonly language: Language }) => ({
    text,
    language,
    ids: encode(text),
  });
  const [train, heldOut] = [corpus.train.map(withIds), corpus.heldOut.map(withIds)];
  const framed = (ids: readonly number[]) => [END_ID, ...ids, END_ID];
  const ngram = trainKneserNey(
    train.map(({ ids }) => framed(ids)),
    ORDER,
    settings.vocabulary,
  );
  const models = { fp32: await loadModel("fp32"), q8: await loadModel("q8") } satisfies Record<Dtype, unknown>;

  const measure = async (language: Language) => {
    // The model was trained on no longer rows.
    const documents = heldOut.filter(({ language: of, ids }) => of === language && ids.length < settings.model.context);
    const bits = { fp32: 0, q8: 0, ngram: 0 };
    let [tokens, bytes] = [0, 0];
    for (const { ids, text } of documents) {
      const row = framed(ids);
      const scores = {
        fp32: await logitsOf(models.fp32, row.slice(0, -1)),
        q8: await logitsOf(models.q8, row.slice(0, -1)),
      };
      for (let at = 1; at < row.length; at++) {
        const token = row[at]!; // below the length
        for (const dtype of ["fp32", "q8"] as const) bits[dtype] += bitsOf(scores[dtype][at - 1]!, token);
        bits.ngram -= Math.log2(ngram.probability(row.slice(Math.max(0, at - ORDER + 1), at), token));
      }
      tokens += row.length - 1;
      bytes += Buffer.byteLength(text);
    }
    return {
      documents: documents.length,
      tokens,
      bytes,
      fp32: fitOf(bits.fp32, tokens, bytes),
      q8: fitOf(bits.q8, tokens, bytes),
      ngram: fitOf(bits.ngram, tokens, bytes),
      overlap: overlapOf(train, documents, [5, 8, 13, 20]),
    };
  };
  return {
    corpus: {
      sha256: hashOf(corpus.train),
      documents: corpus.train.length,
      tokens: train.reduce((sum, { ids }) => sum + ids.length + 1, 0),
      bytes: Object.fromEntries(
        LANGUAGES.map((language) => [
          language,
          train
            .filter((document) => document.language === language)
            .reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
        ]),
      ),
    },
    heldOut: { zh: await measure("zh"), en: await measure("en") },
  };
}

export interface Sample {
  readonly language: Language;
  readonly prompt: string;
  readonly text: string;
}

const SAMPLING = { temperature: 0.8, topP: 0.95, count: 120, end: END_ID };

/** Fifty texts of the fp32 model, of each prompt one in either language, by the seed. */
export async function samples(
  settings: Settings,
  { encode }: Prepared,
  decode: (ids: number[]) => string,
): Promise<Sample[]> {
  const model = await loadModel("fp32");
  const rng = createRng([settings.seed, 4, 0, 0]);
  const written: Sample[] = [];
  for (const prompts of PROMPTS)
    for (const language of LANGUAGES) {
      const ids = await sample(model, [END_ID, ...encode(prompts[language])], SAMPLING, () => rng.next());
      written.push({ language, prompt: prompts[language], text: decode(ids) });
    }
  return written;
}
