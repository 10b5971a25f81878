import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Announce } from "@/lib/lab-kit/announce";
import { group } from "@/lib/lab-kit/ledger";
import { Part } from "@/lib/lab-kit/part";
import { saveFile } from "@/lib/lab-kit/picture-file";
import { PredictChoice } from "@/lib/lab-kit/predict-choice";
import type { LabProps } from "@/lib/labs/contract";
import { CurvePlot } from "@/lib/labs/tokenizer/curve-plot";
import { JobStatus } from "@/lib/labs/tokenizer/job-status";
import { type Facts, MAX_LINKED, type State } from "@/lib/labs/tokenizer/meta";
import type { TrainAnswer } from "@/lib/labs/tokenizer/protocol";
import { TrainInputs } from "@/lib/labs/tokenizer/train-inputs";
import { optionsOf, sourceOf } from "@/lib/labs/tokenizer/training-options";
import type { Job, Made } from "@/lib/labs/tokenizer/use-job";
import { useLinkedText } from "@/lib/labs/tokenizer/use-linked-text";
import type { Shelf } from "@/lib/labs/tokenizer/use-shelf";
import { words } from "@/lib/labs/tokenizer/words";
import { formatQuantity } from "@/lib/quantity/format-quantity";

interface TrainPartProps extends LabProps<State, Facts> {
  readonly training: Job<"train">;
  readonly shelf: Shelf;
}

/** A text, an algorithm and a size; then what the vocabulary costs by its size. */
export function TrainPart(props: TrainPartProps) {
  const { state, onState, locale, idPrefix, training, shelf } = props;
  const w = words[locale].train;
  const own = useLinkedText(state.own, MAX_LINKED.own, (text) => onState({ own: text }));
  const source = sourceOf(state, own.text);
  const options = optionsOf(state);
  const { made } = training;
  const asked = made && JSON.stringify([made.ask.source, made.ask.options]);
  // Files are compared by themselves: they have no text here.
  const isSameText = made?.ask.source.kind !== "own" || made.ask.source.text === own.text;
  const hasChanged = made !== null && source !== null && (asked !== JSON.stringify([source, options]) || !isSameText);
  return (
    <Part
      id={`${idPrefix}-train`}
      title={w.title}
      lead={w.lead}
      inputs={
        <>
          <TrainInputs state={state} onState={onState} locale={locale} idPrefix={idPrefix} own={own} />
          <Button busy={source === null} onClick={() => source && training.start({ type: "train", source, options })}>
            {w.start}
          </Button>
          {source === null && <p className="text-sm text-caution">{w.noText}</p>}
        </>
      }
    >
      <JobStatus job={training} id={`${idPrefix}-training`} locale={locale} />
      {hasChanged && training.status !== "running" && (
        <p className="rounded-lg bg-caution-soft px-3 py-2 text-sm text-caution">{w.changed}</p>
      )}
      {made ? (
        <Trained {...props} made={made} shelf={shelf} />
      ) : (
        <p className="min-h-96 rounded-xl bg-surface px-4 py-3 text-muted">{w.empty}</p>
      )}
    </Part>
  );
}

type TrainedProps = Omit<TrainPartProps, "training"> & { readonly made: Made<"train"> };

function Trained({ state, locale, idPrefix, made, ...rest }: TrainedProps) {
  const w = words[locale].train;
  const { answer, ask } = made;
  const { summary, curve } = answer;
  const [english = 0, chinese = 0] = curve.at(-1)?.rates ?? [];
  const size = group(summary.vocabularySize);
  const wanted = ask.options.vocabularySize;
  const said = summary.rounds ? w.doneUnigram(size) : w.done(size, group(summary.alphabetSize), group(summary.steps));
  return (
    <>
      <p>
        {said} {summary.vocabularySize < wanted && w.fewer(group(wanted))}{" "}
        <span className="text-muted">{describeRun(answer, w.took, locale)}</span>
      </p>
      <PredictChoice
        id={`${idPrefix}-guess-train`}
        isOn={state.predict}
        question={w.question(size)}
        options={(["english", "chinese", "equal"] as const).map((id) => ({ id, label: w.options[id] }))}
        result={compareCosts(english, chinese)}
        locale={locale}
      >
        <CurvePlot curve={curve} isUnigram={summary.model === "unigram"} locale={locale} />
      </PredictChoice>
      <Keep {...rest} made={made} state={state} locale={locale} idPrefix={idPrefix} />
      <Announce text={said} />
    </>
  );
}

const CLOSE = 1.05;
function compareCosts(english: number, chinese: number): "english" | "chinese" | "equal" {
  if (Math.max(english, chinese) <= CLOSE * Math.min(english, chinese)) return "equal";
  return english > chinese ? "english" : "chinese";
}

const describeRun = (
  { units, milliseconds }: TrainAnswer,
  took: (units: string, seconds: string) => string,
  locale: "zh" | "en",
) => took(group(units), formatQuantity(milliseconds / 1000, "seconds", locale));

/** What can be taken along of a training: its file, or itself. */
function Keep({ made, shelf, locale }: Pick<TrainedProps, "made" | "shelf" | "locale" | "state" | "idPrefix">) {
  const w = words[locale].train;
  const [told, setTold] = useState("");
  const { holder, answer, ask } = made;
  const name = `${w.kinds[ask.options.kind].replace(/[（(].*/, "").trim()}, ${group(answer.summary.vocabularySize)}`;

  function save() {
    void holder.ask<"json">({ type: "json" }).then(
      (json) => saveFile(new Blob([json], { type: "application/json" }), "tokenizer.json"),
      () => setTold(words[locale].run.askFailed),
    );
  }
  return (
    <p className="flex flex-wrap items-center gap-3">
      <Button variant="quiet" onClick={save}>
        {w.save}
      </Button>
      <Button
        variant="quiet"
        onClick={() => {
          shelf.add({ name, holder, summary: answer.summary });
          setTold(w.kept(name));
        }}
      >
        {w.keep}
      </Button>
      <span role="status" className="text-sm text-muted">
        {told}
      </span>
    </p>
  );
}
