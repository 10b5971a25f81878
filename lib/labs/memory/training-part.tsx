import { Announce } from "@/lib/lab-kit/announce";
import { group } from "@/lib/lab-kit/ledger";
import { LedgerList } from "@/lib/lab-kit/ledger-list";
import { Part } from "@/lib/lab-kit/part";
import { PredictQuantity } from "@/lib/lab-kit/predict-quantity";
import type { LabProps } from "@/lib/labs/contract";
import { choose, chooseGpu, shortName } from "@/lib/labs/memory/chosen";
import { MemoryBars } from "@/lib/labs/memory/memory-bars";
import type { Facts, State } from "@/lib/labs/memory/meta";
import { solveTraining } from "@/lib/labs/memory/model";
import { TrainingInputs } from "@/lib/labs/memory/training-inputs";
import { listTrainingLines } from "@/lib/labs/memory/training-lines";
import { words } from "@/lib/labs/memory/words";
import { formatNumber, formatQuantity, formatShort } from "@/lib/quantity/format-quantity";

const STATES = ["frozen", "weights", "gradients", "master", "optimizer"] as const;
const PARTS = [...STATES, "activations"] as const;

/** What one GPU holds while it trains, by stage of ZeRO, and whether that fits. */
export function TrainingPart(props: LabProps<State, Facts>) {
  const { state, facts, locale, idPrefix } = props;
  const w = words[locale].training;
  const { shape, model } = choose(state, facts);
  const gpu = chooseGpu("trainGpu", state, facts);
  const stages = solveTraining(shape, state, gpu);
  const now = stages?.find(({ stage }) => stage === state.stage);
  const name = model ? shortName(model.id) : words[locale].model.pasted;
  const memory = formatShort(gpu.memory, "bytes", locale, "GB");
  const show = (bytes: number) => formatQuantity(bytes, "bytes", locale);
  const verdict =
    now &&
    (now.fits
      ? w.fits(group(state.trainGpus), memory)
      : w.over(group(state.trainGpus), memory, formatNumber(now.total / gpu.memory, locale, 3)));
  return (
    <Part id={`${idPrefix}-training`} title={w.title} lead={w.lead} inputs={<TrainingInputs {...props} gpu={gpu} />}>
      {!now || !stages ? (
        <p className="rounded-lg bg-caution-soft px-3 py-2 text-caution">
          {w.noData(group(state.trainGpus), group(state.tensor * state.pipeline))}
        </p>
      ) : (
        <PredictQuantity
          id={`${idPrefix}-guess-training`}
          isOn={state.predict}
          question={w.question(name, w.methods[state.method], group(state.trainGpus), gpu.name)}
          dimension="bytes"
          result={now.total}
          subject={String(now.total)}
          locale={locale}
        >
          <p>
            <strong className="text-3xl font-semibold tracking-tight tabular-nums">{show(now.total)}</strong>
          </p>
          <p
            className={`mt-2 rounded-lg px-3 py-2 ${now.fits ? "bg-correct-soft text-correct" : "bg-caution-soft text-caution"}`}
          >
            {now.fits ? "✓ " : "✗ "}
            {verdict}
          </p>
          {now.states.host > 0 && <p className="mt-2 text-muted">{w.host(show(now.states.host))}</p>}
          <div className="mt-5">
            <MemoryBars
              fileName="training-memory"
              label={w.plot}
              caption={w.caption}
              rowTitle={w.row}
              parts={PARTS.map((part) => w.parts[part])}
              rows={stages.map(({ stage, states, activations }) => ({
                name: `ZeRO ${w.stages[stage]}`,
                bytes: [...STATES.map((part) => states[part]), activations.total],
                isChosen: stage === state.stage,
              }))}
              limit={{ bytes: gpu.memory, text: w.limit(memory) }}
              total="Σ"
              locale={locale}
            />
          </div>
          <div className="mt-6">
            <LedgerList
              lines={listTrainingLines(shape, state, now)}
              labelOf={(id) => w.lines[id]}
              strong={["total"]}
              locale={locale}
            />
          </div>
          <Announce text={w.said(show(now.total), verdict ?? "")} />
        </PredictQuantity>
      )}
    </Part>
  );
}
