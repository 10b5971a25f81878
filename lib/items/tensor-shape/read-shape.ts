import type { Formula, FormulaProblem, Variable } from "@/lib/formula/formula";
import { MAX_FORMULA_LENGTH, parseFormula } from "@/lib/formula/parse-formula";
import { printFormula } from "@/lib/formula/print-formula";

export const MAX_AXES = 8;

export const SHAPE_PROBLEMS = ["too-many-axes", "empty-axis"] as const;
export type ShapeProblem = FormulaProblem | (typeof SHAPE_PROBLEMS)[number];

export type ShapeReading =
  | { readonly ok: true; readonly axes: readonly Formula[] }
  | { readonly ok: false; readonly code: ShapeProblem; readonly what: string };

/**
 * Reads a text as the shape of a tensor: axes between commas, each a formula in the named symbols. Around them
 * stand square or round brackets, `torch.Size(…)`, or nothing; `[]` has no axes.
 * Never throws; linear in the length of the text.
 */
export function readShape(text: string, symbols: readonly Variable[]): ShapeReading {
  if (text.trim() === "") return { ok: false, code: "blank", what: "" };
  if (text.length > MAX_FORMULA_LENGTH) return { ok: false, code: "too-long", what: "" };
  const inside = withoutBrackets(text.trim().replace(/[。.;；]$/u, ""));
  if (inside === "") return { ok: true, axes: [] };
  const parts = splitAtCommas(inside.replace(/[,，、]\s*$/u, ""));
  if (parts.length > MAX_AXES) return { ok: false, code: "too-many-axes", what: String(MAX_AXES) };
  const axes: Formula[] = [];
  for (const part of parts) {
    if (part.trim() === "") return { ok: false, code: "empty-axis", what: "" };
    const reading = parseFormula(part, symbols);
    if (!reading.ok) return reading;
    axes.push(reading.formula);
  }
  return { ok: true, axes };
}

const PAIRS: Readonly<Record<string, string>> = { "(": ")", "[": "]", "（": "）", "［": "］", "【": "】" };

/** Takes off brackets that close at the very end, as often as there are any: `([B, T])`, but not those of `(B+1), (T+1)`. */
function withoutBrackets(text: string): string {
  let current = text.replace(/^torch\.Size\s*/u, "");
  for (let layer = 0; layer < 3 && closesAtTheEnd(current); layer++) current = current.slice(1, -1).trim();
  return current;
}

function closesAtTheEnd(text: string): boolean {
  const closing = PAIRS[text.charAt(0)];
  if (closing === undefined || !text.endsWith(closing)) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) in PAIRS) depth++;
    else if (Object.values(PAIRS).includes(text.charAt(at)) && --depth === 0 && at < text.length - 1) return false;
  }
  return true;
}

/** Commas inside parentheses belong to a function. */
function splitAtCommas(text: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const character of text) {
    if (character in PAIRS) depth++;
    if (Object.values(PAIRS).includes(character)) depth--;
    if (depth === 0 && ",，、".includes(character)) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}

/** `[B, H_kv·G, T, D]` */
export const printShape = (axes: readonly Formula[]): string => `[${axes.map(printFormula).join(", ")}]`;
