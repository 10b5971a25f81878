import { useDeferredValue, useMemo } from "react";
import { Announce } from "@/lib/lab-kit/announce";
import { SelectField } from "@/lib/lab-kit/choice-fields";
import { LedgerList } from "@/lib/lab-kit/ledger-list";
import { NumberField } from "@/lib/lab-kit/number-field";
import { Part } from "@/lib/lab-kit/part";
import { PredictChoice } from "@/lib/lab-kit/predict-choice";
import type { LabProps } from "@/lib/labs/contract";
import { compareMerges, mergeDequantised } from "@/lib/labs/lora/merge/merge";
import { listMergeLines } from "@/lib/labs/lora/merge/merge-lines";
import { MergePlot } from "@/lib/labs/lora/merge/merge-plot";
import { mergeWords } from "@/lib/labs/lora/merge/merge-words";
import type { Facts, State } from "@/lib/labs/lora/meta";
import { STORED } from "@/lib/labs/lora/names";
import { formatNumber } from "@/lib/quantity/format-quantity";

/** More would be no low rank beside 64. */
const MAX_RANK = 16;
const SIZES = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const HALF = 0.5;

/** An update merged into a base of six formats, and taken out again. */
export default function MergePart({ state, onState, locale, idPrefix }: LabProps<State, Facts>) {
  const w = mergeWords[locale];
  const rank = Math.min(state.rank, MAX_RANK);
  // Some 50 ms: while a slider is drawn, the fields follow at once and the picture when there is time.
  const wanted = useMemo(
    () => ({ rank, seed: state.seed, size: state.updateSize / 1000 }),
    [rank, state.seed, state.updateSize],
  );
  const settings = useDeferredValue(wanted);
  const all = useMemo(() => compareMerges(settings), [settings]);
  const kept = useMemo(() => mergeDequantised(settings), [settings]);
  const chosen = all.find(({ format }) => format === state.stored)!;
  const percent = (share: number) => `${formatNumber(share * 100, locale, 3)}%`;
  const losing = all.filter(({ lost }) => lost > HALF).length;
  const isFloat = state.stored === "fp32" || state.stored === "fp16" || state.stored === "bf16";
  return (
    <Part
      id={`${idPrefix}-merge`}
      title={w.title}
      lead={w.lead}
      inputs={
        <>
          <NumberField
            id={`${idPrefix}-update-size`}
            label={w.size}
            value={state.updateSize}
            min={1}
            max={1000}
            stops={SIZES}
            onChange={(updateSize) => onState({ updateSize })}
            locale={locale}
          />
          <NumberField
            id={`${idPrefix}-merge-seed`}
            label={w.seed}
            value={state.seed}
            min={0}
            max={9999}
            onChange={(seed) => onState({ seed })}
            locale={locale}
          />
          <p className="text-sm text-muted">
            {w.rank} r = {rank}
            {locale === "zh" ? "。" : ". "}
            {w.setting}
          </p>
        </>
      }
    >
      <PredictChoice
        id={`${idPrefix}-guess-merge`}
        isOn={state.predict}
        question={w.question(percent(wanted.size))}
        options={Array.from({ length: STORED.length + 1 }, (_, count) => ({
          id: String(count),
          label: count === 0 ? w.none : String(count),
        }))}
        result={String(losing)}
        locale={locale}
      >
        <MergePlot all={all} locale={locale} />
        <p className="mt-5 text-pretty">{w.advice(percent(all.at(-1)!.lost), percent(kept.lost))}</p>
        <div className="mt-6 max-w-xs">
          <SelectField
            id={`${idPrefix}-stored`}
            label={w.format}
            value={state.stored}
            options={STORED.map((value) => ({ value, label: w.formats[value] }))}
            onChange={(value) => onState({ stored: STORED.find((known) => known === value) ?? state.stored })}
          />
        </div>
        <div className="mt-3">
          <LedgerList
            lines={listMergeLines(chosen, settings)}
            labelOf={(id) => w.lines[id]}
            strong={["lost"]}
            locale={locale}
          />
        </div>
        <p className="mt-3 text-sm text-muted">{w.why[isFloat ? "float" : "scaled"]}</p>
        <Announce text={w.said(w.formats[state.stored], percent(chosen.lost))} />
      </PredictChoice>
    </Part>
  );
}
