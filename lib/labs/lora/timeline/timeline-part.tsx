import { Announce } from "@/lib/lab-kit/announce";
import { CheckField, SelectField } from "@/lib/lab-kit/choice-fields";
import { LedgerList } from "@/lib/lab-kit/ledger-list";
import { NumberField } from "@/lib/lab-kit/number-field";
import { Part } from "@/lib/lab-kit/part";
import { PredictChoice } from "@/lib/lab-kit/predict-choice";
import type { LabProps } from "@/lib/labs/contract";
import { choose, shortName } from "@/lib/labs/lora/chosen";
import type { Facts, State } from "@/lib/labs/lora/meta";
import { startRank } from "@/lib/labs/lora/model";
import { METHODS } from "@/lib/labs/lora/names";
import { comparePeaks, peakOf, type Phase, timeline } from "@/lib/labs/lora/timeline/timeline";
import { listTimelineLines } from "@/lib/labs/lora/timeline/timeline-lines";
import { TimelinePlot } from "@/lib/labs/lora/timeline/timeline-plot";
import { timelineWords } from "@/lib/labs/lora/timeline/timeline-words";
import { words } from "@/lib/labs/lora/words";
import { RECOMPUTATIONS } from "@/lib/model-arithmetic/activations";
import { formatQuantity } from "@/lib/quantity/format-quantity";

const POWERS = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, power) => 2 ** (from + power));
const FIELDS = [
  { name: "microBatch", max: 256, stops: POWERS(0, 8) },
  { name: "tokens", max: 131_072, stops: POWERS(7, 17) },
  { name: "accumulation", max: 8, stops: [1, 2, 3, 4, 6, 8] },
] as const;

/** Where a guess can put the peak: forward and output are one stretch to the eye, as setting up belongs to loading. */
const GUESSED: Readonly<Record<Phase, "load" | "output" | "backward" | "update">> = {
  ...{ load: "load", prepare: "load", end: "load" },
  ...{ forward: "output", output: "output", backward: "backward", update: "update" },
};

/** What is held through one step of training, by method. */
export default function TimelinePart({ state, onState, facts, locale, idPrefix }: LabProps<State, Facts>) {
  const w = timelineWords[locale];
  const { methods } = words[locale].memory;
  const { shape, model, count } = choose(state, facts);
  const settings = { ...state, method: state.timed, rank: startRank(state), trainable: count.total };
  const moments = timeline(shape, settings);
  const peak = peakOf(moments);
  const peaks = comparePeaks(shape, settings, METHODS);
  const most = Math.max(...peaks.map((each) => each.peak.total));
  const size = (bytes: number) => formatQuantity(bytes, "bytes", locale, bytes >= 2 ** 30 ? "GiB" : "MiB");
  const name = model ? shortName(model.id) : words[locale].count.custom;
  return (
    <Part
      id={`${idPrefix}-timeline`}
      title={w.title}
      lead={w.lead}
      inputs={
        <>
          <SelectField
            id={`${idPrefix}-timed`}
            label={w.method}
            value={state.timed}
            options={METHODS.map((value) => ({ value, label: methods[value] }))}
            onChange={(value) => onState({ timed: METHODS.find((known) => known === value) ?? state.timed })}
          />
          {FIELDS.map(({ name: field, ...limits }) => (
            <NumberField
              key={field}
              id={`${idPrefix}-${field}`}
              label={w[field]}
              value={state[field]}
              min={1}
              {...limits}
              onChange={(value) => onState({ [field]: value })}
              locale={locale}
            />
          ))}
          <SelectField
            id={`${idPrefix}-recomputation`}
            label={w.recomputation}
            value={state.recomputation}
            options={RECOMPUTATIONS.map((value) => ({ value, label: w.recomputations[value] }))}
            onChange={(value) =>
              onState({ recomputation: RECOMPUTATIONS.find((known) => known === value) ?? state.recomputation })
            }
          />
          <div>
            <CheckField id={`${idPrefix}-paged`} checked={state.paged} onChange={(paged) => onState({ paged })}>
              {w.paged}
            </CheckField>
            <p className="mt-1 text-xs text-muted">{w.pagedAbout}</p>
          </div>
          <p className="text-sm text-muted">{w.notCounted}</p>
        </>
      }
    >
      <PredictChoice
        id={`${idPrefix}-guess-timeline`}
        isOn={state.predict}
        question={w.question(methods[state.timed], name)}
        options={(["load", "output", "backward", "update"] as const).map((id) => ({ id, label: w.options[id] }))}
        result={GUESSED[peak.phase]}
        locale={locale}
      >
        <TimelinePlot moments={moments} method={state.timed} locale={locale} />
        <h3 className="mt-6 font-semibold">{w.peaks}</h3>
        <ul className="mt-2 max-w-136 space-y-2 text-sm">
          {peaks.map(({ method, peak: each }) => (
            <li key={method}>
              <span className="flex flex-wrap justify-between gap-x-4">
                <span className={method === state.timed ? "font-semibold" : ""}>{methods[method]}</span>
                <span className="tabular-nums">
                  {size(each.total)} <span className="text-muted">· {w.phases[each.phase]}</span>
                </span>
              </span>
              <span aria-hidden="true" className="mt-1 block h-1.5 rounded-full bg-line">
                <span
                  className="block h-full rounded-full bg-accent"
                  style={{ width: `${(each.total / most) * 100}%` }}
                />
              </span>
            </li>
          ))}
        </ul>
        <div className="mt-6">
          <LedgerList
            lines={listTimelineLines(shape, settings, peak)}
            labelOf={(id) => w.lines[id]}
            strong={["peak"]}
            locale={locale}
          />
        </div>
        <Announce text={w.said(methods[state.timed], size(peak.total), w.phases[peak.phase])} />
      </PredictChoice>
    </Part>
  );
}
