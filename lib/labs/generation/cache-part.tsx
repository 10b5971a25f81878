import { useState } from "react";
import { LedgerList } from "@/lib/lab-kit/ledger-list";
import { NumberField } from "@/lib/lab-kit/number-field";
import { Part } from "@/lib/lab-kit/part";
import { PredictQuantity } from "@/lib/lab-kit/predict-quantity";
import type { Timed } from "@/lib/generation/follow";
import { CachePlot } from "@/lib/labs/generation/cache-plot";
import { countPositions, listCacheLines } from "@/lib/labs/generation/model";
import { RunControl } from "@/lib/labs/generation/run-control";
import { type PartProps, promptOf } from "@/lib/labs/generation/part-props";
import { words } from "@/lib/labs/generation/words";

const NAME = "cache";
/** The length of the text before the first token that is counted. */
const PROMPT = 8;
const LONGEST = 400;

/** What a cache saves: counted, and measured live. */
export function CachePart({ state, onState, locale, idPrefix, setting }: PartProps) {
  const w = words[locale].cache;
  const [timed, setTimed] = useState<readonly Timed[]>([]);
  const length = Math.max(16, state.length);

  function run() {
    setTimed([]);
    const every = Math.max(1, Math.round(length / 24));
    const task = { kind: "time", ...promptOf(state, setting, locale), length: length + PROMPT, every } as const;
    void setting.engine.start(NAME, [task], (report) => {
      if (report.kind === "timed") setTimed((before) => [...before, report]);
    });
  }

  const inputs = (
    <NumberField
      id={`${idPrefix}-cache-length`}
      label={w.upTo}
      value={length}
      min={16}
      max={LONGEST}
      stops={[16, 32, 60, 100, 150, 200, 300, 400]}
      onChange={(next) => onState({ length: next })}
      locale={locale}
    />
  );
  return (
    <Part id={`${idPrefix}-cache`} title={w.title} lead={w.lead} inputs={inputs}>
      <PredictQuantity
        id={`${idPrefix}-guess-positions`}
        isOn={state.predict}
        question={w.question(String(PROMPT), String(length))}
        dimension="count"
        result={countPositions(PROMPT, length).withoutCache}
        subject={String(length)}
        locale={locale}
      >
        <LedgerList
          lines={listCacheLines(PROMPT, length)}
          labelOf={(id) => w.lines[id]}
          strong={["factor"]}
          locale={locale}
        />
        <div className="mt-6">
          <RunControl {...{ setting, locale }} name={NAME} verb={w.run} label={w.runButton} onStart={run} />
        </div>
        {timed.length > 1 && (
          <>
            <CachePlot timed={timed} longest={length + PROMPT} locale={locale} />
            <p className="mt-2 text-sm text-muted">{w.noise}</p>
          </>
        )}
      </PredictQuantity>
    </Part>
  );
}
