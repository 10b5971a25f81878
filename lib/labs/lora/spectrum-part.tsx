import { useMemo } from "react";
import { Announce } from "@/lib/lab-kit/announce";
import { group, type Line } from "@/lib/lab-kit/ledger";
import { LedgerList } from "@/lib/lab-kit/ledger-list";
import { Part } from "@/lib/lab-kit/part";
import { PredictShare } from "@/lib/lab-kit/predict-share";
import type { LabProps } from "@/lib/labs/contract";
import { MatrixInputs, matrixOf, rankLimit } from "@/lib/labs/lora/matrix-inputs";
import type { Facts, State } from "@/lib/labs/lora/meta";
import { SOURCES } from "@/lib/labs/lora/sources";
import { decompose, type Spectrum } from "@/lib/labs/lora/spectrum";
import { HeatMaps, SpectrumCurve } from "@/lib/labs/lora/spectrum-plots";
import { words } from "@/lib/labs/lora/words";
import { formatNumber } from "@/lib/quantity/format-quantity";

/** Singular values of a matrix and its best approximations. */
export function SpectrumPart(props: LabProps<State, Facts>) {
  const { state, locale, idPrefix } = props;
  const w = words[locale].spectrum;
  const { matrix, size, seed, pasted } = state;
  // 64 × 64 take 5 ms (median on two shared cores): they are decomposed when the matrix changes, not when the rank does.
  const rows = useMemo(() => matrixOf({ matrix, size, seed, pasted }), [matrix, size, seed, pasted]);
  const spectrum = useMemo(() => decompose(rows), [rows]);
  const limit = rankLimit(rows);
  const kept = Math.min(state.kept, limit);
  const approximation = useMemo(() => spectrum.approximate(kept), [spectrum, kept]);
  const error = spectrum.errors[kept] ?? 0;
  const shown = `${formatNumber(error * 100, locale, 3)}%`;
  return (
    <Part id={`${idPrefix}-spectrum`} title={w.title} lead={w.lead} inputs={<MatrixInputs {...props} rows={rows} />}>
      <PredictShare
        id={`${idPrefix}-guess-error`}
        isOn={state.predict}
        question={w.question(group(kept), group(limit))}
        result={error}
        subject={`${kept} ${matrix} ${size} ${seed} ${pasted}`}
        locale={locale}
      >
        <HeatMaps rows={rows} approximation={approximation} kept={kept} locale={locale} />
        <div className="mt-6">
          <SpectrumCurve spectrum={spectrum} kept={kept} locale={locale} />
        </div>
        <div className="mt-6">
          <LedgerList
            lines={listSpectrumLines(spectrum, kept, rows.length, rows[0]?.length ?? 0)}
            labelOf={(id) => (id === "error" ? w.line : w.storageLine)}
            locale={locale}
          />
        </div>
        <Announce text={w.said(group(kept), shown)} />
      </PredictShare>
    </Part>
  );
}

function listSpectrumLines(
  { values, errors }: Spectrum,
  kept: number,
  height: number,
  width: number,
): Line<"error" | "storage">[] {
  const show = (value: number) => formatNumber(value, "en", 4);
  const squares = (list: readonly number[]) => show(list.reduce((sum, value) => sum + value ** 2, 0));
  return [
    {
      id: "error",
      formula: "√(σ²ₖ₊₁ + … + σ²ₙ) ÷ √(σ²₁ + … + σ²ₙ)",
      numbers: `√${squares(values.slice(kept))} ÷ √${squares(values)}`,
      result: { kind: "share", value: errors[kept] ?? 0 },
      sources: [SOURCES.eckartYoung, SOURCES.mirsky],
    },
    {
      id: "storage",
      formula: "k × (d_in + d_out)  ÷  (d_in × d_out)",
      numbers: `${group(kept)} × (${group(width)} + ${group(height)}) ÷ (${group(width)} × ${group(height)})`,
      result: { kind: "share", value: (kept * (width + height)) / (width * height) },
      sources: [SOURCES.lowRank],
    },
  ];
}
