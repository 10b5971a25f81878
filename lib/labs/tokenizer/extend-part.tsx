import { Button } from "@/components/ui/button";
import { CheckField, SelectField } from "@/lib/lab-kit/choice-fields";
import { group } from "@/lib/lab-kit/ledger";
import { NumberField } from "@/lib/lab-kit/number-field";
import { Part } from "@/lib/lab-kit/part";
import { PredictShare } from "@/lib/lab-kit/predict-share";
import type { LabProps } from "@/lib/labs/contract";
import { ExtendResult } from "@/lib/labs/tokenizer/extend-result";
import { savedShare } from "@/lib/labs/tokenizer/extension-lines";
import { JobStatus } from "@/lib/labs/tokenizer/job-status";
import type { Facts, State } from "@/lib/labs/tokenizer/meta";
import { useHeld } from "@/lib/labs/tokenizer/use-held";
import { useJob } from "@/lib/labs/tokenizer/use-job";
import { words } from "@/lib/labs/tokenizer/words";

const SIZES = [300, 500, 1000, 1500, 2000, 3000, 5000, 8000];
const WIDTHS = [768, 1024, 2048, 3072, 4096, 5120, 7168, 8192, 16_384];
/** Characters of English that the experiment trains on; Chinese has about as many bytes. */
const CHARACTERS = 100_000;

/** Chinese pieces behind an English vocabulary: fewer tokens, more rows. */
export function ExtendPart(props: LabProps<State, Facts>) {
  const { state, onState, locale, idPrefix } = props;
  const w = words[locale].extend;
  const job = useJob<"extend">();
  useHeld([job.made?.holder]);
  const answer = job.made?.answer;
  // The result is counted at some places; the nearest one is shown.
  const point = answer?.points.reduce((best, next) =>
    Math.abs(next.added - state.added) < Math.abs(best.added - state.added) ? next : best,
  );
  const share = answer && point ? savedShare(answer.points[0]?.chinese ?? 0, point.chinese) : 0;
  return (
    <Part
      id={`${idPrefix}-extend`}
      title={w.title}
      lead={w.lead}
      inputs={
        <>
          <NumberField
            id={`${idPrefix}-base`}
            label={w.base}
            value={state.base}
            min={260}
            max={8000}
            stops={SIZES}
            onChange={(base) => onState({ base })}
            locale={locale}
          />
          <Button onClick={() => job.start({ type: "extend", characters: CHARACTERS, size: state.base })}>
            {w.start}
          </Button>
          <NumberField
            id={`${idPrefix}-hidden`}
            label={w.hidden}
            value={state.hidden}
            min={1}
            max={131_072}
            stops={WIDTHS}
            onChange={(hidden) => onState({ hidden })}
            locale={locale}
          />
          <SelectField
            id={`${idPrefix}-width`}
            label={w.width}
            value={state.width}
            options={(["2", "4"] as const).map((value) => ({ value, label: w.widths[value] }))}
            onChange={(value) => onState({ width: value === "4" ? "4" : "2" })}
          />
          <CheckField id={`${idPrefix}-tied`} checked={state.tied} onChange={(tied) => onState({ tied })}>
            {w.tied}
          </CheckField>
        </>
      }
    >
      <JobStatus job={job} id={`${idPrefix}-extending`} locale={locale} />
      {answer && point ? (
        <PredictShare
          id={`${idPrefix}-guess-extend`}
          isOn={state.predict}
          question={w.question(group(point.added), group(answer.before))}
          result={share}
          subject={`${point.added} ${answer.before}`}
          locale={locale}
        >
          <ExtendResult {...props} answer={answer} point={point} share={share} />
        </PredictShare>
      ) : (
        <p className="min-h-40 rounded-xl bg-surface px-4 py-3 text-muted">{w.empty}</p>
      )}
    </Part>
  );
}
