import { Announce } from "@/lib/lab-kit/announce";
import { group } from "@/lib/lab-kit/ledger";
import { LedgerList } from "@/lib/lab-kit/ledger-list";
import { Part } from "@/lib/lab-kit/part";
import { PredictQuantity } from "@/lib/lab-kit/predict-quantity";
import type { LabProps } from "@/lib/labs/contract";
import { choose, chooseGpu, shortName } from "@/lib/labs/memory/chosen";
import { MemoryBars } from "@/lib/labs/memory/memory-bars";
import type { Facts, State } from "@/lib/labs/memory/meta";
import { solveServing } from "@/lib/labs/memory/model";
import { RooflinePlot } from "@/lib/labs/memory/roofline-plot";
import { ServingInputs } from "@/lib/labs/memory/serving-inputs";
import { listServingLines, listSpeedLines } from "@/lib/labs/memory/serving-lines";
import { words } from "@/lib/labs/memory/words";
import { inferenceBytes, MOST_SEQUENCES, MOST_TOKENS } from "@/lib/model-arithmetic/inference-memory";
import { formatQuantity, formatShort } from "@/lib/quantity/format-quantity";

const PARTS = ["weights", "cache", "activations", "overhead"] as const;
/** Formats beside the chosen one. */
const OTHERS = ["bf16", "fp8", "int4"] as const;

/** What fits on GPUs while they serve, and how fast they can. */
export function ServingPart(props: LabProps<State, Facts>) {
  const { state, facts, locale, idPrefix } = props;
  const w = words[locale].serving;
  const { shape, model } = choose(state, facts);
  const gpu = chooseGpu("gpu", state, facts);
  const serving = solveServing(shape, state, gpu);
  const { settings, bytes, decode, prefill } = serving;
  const name = model ? shortName(model.id) : words[locale].model.pasted;
  const formats = [state.weights, ...OTHERS.filter((format) => format !== state.weights)];
  const count = serving.largestBatch >= MOST_SEQUENCES ? w.unlimited : group(serving.largestBatch);
  const tokensPerSecond = (value: number) => formatShort(value, "tokens/s", locale);
  return (
    <Part id={`${idPrefix}-serving`} title={w.title} lead={w.lead} inputs={<ServingInputs {...props} gpu={gpu} />}>
      <PredictQuantity
        id={`${idPrefix}-guess-serving`}
        isOn={state.predict}
        question={w.question(name, group(state.context), group(state.gpus), gpu.name)}
        dimension="count"
        result={serving.largestBatch}
        subject={`${serving.largestBatch} ${state.context}`}
        locale={locale}
      >
        {serving.largestBatch > 0 ? (
          <p>
            <strong className="text-3xl font-semibold tracking-tight tabular-nums">{w.sequences(count)}</strong>
          </p>
        ) : (
          <p className="rounded-lg bg-caution-soft px-3 py-2 text-caution">
            {bytes.weights > settings.budget ? w.noWeights : w.none}
          </p>
        )}
        <ul className="mt-2 space-y-1 text-muted">
          {serving.largestContext > 0 && (
            <li>
              {serving.largestContext >= MOST_TOKENS
                ? w.anyLength(group(state.batch))
                : w.longest(group(state.batch), group(serving.largestContext))}{" "}
              {shape.context !== null && serving.largestContext > shape.context && w.beyond(group(shape.context))}
            </li>
          )}
          <li>
            {w.speed(tokensPerSecond(state.batch / decode.seconds), tokensPerSecond(1 / decode.seconds))}{" "}
            {w.bound[decode.boundBy]}
          </li>
          <li>{w.first(formatShort(prefill.seconds, "seconds", locale))}</li>
        </ul>
        <h3 className="mt-6 mb-2 font-semibold">{w.memory}</h3>
        <MemoryBars
          fileName="serving-memory"
          label={w.plot}
          caption={w.caption}
          rowTitle={w.row}
          parts={PARTS.map((part) => w.parts[part])}
          rows={formats.map((format) => {
            const held = inferenceBytes(shape, { ...settings, weights: format });
            return {
              name: w.formats[format],
              bytes: PARTS.map((part) => held[part]),
              isChosen: format === state.weights,
            };
          })}
          limit={{
            bytes: settings.budget,
            text: w.limit(formatQuantity(settings.budget, "bytes", locale)),
          }}
          total="Σ"
          locale={locale}
        />
        <div className="mt-4">
          <LedgerList
            lines={listServingLines(shape, serving)}
            labelOf={(id) => w.lines[id]}
            strong={["total", "budget"]}
            locale={locale}
          />
        </div>
        <h3 className="mt-8 mb-2 font-semibold">{w.time}</h3>
        <RooflinePlot serving={serving} locale={locale} />
        <div className="mt-4">
          <LedgerList
            lines={listSpeedLines(shape, serving)}
            labelOf={(id) => w.lines[id]}
            strong={["speed"]}
            locale={locale}
          />
        </div>
        <p className="mt-3 text-sm text-muted">{w.upper}</p>
        <Announce text={w.said(count)} />
      </PredictQuantity>
    </Part>
  );
}
