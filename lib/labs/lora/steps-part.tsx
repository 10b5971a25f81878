import { useMemo } from "react";
import type { Locale } from "@/lib/core/locale";
import { Announce } from "@/lib/lab-kit/announce";
import { HeatCells, HeatLegend, LEGEND_HEIGHT } from "@/lib/lab-kit/heat-cells";
import { heatLimit } from "@/lib/lab-kit/heat-map";
import { group } from "@/lib/lab-kit/ledger";
import { NumberField } from "@/lib/lab-kit/number-field";
import { Part } from "@/lib/lab-kit/part";
import { Plot, PLOT_WIDTH } from "@/lib/lab-kit/plot";
import { PredictChoice } from "@/lib/lab-kit/predict-choice";
import type { LabProps } from "@/lib/labs/contract";
import { type AdapterState, firstSteps, LAST_STEP, SIDE } from "@/lib/labs/lora/first-steps";
import type { Facts, State } from "@/lib/labs/lora/meta";
import { words } from "@/lib/labs/lora/words";
import { formatNumber } from "@/lib/quantity/format-quantity";

/** More would fill the small matrices of the experiment and hide what is to be seen. */
const MAX_RANK = 6;

/** A and B at the start and after the first updates. */
export function StepsPart({ state, onState, locale, idPrefix }: LabProps<State, Facts>) {
  const w = words[locale].steps;
  const rank = Math.min(state.rank, MAX_RANK);
  const states = useMemo(() => firstSteps(rank, state.seed), [rank, state.seed]);
  const stepNow = (
    <NumberField
      id={`${idPrefix}-step`}
      label={w.step}
      value={state.step}
      min={0}
      max={LAST_STEP}
      stops={[0, 1, 2, 3]}
      onChange={(step) => onState({ step })}
      locale={locale}
    />
  );
  const about = (
    <>
      <p className="text-sm text-muted">{w.setting(group(rank))}</p>
      <p className="font-mono text-sm whitespace-pre-line">{w.gradients.replace(/ {2,}/, "\n")}</p>
    </>
  );
  return (
    <Part id={`${idPrefix}-steps`} title={w.title} lead={w.lead} inputs={about}>
      {state.predict && (
        <div className="max-w-136">
          <p className="mb-2 text-sm font-medium text-muted">{w.start}</p>
          <StepsPlot states={states} step={0} locale={locale} fileName="lora-start" />
        </div>
      )}
      <PredictChoice
        id={`${idPrefix}-guess-steps`}
        isOn={state.predict}
        question={w.question}
        options={(["a", "b", "both"] as const).map((id) => ({ id, label: w.options[id] }))}
        result="b"
        locale={locale}
      >
        <div className="max-w-sm">{stepNow}</div>
        <div className="mt-5">
          <StepsPlot states={states} step={state.step} locale={locale} fileName="lora-steps" />
        </div>
        <p className="mt-4 text-pretty">
          {w.after[state.step as 0 | 1 | 2 | 3]}
          {locale === "zh" ? "" : " "}
          {w.loss(`${formatNumber(states[state.step]!.loss * 100, locale, 3)}%`)}
        </p>
        <Announce text={w.after[state.step as 0 | 1 | 2 | 3]} />
      </PredictChoice>
    </Part>
  );
}

const TITLE = 34;
const GAP = 20;

interface StepsPlotProps {
  readonly states: readonly AdapterState[];
  readonly step: number;
  readonly locale: Locale;
  readonly fileName: string;
}

/** B beside A above their product, as they are multiplied. */
function StepsPlot({ states, step, locale, fileName }: StepsPlotProps) {
  const w = words[locale].steps;
  const { a, b, update, movedA, sizeB, sizeUpdate } = states[step]!;
  const rank = a.length;
  const cell = (PLOT_WIDTH - 2 * GAP) / (2 * SIDE + rank);
  // One scale for all steps, so that growth is seen.
  const limit = heatLimit(...states.flatMap((each) => [each.a, each.b, each.update]));
  const show = (value: number) => formatNumber(value, locale, 3);
  const panels = [
    { name: "B", rows: b, size: `‖B‖ = ${show(sizeB)}`, x: 0 },
    { name: "A", rows: a, size: `‖A − A₀‖ = ${show(movedA)}`, x: rank * cell + GAP },
    { name: "ΔW = BA", rows: update, size: `‖ΔW‖ = ${show(sizeUpdate)}`, x: (rank + SIDE) * cell + 2 * GAP },
  ];
  return (
    <Plot
      label={w.plot(String(step))}
      height={TITLE + SIDE * cell + LEGEND_HEIGHT}
      fileName={fileName}
      locale={locale}
      data={{
        caption: w.caption,
        head: w.head,
        rows: () =>
          states.map((each, index) => [
            index,
            show(each.movedA),
            show(each.sizeB),
            show(each.sizeUpdate),
            show(each.loss),
          ]),
      }}
    >
      {panels.map(({ name, rows, size, x }) => (
        <g key={name}>
          <text x={x} y={11} className="fill-ink font-semibold">
            {name}
          </text>
          <text x={x} y={26} className="fill-muted text-[10px]">
            {size}
          </text>
          <HeatCells rows={rows} limit={limit} x={x} y={TITLE} cell={cell} />
        </g>
      ))}
      <HeatLegend limit={limit} y={TITLE + SIDE * cell} locale={locale} />
    </Plot>
  );
}
