import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { CheckField, SelectField } from "@/lib/lab-kit/choice-fields";
import { NumberField } from "@/lib/lab-kit/number-field";
import { Part } from "@/lib/lab-kit/part";
import { PredictChoice } from "@/lib/lab-kit/predict-choice";
import { findLoop } from "@/lib/generation/repetition";
import { useEngineState } from "@/lib/labs/generation/client/use-engine";
import { METHODS, type State } from "@/lib/labs/generation/meta";
import { readHead } from "@/lib/labs/generation/model";
import { exampleOf, methodOf, type PartProps, promptOf } from "@/lib/labs/generation/part-props";
import { RunControl } from "@/lib/labs/generation/run-control";
import { SamplingSettings } from "@/lib/labs/generation/sampling-settings";
import { sentences } from "@/lib/labs/generation/sentences";
import { readText, showToken } from "@/lib/labs/generation/show-token";
import { StepView } from "@/lib/labs/generation/step-view";
import { TokenStrip } from "@/lib/labs/generation/token-strip";
import { words } from "@/lib/labs/generation/words";
import type { EndReason, Inspected, Step, Token } from "@/lib/labs/generation/worker/protocol";
import { formatNumber } from "@/lib/quantity/format-quantity";

const NAME = "text";

interface Result {
  readonly prompt: readonly Token[];
  readonly steps: readonly Step[];
  readonly run: number;
  readonly reason?: EndReason;
}
const EMPTY: Result = { prompt: [], steps: [], run: -1 };

