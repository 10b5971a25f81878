import type { Locale } from "@/lib/core/locale";
import { Button } from "@/components/ui/button";
import type { State } from "@/lib/labs/generation/meta";
import { hundredths, SliderField } from "@/lib/labs/generation/slider-field";
import { words } from "@/lib/labs/generation/words";

interface SamplingSettingsProps {
  readonly state: State;
  onState(change: Partial<State>): void;
  readonly locale: Locale;
  readonly idPrefix: string;
  /** The most that top-k makes sense for. */
  readonly mostTopK: number;
}

/** The five rules that stand between the logits and the draw; one setting for the whole lab. */
export function SamplingSettings({ state, onState, locale, idPrefix, mostTopK }: SamplingSettingsProps) {
  const w = words[locale].settings;
  const slider = (field: "temperature" | "topP" | "minP" | "penalty", min: number, max: number) => (
    <SliderField
      id={`${idPrefix}-${field}`}
      label={w[field]}
      value={state[field]}
      min={min}
      max={max}
      show={hundredths}
      onChange={(value) => onState({ [field]: value })}
    />
  );
  return (
    <div className="space-y-3">
      {slider("penalty", 100, 200)}
      {slider("temperature", 5, 300)}
      <SliderField
        id={`${idPrefix}-topK`}
        label={w.topK}
        value={Math.min(state.topK, mostTopK)}
        min={0}
        max={mostTopK}
        show={String}
        onChange={(topK) => onState({ topK })}
      />
      {slider("topP", 1, 100)}
      {slider("minP", 0, 100)}
      <p className="text-sm text-pretty text-muted">{w.order}</p>
      <Button variant="quiet" onClick={() => onState({ penalty: 100, temperature: 100, topK: 0, topP: 100, minP: 0 })}>
        {w.neutral}
      </Button>
    </div>
  );
}
