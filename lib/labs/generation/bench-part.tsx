import { useId, useState } from "react";
import { Announce } from "@/lib/lab-kit/announce";
import { CheckField } from "@/lib/lab-kit/choice-fields";
import { LedgerList } from "@/lib/lab-kit/ledger-list";
import { Part } from "@/lib/lab-kit/part";
import { PredictShare } from "@/lib/lab-kit/predict-share";
import type { LabProps } from "@/lib/labs/contract";
import { DistributionPlot } from "@/lib/labs/generation/distribution-plot";
import { type Facts, LETTERS, meta, type State } from "@/lib/labs/generation/meta";
import { listBenchLines, readLogits, warpingOf, workOut } from "@/lib/labs/generation/model";
import { SamplingSettings } from "@/lib/labs/generation/sampling-settings";
import { words } from "@/lib/labs/generation/words";
import { formatNumber } from "@/lib/quantity/format-quantity";

/** The temperature of the question that is asked first. */
const COLD = 20;
const FIRST = readLogits(meta.state.parse({}).logits)!;

/** A few logits, on which every rule can be worked out by hand. */
export function BenchPart({ state, onState, locale, idPrefix }: LabProps<State, Facts>) {
  const w = words[locale].bench;
  const hintId = useId();
  const [typed, setTyped] = useState(state.logits);
  // A link or a reset may bring other numbers than those that are being typed.
  const text = readLogits(typed) && typed !== state.logits ? state.logits : typed;
  const logits = readLogits(state.logits) ?? FIRST;
  const isWrong = readLogits(text) === undefined;
  const names = LETTERS.slice(0, logits.length);
  const seen = names.flatMap((name, token) => (state.seen.includes(name) ? [token] : []));
  const settings = warpingOf(state);
  const rows = workOut(logits, seen, settings);
  const cold = workOut(logits, seen, { ...settings, temperature: COLD / 100, topK: 0, topP: 1, minP: 0 });
  const top = (list: typeof rows, of: "before" | "tempered") => Math.max(...list.map((row) => row[of]));
  const percent = (share: number) => `${formatNumber(share * 100, locale, 3)}%`;
  const kept = rows.filter(({ after }) => after > 0).length;
  const show = (value: number) => Number(value.toPrecision(4));

  function change(next: string) {
    setTyped(next);
    if (readLogits(next)) onState({ logits: next });
  }

  const inputs = (
    <>
      <div>
        <label htmlFor={`${idPrefix}-logits`} className="block text-sm font-medium">
          {w.logits}
        </label>
        <input
          id={`${idPrefix}-logits`}
          type="text"
          autoComplete="off"
          spellCheck={false}
          maxLength={80}
          value={text}
          onChange={(event) => change(event.target.value)}
          aria-invalid={isWrong}
          aria-describedby={hintId}
          className={`mt-1 min-h-10 w-full rounded-md border bg-surface px-2.5 font-mono ${isWrong ? "border-caution" : "border-edge"}`}
        />
        <p id={hintId} className={`mt-1 text-sm ${isWrong ? "text-caution" : "text-muted"}`}>
          {isWrong ? w.unreadable : w.logitsHint}
        </p>
      </div>
      <fieldset>
        <legend className="text-sm font-medium">{w.seen}</legend>
        <div className="mt-1 flex flex-wrap gap-x-4">
          {names.map((name) => (
            <CheckField
              key={name}
              id={`${idPrefix}-seen-${name}`}
              checked={state.seen.includes(name)}
              onChange={(isOn) =>
                onState({ seen: LETTERS.filter((each) => (each === name ? isOn : state.seen.includes(each))) })
              }
            >
              {name}
            </CheckField>
          ))}
        </div>
      </fieldset>
      <SamplingSettings {...{ state, onState, locale, idPrefix }} mostTopK={200} />
    </>
  );
  return (
    <Part id={`${idPrefix}-bench`} title={w.title} lead={w.lead} inputs={inputs}>
      <PredictShare
        id={`${idPrefix}-guess-cold`}
        isOn={state.predict}
        question={w.question.replace("{before}", percent(top(rows, "before")))}
        result={top(cold, "tempered")}
        subject={`${state.logits} ${state.seen.join("")} ${state.penalty}`}
        locale={locale}
      >
        <p className="mb-3 text-sm text-muted">{w.cold(percent(top(cold, "tempered")))}</p>
        <DistributionPlot
          bars={rows.map(({ name, before, after }) => ({ key: name, name, before, after }))}
          label={w.plot(String(kept), String(rows.length))}
          fileName="generation-distribution"
          locale={locale}
          data={{
            caption: w.caption,
            head: w.head,
            rows: () =>
              rows.map((row) => [
                row.name,
                ...[row.logit, row.penalised, row.before, row.tempered, row.after].map(show),
              ]),
          }}
        />
        <div className="mt-6">
          <LedgerList
            lines={listBenchLines(rows, settings)}
            labelOf={(id) => w.lines[id]}
            strong={["renormalise"]}
            locale={locale}
          />
        </div>
        <Announce text={w.said(percent(Math.max(...rows.map(({ after }) => after))), String(kept))} />
      </PredictShare>
    </Part>
  );
}