/** One text, its distribution at every step, and other ways from each. */
export function TextPart({ state, onState, locale, idPrefix, setting }: PartProps) {
  const w = words[locale].text;
  const [result, setResult] = useState<Result>(EMPTY);
  const [chosen, setChosen] = useState<number>();
  /** `null`: nothing is kept of this step. */
  const [inspected, setInspected] = useState<Inspected | null>();
  const engine = useEngineState(setting.engine);
  const isBeam = state.method === "beam";
  const { steps, prompt, reason } = result;
  const tokens = useMemo(() => steps.map(({ token }) => token), [steps]);
  const shares = useMemo(() => steps.map(({ logProbability }) => Math.exp(logProbability)), [steps]);

  function run(head: readonly number[]) {
    setResult(EMPTY);
    setChosen(undefined);
    setInspected(undefined);
    const method = methodOf(state, isBeam ? "greedy" : state.method);
    const setup = { ...promptOf(state, setting, locale), head, length: state.length };
    void setting.engine
      .start(NAME, [{ kind: "run", setup, method }], (report) => {
        if (report.kind === "prompt") setResult((before) => ({ ...before, prompt: report.tokens, run: report.run }));
        if (report.kind === "steps") setResult((before) => ({ ...before, steps: [...before.steps, ...report.steps] }));
      })
      .then((ended) => ended !== "failed" && setResult((before) => ({ ...before, reason: ended })));
  }

  function look(at: number) {
    setChosen(at);
    void setting.engine.inspect(result.run, at).then((found) => setInspected(found ?? null));
  }

  /** The tokens up to a step stay, another one follows, and the text goes on from there. */
  function branch(at: number, id: number) {
    const head = [...readHead(state.head), ...steps.slice(0, at).map(({ token }) => token.id), id];
    onState({ head: head.join("-") });
    run(head);
  }

  const inputs = (
    <>
      <div>
        <label htmlFor={`${idPrefix}-prompt`} className="block text-sm font-medium">
          {w.prompt}
        </label>
        <textarea
          id={`${idPrefix}-prompt`}
          rows={2}
          maxLength={400}
          value={state.prompt}
          placeholder={exampleOf(state, setting, locale)}
          onChange={(event) => onState({ prompt: event.target.value, head: "" })}
          className="mt-1 w-full rounded-md border border-edge bg-surface px-2.5 py-2"
        />
        {setting.model.isChat && (
          <CheckField id={`${idPrefix}-chat`} checked={state.chat} onChange={(chat) => onState({ chat, head: "" })}>
            {w.chat}
          </CheckField>
        )}
      </div>
      <SelectField
        id={`${idPrefix}-method`}
        label={w.method}
        value={state.method}
        options={METHODS.map((value) => ({ value, label: w.methods[value] }))}
        onChange={(value) => onState({ method: value as State["method"] })} // the options are the values
      />
      <NumberField
        id={`${idPrefix}-length`}
        label={words[locale].settings.length}
        value={state.length}
        min={1}
        max={400}
        stops={[10, 20, 40, 60, 100, 150, 200, 300, 400]}
        onChange={(length) => onState({ length })}
        locale={locale}
      />
      <NumberField
        id={`${idPrefix}-seed`}
        label={words[locale].settings.seed}
        value={state.seed}
        min={0}
        max={9999}
        onChange={(seed) => onState({ seed })}
        locale={locale}
      />
      <details className="text-sm">
        <summary className="w-fit rounded-sm py-1 font-medium hover:text-accent">
          {words[locale].settings.temperature}, top-k, top-p, min-p, θ
        </summary>
        <div className="mt-2">
          <SamplingSettings {...{ state, onState, locale }} idPrefix={`${idPrefix}-again`} mostTopK={200} />
        </div>
      </details>
    </>
  );
  const first = steps[0]?.ms ?? 0;
  const later = steps.slice(1).reduce((sum, { ms }) => sum + ms, 0);
  const ids = tokens.map(({ id }) => id);
  const ended = findLoop(ids) ? "loop" : reason === "end" ? "end" : "on";
  return (
    <Part
      id={`${idPrefix}-text`}
      title={w.title}
      lead={w.lead(formatNumber(setting.model.vocabulary, locale, 7))}
      inputs={inputs}
    >
      <RunControl
        {...{ setting, locale }}
        name={NAME}
        verb={w.run}
        label={w.runButton}
        onStart={() => run(readHead(state.head))}
      />
      {isBeam && <p className="text-sm text-muted">{w.beamNote}</p>}
      {readHead(state.head).length > 0 && (
        <Button variant="quiet" onClick={() => onState({ head: "" })}>
          {w.removeBranch}
        </Button>
      )}
      {steps.length === 0 ? (
        <p className="text-muted">{w.empty}</p>
      ) : (
        <PredictChoice
          id={`${idPrefix}-guess-loop`}
          isOn={state.predict && state.method === "greedy" && reason !== undefined}
          question={w.question}
          options={(["loop", "end", "on"] as const).map((id) => ({ id, label: w.options[id] }))}
          result={ended}
          locale={locale}
        >
          <TokenStrip
            label={w.output}
            prompt={prompt}
            tokens={tokens}
            shares={shares}
            chosen={chosen}
            onChoose={look}
            describe={(index) => w.pick(showToken(tokens[index]!), `${formatNumber(shares[index]! * 100, locale, 3)}%`)}
          />
          <p className="mt-3 max-w-2xl whitespace-pre-wrap">{readText([...prompt, ...tokens])}</p>
          {reason && steps.length > 1 && (
            <p className="mt-3 text-sm text-muted">
              {sentences(
                locale,
                w.ends[reason],
                w.rate(formatNumber(first, locale, 3), formatNumber((1000 * (steps.length - 1)) / later, locale, 3)),
              )}
            </p>
          )}
        </PredictChoice>
      )}
      <p role="status" className="text-sm text-muted empty:hidden">
        {chosen !== undefined && inspected === null && w.notKept}
      </p>
      {chosen !== undefined && steps[chosen] && inspected && (
        <StepView
          token={steps[chosen].token}
          inspected={inspected}
          position={chosen + 1}
          isBusy={engine.busy !== undefined}
          onBranch={(id) => branch(chosen, id)}
          locale={locale}
        />
      )}
    </Part>
  );
}
