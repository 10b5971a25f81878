import { group, type Line } from "@/lib/lab-kit/ledger";
import type { Rows } from "@/lib/labs/lora/matrix-source";
import { DEVIATION, type Merged, type MergeSettings, SIDE } from "@/lib/labs/lora/merge/merge";
import type { Stored } from "@/lib/labs/lora/names";
import { SOURCES } from "@/lib/labs/lora/sources";
import { FLOAT_FORMATS, spacing } from "@/lib/number-formats/float-format";
import { NF4_VALUES } from "@/lib/number-formats/scaled-formats";
import { formatNumber } from "@/lib/quantity/format-quantity";

export type MergeLine =
  "spacing" | "entry" | "lost" | "weight" | "output" | "unchanged" | "not-restored" | "restore-error";

const FORMAT_SOURCE = {
  ...{ fp32: SOURCES.ieee, fp16: SOURCES.ieee, bf16: SOURCES.ieee },
  ...{ int8: SOURCES.int8, e4m3: SOURCES.fp8, nf4: SOURCES.nf4 },
} as const;
const show = (value: number) => formatNumber(value, "en", 3);
const largest = (rows: Rows) => rows.flat().reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** What becomes of the update in one format, line by line. */
export function listMergeLines(merged: Merged, { size }: MergeSettings): Line<MergeLine>[] {
  const { format, base } = merged;
  const numbers = SIDE ** 2;
  const share = (id: MergeLine, formula: string, value: number, ...sources: Line["sources"]): Line<MergeLine> => ({
    id,
    formula,
    numbers: `${group(Math.round(value * numbers))} ÷ ${group(numbers)}`,
    result: { kind: "share", value },
    sources,
  });
  const norm = (id: MergeLine, formula: string, value: number, beside: string, ...sources: Line["sources"]) =>
    ({ id, formula, numbers: beside, result: { kind: "share", value }, sources }) satisfies Line<MergeLine>;
  const step = stepAt(format, base);
  return [
    { id: "spacing", ...step, sources: [FORMAT_SOURCE[format]] },
    {
      id: "entry",
      formula: "‖s·BA‖ ÷ n",
      numbers: `${show(size)} × ${DEVIATION}`,
      result: { kind: "number", value: size * DEVIATION },
      sources: [SOURCES.merge],
    },
    norm(
      "lost",
      "‖W′ − (W₀ + s·BA)‖ ÷ ‖s·BA‖",
      merged.lost,
      `${show(merged.weightError)} ÷ ${show(merged.weightError / merged.lost)}`,
      SOURCES.merge,
    ),
    norm(
      "weight",
      "‖W′ − (W₀ + s·BA)‖ ÷ ‖W₀ + s·BA‖",
      merged.weightError,
      `${show(merged.lost)} × ${show(merged.weightError / merged.lost)}`,
      SOURCES.merge,
    ),
    norm("output", "max ‖(W′ − W₀ − s·BA)·x‖ ÷ ‖(W₀ + s·BA)·x‖", merged.outputError, "x ~ N(0, I)", SOURCES.merge),
    share("unchanged", "#(W′ = W₀) ÷ n²", merged.unchanged, SOURCES.mergeQuantised),
    share("not-restored", "#(W″ ≠ W₀) ÷ n²,  W″ = ○(W′ − s·BA)", merged.notRestored, SOURCES.mergeQuantised),
    norm("restore-error", "‖W″ − W₀‖ ÷ ‖W₀‖", merged.restoreError, "○(○(W₀ + s·BA) − s·BA)", SOURCES.merge),
  ];
}

/** How far apart the numbers of a format lie around 0.02, in the scale that this base has. */
function stepAt(format: Stored, base: Rows): Pick<Line, "formula" | "numbers" | "result"> {
  const result = (value: number) => ({ kind: "number", value }) as const;
  switch (format) {
    case "fp32":
    case "fp16":
    case "bf16": {
      const bits = FLOAT_FORMATS[format].fractionBits;
      return {
        formula: "2^(⌊log₂ w⌋ − p)",
        numbers: `2^(⌊log₂ ${DEVIATION}⌋ − ${bits}) = 2^(−6 − ${bits})`,
        result: result(spacing(FLOAT_FORMATS[format], DEVIATION)),
      };
    }
    case "int8": {
      const most = base[0]!.reduce((top, value) => Math.max(top, Math.abs(value)), 0);
      return { formula: "max|w| ÷ 127", numbers: `${show(most)} ÷ 127`, result: result(most / 127) };
    }
    case "e4m3": {
      const scale = largest(base) / FLOAT_FORMATS.e4m3.largest;
      return {
        formula: "2^(⌊log₂ w/S⌋ − 3) × S,  S = max|w| ÷ 448",
        numbers: `2^(⌊log₂ ${show(DEVIATION / scale)}⌋ − 3) × ${show(scale)}`,
        result: result(spacing(FLOAT_FORMATS.e4m3, DEVIATION / scale) * scale),
      };
    }
    case "nf4": {
      const most = base[0]!.reduce((top, value) => Math.max(top, Math.abs(value)), 0);
      const above = Math.max(
        1,
        NF4_VALUES.findIndex((value) => value >= DEVIATION / most),
      );
      const [low, high] = [NF4_VALUES[above - 1]!, NF4_VALUES[above]!];
      return {
        formula: "(cₖ₊₁ − cₖ) × max|w|",
        numbers: `(${show(high)} − ${show(low)}) × ${show(most)}`,
        result: result((high - low) * most),
      };
    }
  }
}
