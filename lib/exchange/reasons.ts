import type { ItemFate, Reason } from "@/lib/exchange/contract";
import { XML_REASONS } from "@/lib/exchange/reasons-xml";

/**
 * What a reason says of an item. `loss`: something of it did not come through. `todo`: nothing of the file was lost, but the author has to
 * write something before review. `note`: worth knowing.
 */
type Effect = "loss" | "todo" | "note";

const bare = <E extends Effect>(effect: E) => ({ effect, detail: false }) as const;
const about = <E extends Effect>(effect: E) => ({ effect, detail: true }) as const;

/** The closed list. Each code has a sentence in both languages under `exchange.reasons`, which takes `{detail}` where it says so here. */
export const REASONS = {
  // Reading any format
  unreadable: about("loss"),
  "too-long": about("loss"),
  "unknown-kind": about("loss"),
  "unknown-field": about("loss"),
  "field-refused": about("loss"),
  "newer-version": about("loss"),
  "repeated-id": about("loss"),
  "id-refused": about("loss"),
  "schema-problem": about("todo"),
  "text-missing": about("todo"),
  "language-missing": bare("todo"),
  tags: about("loss"),
  markup: about("loss"),
  media: about("loss"),
  "alt-missing": bare("todo"),
  "picture-stays": bare("note"),
  "picture-unknown": bare("todo"),
  "kind-guessed": about("note"),
  // Reading questions of other systems
  "no-question": bare("loss"),
  "true-false-choice": bare("note"),
  weights: bare("loss"),
  "several-right": bare("todo"),
  wildcard: about("loss"),
  "other-answers": about("loss"),
  "wrong-feedback": bare("loss"),
  "partial-interval": about("loss"),
  category: about("loss"),
  "rubric-missing": bare("todo"),
  // Writing any format
  "body-refused": about("loss"),
  "kind-unsupported": about("loss"),
  "one-language": bare("loss"),
  variant: about("loss"),
  envelope: about("loss"),
  "picture-address": bare("loss"),
  hints: bare("loss"),
  explanation: bare("loss"),
  feedback: bare("loss"),
  slips: bare("loss"),
  names: bare("loss"),
  // Writing one kind
  "choice-order": bare("loss"),
  reasons: bare("loss"),
  "shown-answer": bare("loss"),
  case: bare("loss"),
  spelling: bare("loss"),
  patterns: bare("loss"),
  forms: about("loss"),
  "plain-number": bare("note"),
  "unit-in-stem": about("loss"),
  dimension: about("loss"),
  "unit-optional": bare("loss"),
  "absolute-tolerance": bare("loss"),
  "display-unit": bare("loss"),
  rubric: bare("loss"),
  "plain-texts": bare("loss"),
  "line-breaks": bare("loss"),
  "self-test": bare("note"),
  // Formats in XML
  ...XML_REASONS,
} as const;

export type ReasonCode = keyof typeof REASONS;
type CodesAbout<D extends boolean> = {
  [C in ReasonCode]: (typeof REASONS)[C]["detail"] extends D ? C : never;
}[ReasonCode];

/** One reason of the closed list; `detail` where its sentence takes one. */
export function reason(code: CodesAbout<false>): Reason;
export function reason(code: CodesAbout<true>, detail: string | number): Reason;
export function reason(code: ReasonCode, detail?: string | number): Reason {
  return detail === undefined ? { code } : { code, detail: String(detail).slice(0, 300) };
}

/** What became of an item that came through: `changed` where any reason is a loss. Equal reasons are said once. */
export function fateOf(item: string, title: string, given: readonly Reason[]): ItemFate {
  const reasons = given.filter(
    ({ code, detail }, index) => given.findIndex((other) => other.code === code && other.detail === detail) === index,
  );
  const isLoss = ({ code }: Reason) => Object.hasOwn(REASONS, code) && REASONS[code as ReasonCode].effect === "loss"; // just asked for
  return { item, title, fate: reasons.some(isLoss) ? "changed" : "whole", reasons };
}

/** An item that did not come through, and why. */
export function leftOut(item: string, title: string, why: Reason): ItemFate {
  return { item, title, fate: "left-out", reasons: [why] };
}
