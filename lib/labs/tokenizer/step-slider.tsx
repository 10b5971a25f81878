import { NumberField } from "@/lib/lab-kit/number-field";
import { group } from "@/lib/lab-kit/ledger";
import type { LabProps } from "@/lib/labs/contract";
import type { Facts, State } from "@/lib/labs/tokenizer/meta";
import { words } from "@/lib/labs/tokenizer/words";

interface StepSliderProps extends Pick<LabProps<State, Facts>, "onState" | "locale" | "idPrefix"> {
  readonly step: number;
  readonly steps: number;
}

const PAGE = 10;

/** Goes to any merge: a number that is typed, or a slider whose arrow keys move by one, whatever the number of merges. */
export function StepSlider({ onState, locale, idPrefix, step, steps }: StepSliderProps) {
  const w = words[locale].step;
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
      <NumberField
        id={`${idPrefix}-step-number`}
        label={w.step}
        value={step}
        min={0}
        max={steps}
        onChange={(next) => onState({ step: next })}
        locale={locale}
      />
      <span className="pb-2 text-sm text-muted">{w.of(group(steps))}</span>
      <input
        type="range"
        min={0}
        max={steps}
        step={1}
        value={step}
        aria-label={w.slider}
        aria-valuetext={`${group(step)} ${w.of(group(steps))}`}
        onChange={(event) => onState({ step: Number(event.target.value) })}
        onKeyDown={(event) => {
          // Browsers make a page of it a tenth of the range: a hundred merges of a thousand.
          const by = { PageUp: PAGE, PageDown: -PAGE }[event.key];
          if (by === undefined) return;
          event.preventDefault();
          onState({ step: Math.min(steps, Math.max(0, step + by)) });
        }}
        className="min-h-10 min-w-40 flex-1 accent-accent"
      />
    </div>
  );
}
