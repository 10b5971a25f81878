import { type Line } from "@/lib/lab-kit/ledger";
import { massOf, rank } from "@/lib/generation/rank";
import { softmax } from "@/lib/generation/softmax";
import { penalise, warp, type Warping } from "@/lib/generation/warp";
import { LETTERS, type State } from "@/lib/labs/generation/meta";
import { SOURCES } from "@/lib/labs/generation/sources";

/** The settings of a state as the rules take them. */
export function warpingOf(state: Pick<State, "penalty" | "temperature" | "topK" | "topP" | "minP">): Warping {
  const { penalty, temperature, topK, topP, minP } = state;
  return { penalty: penalty / 100, temperature: temperature / 100, topK, topP: topP / 100, minP: minP / 100 };
}

/** Between two numbers: spaces, commas of any width. */
const GAP = /[\s,，、;；]+/;

/**
 * The logits that were typed, of any width of digits: two to eight finite numbers between −100 and 100.
 * @returns nothing where they cannot be read
 */
export function readLogits(text: string): number[] | undefined {
  const parts = text.normalize("NFKC").replaceAll("−", "-").trim().split(GAP);
  if (parts.length < 2 || parts.length > LETTERS.length) return undefined;
  const numbers = parts.map((part) => (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(part) ? Number(part) : NaN));
  return numbers.every((number) => Math.abs(number) <= 100) ? numbers : undefined;
}

export interface BenchRow {
  readonly name: string;
  readonly logit: number;
  readonly isSeen: boolean;
  /** After the penalty. */
  readonly penalised: number;
  /** softmax of the bare logits. */
  readonly before: number;
  /** softmax of the penalised logits over T. */
  readonly tempered: number;
  /** What it is drawn with; 0 where it was cut off. */
  readonly after: number;
}

/** Every step of the way from logits to the distribution that is drawn from. */
export function workOut(logits: readonly number[], seen: readonly number[], settings: Warping): BenchRow[] {
  const given = Float32Array.from(logits);
  const penalised = penalise(given, seen, settings.penalty);
  const before = softmax(given);
  const tempered = softmax(penalised, settings.temperature);
  const { tokens, probabilities } = warp(given, seen, settings);
  return logits.map((logit, token) => ({
    name: LETTERS[token]!,
    ...{ logit, isSeen: seen.includes(token), penalised: penalised[token]! },
    ...{ before: before[token]!, tempered: tempered[token]! },
    after: tokens.includes(token) ? probabilities[tokens.indexOf(token)]! : 0,
  }));
}

export type BenchLine = "penalty" | "temperature" | "topK" | "topP" | "minP" | "renormalise";
const show = (value: number, digits = 4) => String(Number(value.toPrecision(digits)));

