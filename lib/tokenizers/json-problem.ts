/** Why a file could not be read as a tokenizer. The page has the sentences. */
export type JsonProblem =
  | { readonly code: "no-json" }
  /** `path` names the field that is missing or of the wrong kind, such as "model.vocab". */
  | { readonly code: "no-tokenizer"; readonly path: string }
  /** A part of a kind that is not known here, such as the decoder "CTC". */
  | { readonly code: "unsupported"; readonly part: JsonPart; readonly type: string }
  /** A merge, piece or id that does not fit the others. */
  | { readonly code: "inconsistent"; readonly path: string; readonly value: string };

/** What is done nearly, but not exactly, as the file says: a table of sentencepiece is read as NFKC. */
export type JsonApproximation = "precompiled";

export type JsonPart = "model" | "normalizer" | "pre_tokenizer" | "post_processor" | "decoder";

/** Carries a problem out of the functions that read parts; never leaves readTokenizerJson. */
export class JsonRefusal extends Error {
  constructor(readonly problem: JsonProblem) {
    super(problem.code);
  }
}

export const refuse = (problem: JsonProblem): never => {
  throw new JsonRefusal(problem);
};
