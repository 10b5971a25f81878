import type { Device, Failure, ModelSource } from "@/lib/browser-models/source";
import type { Warping } from "@/lib/generation/warp";

/** What continues from which text, and by which rule. */
export interface Setup {
  readonly prompt: string;
  /** Whether the prompt is put into the model's template for conversations. */
  readonly isChat: boolean;
  /** Tokens that were chosen behind the prompt already. */
  readonly head: readonly number[];
  readonly length: number;
}
export type Method =
  | { readonly kind: "greedy"; readonly warping: Warping }
  | { readonly kind: "sampling"; readonly warping: Warping; readonly seed: number }
  | { readonly kind: "beam"; readonly width: number; readonly alpha: number };

export type Order =
  | { readonly kind: "load"; readonly device: Device; readonly model: ModelSource }
  | { readonly kind: "run"; readonly run: number; readonly setup: Setup; readonly method: Method }
  | {
      readonly kind: "time";
      readonly run: number;
      readonly prompt: string;
      readonly isChat: boolean;
      readonly length: number;
      readonly every: number;
    }
  | { readonly kind: "attend"; readonly run: number; readonly text: string }
  /** Heard at once, during a run too. */
  | { readonly kind: "inspect"; readonly run: number; readonly position: number }
  /** Ends the run of this number and all before it, begun or not. */
  | { readonly kind: "stop"; readonly run: number };

/** A token as it is shown: its text, or its bytes where it is only a part of a character. */
export interface Token {
  readonly id: number;
  readonly text: string;
  readonly bytes?: string;
}

export interface Candidate extends Token {
  readonly logit: number;
  /** softmax of the bare logits. */
  readonly before: number;
  /** After penalty, temperature and cuts; 0 where it was cut off. */
  readonly after: number;
}

export interface Step {
  readonly token: Token;
  /** log p of the token before anything was changed, in nats. */
  readonly logProbability: number;
  /** Since the one before, in milliseconds. */
  readonly ms: number;
}

/** What one step of a run chose from. */
export interface Inspected {
  /** The most likely tokens and the one that was chosen. */
  readonly candidates: readonly Candidate[];
  /** How many tokens could be drawn. */
  readonly kept: number;
}

export interface BeamView {
  readonly tokens: readonly Token[];
  readonly logProbability: number;
  readonly score: number;
  readonly isFinished: boolean;
}

/** How a model came. */
export interface Loaded {
  readonly ms: number;
  /** How many tokens it reads here. */
  readonly context: number;
  /** Whether every file was compared with its hash; without a secure context a browser offers none. */
  readonly isChecked: boolean;
  /** Whether the browser has kept every file. */
  readonly isKept: boolean;
}

export type EndReason = "end" | "length" | "stopped";

export type Report =
  | { readonly kind: "progress"; readonly loaded: number; readonly total: number }
  | ({ readonly kind: "loaded" } & Loaded)
  | { readonly kind: "prompt"; readonly run: number; readonly tokens: readonly Token[] }
  | { readonly kind: "steps"; readonly run: number; readonly steps: readonly Step[] }
  | ({ readonly kind: "inspected"; readonly run: number; readonly position: number } & Inspected)
  | { readonly kind: "beams"; readonly run: number; readonly beams: readonly BeamView[]; readonly ms: number }
  | {
      readonly kind: "timed";
      readonly run: number;
      readonly length: number;
      readonly withCache: number;
      readonly withoutCache?: number;
    }
  | {
      readonly kind: "attention";
      readonly run: number;
      readonly tokens: readonly Token[];
      /** Layer, head, query, key: each row sums to 1. */
      readonly maps: readonly (readonly (readonly (readonly number[])[])[])[];
    }
  | { readonly kind: "done"; readonly run: number; readonly reason: EndReason }
  | { readonly kind: "failed"; readonly run?: number; readonly failure: Failure };
