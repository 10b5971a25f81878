import { useState } from "react";
import { Part } from "@/lib/lab-kit/part";
import { LedgerList } from "@/lib/lab-kit/ledger-list";
import { NumberField } from "@/lib/lab-kit/number-field";
import { PredictChoice } from "@/lib/lab-kit/predict-choice";
import { findLoop, repeatedShare } from "@/lib/generation/repetition";
import { METHODS } from "@/lib/labs/generation/meta";
import { type Compared, RepeatPlot } from "@/lib/labs/generation/repeat-plot";
import { RunControl } from "@/lib/labs/generation/run-control";
import { hundredths, SliderField } from "@/lib/labs/generation/slider-field";
import { SOURCES } from "@/lib/labs/generation/sources";
import { methodOf, type PartProps, promptOf } from "@/lib/labs/generation/part-props";
import { TokenStrip } from "@/lib/labs/generation/token-strip";
import { words } from "@/lib/labs/generation/words";
import type { BeamView } from "@/lib/labs/generation/worker/protocol";
import { formatNumber } from "@/lib/quantity/format-quantity";

const NAME = "compare";

interface Result {
  readonly texts: readonly (Compared | undefined)[];
  readonly beams: readonly BeamView[];
  readonly isDone: boolean;
}
const EMPTY: Result = { texts: [], beams: [], isDone: false };
const idsOf = (text: Compared) => text.tokens.map(({ id }) => id);

/** One prompt by three methods, and what cures their repetition. */
export function ComparePart({ state, onState, locale, idPrefix, setting }: PartProps) {
  const w = words[locale].compare;
  const [result, setResult] = useState<Result>(EMPTY);

  function run() {
    setResult(EMPTY);
    const setup = { ...promptOf(state, setting, locale), head: [], length: state.length };
    const tasks = METHODS.map((method) => ({ kind: "run", setup, method: methodOf(state, method) }) as const);
    const put = (index: number, change: (before: Compared) => Compared) =>
      setResult((before) => {
        const texts = [...before.texts];
        texts[index] = change(texts[index] ?? { method: METHODS[index]!, tokens: [], logProbability: 0, ms: 0 });
        return { ...before, texts };
      });
    void setting.engine
      .start(NAME, tasks, (report, index) => {
        if (report.kind === "steps")
          for (const step of report.steps)
            put(index, (before) => ({
              ...before,
              tokens: [...before.tokens, step.token],
              logProbability: before.logProbability + step.logProbability,
              ms: before.ms + step.ms,
            }));
        if (report.kind !== "beams") return;
        const best = report.beams[0]!;
        put(index, (before) => ({
          ...before,
          ms: report.ms,
          tokens: best.tokens,
          logProbability: best.logProbability,
        }));
        setResult((before) => ({ ...before, beams: report.beams }));
      })
      .then((ended) => ended !== "failed" && setResult((before) => ({ ...before, isDone: true })));
  }

  const texts = result.texts.filter((text): text is Compared => text !== undefined);
  const shares = texts.map((text) => repeatedShare(idsOf(text)));
  const most = Math.max(...shares, 0);
  const worst = texts.filter((_, index) => shares[index]! > most - 0.005);
  const answer = worst.length === 1 && most > 0 ? worst[0]!.method : "same";
  const percent = (share: number) => `${formatNumber(share * 100, locale, 3)}%`;
  const inputs = (
    <>
      <p className="text-sm text-pretty text-muted">{w.cures}</p>
      <SliderField
        id={`${idPrefix}-compare-penalty`}
        label={words[locale].settings.penalty}
        value={state.penalty}
        min={100}
        max={200}
        show={hundredths}
        onChange={(penalty) => onState({ penalty })}
      />
      <NumberField
        id={`${idPrefix}-width`}
        label={words[locale].settings.width}
        value={state.width}
        min={1}
        max={6}
        stops={[1, 2, 3, 4, 5, 6]}
        onChange={(width) => onState({ width })}
        locale={locale}
      />
      <SliderField
        id={`${idPrefix}-alpha`}
        label={words[locale].settings.alpha}
        value={state.alpha}
        min={0}
        max={200}
        show={hundredths}
        onChange={(alpha) => onState({ alpha })}
      />
    </>
  );
  return (
    <Part id={`${idPrefix}-compare`} title={w.title} lead={w.lead} inputs={inputs}>
      <RunControl {...{ setting, locale }} name={NAME} verb={w.run} label={w.runButton} onStart={run} />
      {result.isDone && texts.length > 0 && (
        <PredictChoice
          id={`${idPrefix}-guess-repeat`}
          isOn={state.predict}
          question={w.question}
          options={[...METHODS, "same" as const].map((id) => ({ id, label: id === "same" ? w.same : w.methods[id] }))}
          result={answer}
          locale={locale}
        >
          <div className="grid gap-6 md:grid-cols-3">
            {texts.map((text, index) => {
              const loop = findLoop(idsOf(text));
              return (
                <section key={text.method} aria-label={w.methods[text.method]} className="min-w-0">
                  <h3 className="font-semibold">{w.methods[text.method]}</h3>
                  <p className="mt-1 mb-2 text-sm text-muted">
                    {w.repeated}: {percent(shares[index]!)}
                    <br />
                    {w.mean}: {formatNumber(text.logProbability / Math.max(1, text.tokens.length), locale, 3)}
                    <br />
                    {loop ? w.loop(String(loop.period)) : w.noLoop}
                  </p>
                  <TokenStrip label={w.methods[text.method]} prompt={[]} tokens={text.tokens} />
                </section>
              );
            })}
          </div>
          <p className="mt-3 text-sm text-pretty text-muted">{w.meanHint}</p>
          <div className="mt-6">
            <RepeatPlot texts={texts} shares={shares} locale={locale} />
          </div>
          {result.beams.length > 0 && (
            <div className="mt-6">
              <LedgerList
                lines={[
                  {
                    id: "score" as const,
                    formula: "Σ log p ÷ nᵅ",
                    numbers: `${formatNumber(result.beams[0]!.logProbability, "en", 4)} ÷ ${result.beams[0]!.tokens.length}^${hundredths(state.alpha)}`,
                    result: { kind: "number", value: result.beams[0]!.score },
                    sources: [SOURCES.beam, SOURCES.order],
                  },
                ]}
                labelOf={() => w.lines.score}
                locale={locale}
              />
              <details className="mt-3 text-sm">
                <summary className="w-fit rounded-sm py-1 text-muted hover:text-ink">{w.beams}</summary>
                <ol className="mt-1 space-y-3">
                  {result.beams.map((beam, index) => (
                    <li key={index}>
                      <p className="text-muted">
                        {w.score} {formatNumber(beam.score, locale, 4)}
                      </p>
                      <TokenStrip label={`${w.beams} ${index + 1}`} prompt={[]} tokens={beam.tokens} />
                    </li>
                  ))}
                </ol>
              </details>
            </div>
          )}
        </PredictChoice>
      )}
    </Part>
  );
}
