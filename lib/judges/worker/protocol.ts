import type { Pooling } from "@/lib/browser-models/model-list";
import type { Failure, ModelSource } from "@/lib/browser-models/source";

/** What the worker needs of a model of sentences. */
export interface SentenceModel extends ModelSource {
  readonly pooling: Pooling;
  /** Tokens of the longest text that it reads whole. */
  readonly context: number;
}

/** Asks for the vectors of texts. A worker serves one model, which it loads with the first order. */
export interface EmbedOrder {
  readonly job: number;
  readonly model: SentenceModel;
  readonly texts: readonly string[];
}

export type EmbedReport =
  | { readonly kind: "loading"; readonly loaded: number; readonly total: number }
  /** How many of the texts of a job are read. */
  | { readonly kind: "reading"; readonly job: number; readonly done: number; readonly total: number }
  | { readonly kind: "embedded"; readonly job: number; readonly vectors: readonly Float32Array[] }
  | { readonly kind: "failed"; readonly job: number; readonly failure: Failure };
