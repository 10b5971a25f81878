import { useMemo } from "react";
import { Announce } from "@/lib/lab-kit/announce";
import { group } from "@/lib/lab-kit/ledger";
import { LedgerList } from "@/lib/lab-kit/ledger-list";
import { Part } from "@/lib/lab-kit/part";
import type { LabProps } from "@/lib/labs/contract";
import { choiceLines } from "@/lib/labs/tokenizer/choice-lines";
import { MergeTable } from "@/lib/labs/tokenizer/merge-table";
import type { Facts, State } from "@/lib/labs/tokenizer/meta";
import { PairPlot } from "@/lib/labs/tokenizer/pair-plot";
import { PredictMerge } from "@/lib/labs/tokenizer/predict-merge";
import { RoundsPart } from "@/lib/labs/tokenizer/rounds-part";
import type { StepView } from "@/lib/labs/tokenizer/step-view";
import { StepSlider } from "@/lib/labs/tokenizer/step-slider";
import { useAnswer } from "@/lib/labs/tokenizer/use-answer";
import type { Made } from "@/lib/labs/tokenizer/use-job";
import { WordTable } from "@/lib/labs/tokenizer/word-table";
import { words } from "@/lib/labs/tokenizer/words";

interface StepPartProps extends LabProps<State, Facts> {
  readonly made: Made<"train"> | null;
}

/** The merges of a training one by one, or the rounds of Unigram. */
export function StepPart(props: StepPartProps) {
  const { state, locale, idPrefix, made } = props;
  const w = words[locale].step;
  const steps = made?.answer.summary.steps ?? 0;
  const rounds = made?.answer.summary.rounds ?? null;
  const step = Math.min(state.step, steps);
  const ask = useMemo(() => (steps > 0 ? ({ type: "step", step } as const) : null), [steps, step]);
  const { answer, hasFailed } = useAnswer(made?.holder, ask);
  if (made && rounds) return <RoundsPart {...props} made={made} rounds={rounds} />;
  return (
    <Part id={`${idPrefix}-step`} title={w.title} lead={w.lead} inputs={<p className="text-sm text-muted">{w.keys}</p>}>
      {hasFailed && <p className="text-sm text-caution">{words[locale].run.askFailed}</p>}
      {answer ? (
        <PredictMerge id={`${idPrefix}-guess-step`} isOn={state.predict} view={answer} locale={locale}>
          <StepSlider {...props} step={step} steps={steps} />
          <Shown view={answer} locale={locale} />
        </PredictMerge>
      ) : (
        <p className="min-h-96 rounded-xl bg-surface px-4 py-3 text-muted">
          {made && steps === 0 ? w.noSteps : made ? words[locale].run.waiting : w.empty}
        </p>
      )}
    </Part>
  );
}

function Shown({ view, locale }: { readonly view: StepView; readonly locale: "zh" | "en" }) {
  const w = words[locale].step;
  const { merged } = view;
  const said = merged ? w.merged(group(merged.step), merged.left, merged.right, merged.piece) : w.start;
  return (
    <div className="mt-5 space-y-6">
      <p>
        <strong className="text-lg font-semibold wrap-anywhere">{said}</strong>{" "}
        {merged && <span className="text-muted">{w.tokens(group(view.tokensBefore), group(view.tokensAfter))}</span>}
      </p>
      {merged && <LedgerList lines={choiceLines(merged)} labelOf={() => w.line} locale={locale} />}
      <PairPlot view={view} locale={locale} />
      <WordTable view={view} locale={locale} />
      <MergeTable rows={view.table} locale={locale} />
      <Announce text={said} />
    </div>
  );
}
