import { SelectField } from "@/lib/lab-kit/choice-fields";
import { NumberField } from "@/lib/lab-kit/number-field";
import type { LabProps } from "@/lib/labs/contract";
import type { Gpu } from "@/lib/labs/memory/chosen";
import { GpuField } from "@/lib/labs/memory/gpu-field";
import { type Facts, LIMITS, type State } from "@/lib/labs/memory/meta";
import { words } from "@/lib/labs/memory/words";
import { WEIGHT_FORMAT_NAMES, WEIGHT_FORMATS } from "@/lib/model-arithmetic/formats";
import { formatNumber } from "@/lib/quantity/format-quantity";

type Props = LabProps<State, Facts> & { readonly gpu: Gpu };

/** Format of the weights, GPUs, and what the engine is assumed to take. */
export function ServingInputs({ state, onState, facts, locale, idPrefix, gpu }: Props) {
  const w = words[locale].serving;
  const field = (name: "gpus" | "pass" | "overhead" | "utilisation", stops?: readonly number[]) => (
    <NumberField
      id={`${idPrefix}-${name}`}
      label={w[name]}
      value={state[name]}
      min={LIMITS[name][0]}
      max={LIMITS[name][1]}
      {...(stops && { stops })}
      onChange={(value) => onState({ [name]: value })}
      locale={locale}
    />
  );
  return (
    <>
      <div>
        <SelectField
          id={`${idPrefix}-weights`}
          label={w.weights}
          value={state.weights}
          options={WEIGHT_FORMAT_NAMES.map((value) => ({ value, label: w.formats[value] }))}
          onChange={(value) =>
            onState({ weights: WEIGHT_FORMAT_NAMES.find((known) => known === value) ?? state.weights })
          }
        />
        <p className="mt-1.5 text-xs text-muted">
          {w.bits(formatNumber(WEIGHT_FORMATS[state.weights].bits, locale, 5))}
        </p>
      </div>
      <GpuField {...{ state, onState, facts, locale, idPrefix, gpu }} name="gpu" />
      {field("gpus", [1, 2, 4, 8, 16])}
      <div className="grid grid-cols-2 gap-x-4 gap-y-3">
        {field("pass")}
        {field("overhead")}
        {field("utilisation")}
      </div>
      <p className="text-xs text-muted">{w.assumptions}</p>
    </>
  );
}