/** The calculation for the most likely token, line by line; a rule that changes nothing at its setting has no line. */
export function listBenchLines(rows: readonly BenchRow[], settings: Warping): Line<BenchLine>[] {
  const { penalty, temperature, topK, topP, minP } = settings;
  const tempered = Float64Array.from(rows, (row) => row.tempered);
  const order = [...rank(tempered, rows.length).order];
  const top = rows[order[0]!]!;
  const lines: Line<BenchLine>[] = [];
  const seen = rows.find(({ isSeen }) => isSeen);
  if (penalty !== 1 && seen)
    lines.push({
      id: "penalty",
      formula: seen.logit > 0 ? "l > 0:  l ÷ θ" : "l ≤ 0:  l × θ",
      numbers: `${show(seen.logit)} ${seen.logit > 0 ? "÷" : "×"} ${show(penalty)}`,
      result: { kind: "number", value: seen.penalised },
      sources: [SOURCES.penalty],
    });
  const parts = rows.map(({ penalised }) => Math.exp(penalised / temperature));
  const sum = parts.reduce((total, part) => total + part, 0);
  lines.push({
    id: "temperature",
    formula: "exp(l ÷ T) ÷ Σ exp(lᵢ ÷ T)",
    numbers: `exp(${show(top.penalised)} ÷ ${show(temperature)}) ÷ ${show(sum)}`,
    result: { kind: "share", value: top.tempered },
    sources: [SOURCES.temperature],
  });
  let left = order;
  if (topK > 0) {
    left = left.slice(0, topK);
    lines.push(keptLine("topK", "k", String(topK), left, rows, SOURCES.topK));
  }
  if (topP < 1) {
    const mass = massOf(Uint32Array.from(left), tempered);
    let reached = 0;
    const from = left.findIndex((token) => (reached += tempered[token]! / mass) >= topP - 1e-7);
    left = from < 0 ? left : left.slice(0, from + 1);
    const sums = left.map((token) => show(tempered[token]! / mass, 3)).join(" + ");
    lines.push(keptLine("topP", "Σ p ≥ p₀", `${sums} ≥ ${show(topP)}`, left, rows, SOURCES.topP));
  }
  if (minP > 0) {
    const least = minP * top.tempered;
    left = left.filter((token) => tempered[token]! >= least - 1e-7);
    const numbers = `${show(minP)} × ${show(top.tempered)} = ${show(least)}`;
    lines.push(keptLine("minP", "p ≥ m × pₘₐₓ", numbers, left, rows, SOURCES.minP));
  }
  if (left.length < rows.length)
    lines.push({
      id: "renormalise",
      formula: "p ÷ Σ p",
      numbers: `${show(top.tempered)} ÷ ${show(massOf(Uint32Array.from(left), tempered))}`,
      result: { kind: "share", value: top.after },
      sources: [SOURCES.order],
    });
  return lines;
}

function keptLine(
  id: BenchLine,
  formula: string,
  numbers: string,
  left: readonly number[],
  rows: readonly BenchRow[],
  source: Line["sources"][number],
): Line<BenchLine> {
  return {
    id,
    formula,
    numbers,
    result: { kind: "text", value: left.map((token) => rows[token]!.name).join(" ") },
    sources: [source],
  };
}

/**
 * Positions that a model computes for a text of n tokens that it writes one by one behind a prompt of m. With a cache each once:
 * m + n − 1. Without one, every step reads all before it again: Σ (m + i) for i = 0 … n − 1 = n·m + n(n − 1) ÷ 2.
 */
export function countPositions(prompt: number, length: number): { withCache: number; withoutCache: number } {
  return { withCache: prompt + length - 1, withoutCache: length * prompt + (length * (length - 1)) / 2 };
}

/** The lines of `countPositions`. */
export function listCacheLines(prompt: number, length: number): Line<"withCache" | "withoutCache" | "factor">[] {
  const { withCache, withoutCache } = countPositions(prompt, length);
  return [
    {
      id: "withCache",
      formula: "m + n − 1",
      numbers: `${prompt} + ${length} − 1`,
      result: { kind: "count", value: BigInt(withCache) },
      sources: [SOURCES.cache],
    },
    {
      id: "withoutCache",
      formula: "n·m + n(n − 1) ÷ 2",
      numbers: `${length} × ${prompt} + ${length} × ${length - 1} ÷ 2`,
      result: { kind: "count", value: BigInt(withoutCache) },
      sources: [SOURCES.cache],
    },
    {
      id: "factor",
      formula: "(n·m + n(n − 1) ÷ 2) ÷ (m + n − 1)",
      numbers: `${withoutCache} ÷ ${withCache}`,
      result: { kind: "number", value: withoutCache / withCache },
      sources: [],
    },
  ];
}

/** The ids of a branch as they stand in a link. Whatever is no id is left out with all behind it. */
export function readHead(text: string): number[] {
  const ids = text === "" ? [] : text.split("-");
  const end = ids.findIndex((id) => !/^\d{1,7}$/.test(id));
  return (end < 0 ? ids : ids.slice(0, end)).map(Number);
}
