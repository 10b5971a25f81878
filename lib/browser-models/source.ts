/** The model that the site brings along. */
export const TINY = "tiny";

export const DEVICES = ["webgpu", "wasm"] as const;
export type Device = (typeof DEVICES)[number];
/** Kinds of numbers of weights, by the names of the transformers library. */
export const DTYPES = ["fp32", "fp16", "q8", "q4", "q4f16"] as const;
export type Dtype = (typeof DTYPES)[number];

/** How a file that came is compared with what was promised. */
export interface FileFacts {
  readonly bytes: number;
  readonly sha256: string;
}

/** A model as it can be fetched: where its files lie, and what each must be. */
export interface ModelSource {
  readonly id: string;
  /** Ends with a slash; the path of a file follows. */
  readonly address: string;
  readonly files: Readonly<Record<string, FileFacts>>;
  readonly dtype: Dtype;
}

export type FailureKind =
  | "unreachable"
  /** The host answers, but lets no page of this site read what it says (CORS). */
  | "refused"
  | "missing"
  | "damaged"
  | "unsupported"
  | "memory"
  | "device-lost"
  | "no-simd"
  | "no-adapter"
  | "too-long"
  | "unknown";
export interface Failure {
  readonly kind: FailureKind;
  /** What the engine said, for a report. */
  readonly detail: string;
}

/** What the worker says that asks the host of larger models for its list. */
export type ListReport =
  { readonly kind: "list"; readonly text: string } | { readonly kind: "failed"; readonly failure: Failure };
