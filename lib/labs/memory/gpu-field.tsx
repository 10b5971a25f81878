import { SelectField } from "@/lib/lab-kit/choice-fields";
import { NumberField } from "@/lib/lab-kit/number-field";
import type { LabProps } from "@/lib/labs/contract";
import type { Gpu } from "@/lib/labs/memory/chosen";
import { type Facts, LIMITS, OWN_GPU, type State } from "@/lib/labs/memory/meta";
import { words } from "@/lib/labs/memory/words";
import { formatShort } from "@/lib/quantity/format-quantity";

type Props = Omit<LabProps<State, Facts>, "state"> & {
  readonly state: State;
  /** Which of the two machines is chosen here. */
  readonly name: "gpu" | "trainGpu";
  readonly gpu: Gpu;
};

/** A GPU of the table with what its maker says of it, or one that is described here, the same for serving and training. */
export function GpuField({ state, onState, facts, locale, idPrefix, name, gpu }: Props) {
  const w = words[locale].gpu;
  return (
    <div>
      <SelectField
        id={`${idPrefix}-${name}`}
        label={w.label}
        value={gpu.id}
        options={[...facts.gpus.map(({ id, name: label }) => ({ value: id, label })), { value: OWN_GPU, label: w.own }]}
        onChange={(id) => onState({ [name]: id })}
      />
      {gpu.id === OWN_GPU ? (
        <div className="mt-3 grid grid-cols-2 gap-x-4 gap-y-3">
          {(["ownMemory", "ownBandwidth", "ownFlops"] as const).map((field) => (
            <NumberField
              key={field}
              id={`${idPrefix}-${name}-${field}`}
              label={w[field]}
              value={state[field]}
              min={LIMITS[field][0]}
              max={LIMITS[field][1]}
              onChange={(value) => onState({ [field]: value })}
              locale={locale}
            />
          ))}
        </div>
      ) : (
        <p className="mt-1.5 text-xs text-muted">
          {w.facts(
            formatShort(gpu.memory, "bytes", locale, "GB"),
            formatShort(gpu.bandwidth, "bytes/s", locale),
            formatShort(gpu.half, "FLOP/s", locale),
          )}
          {locale === "zh" ? "。" : ". "}
          <a href={gpu.source} className="underline underline-offset-4 hover:text-accent">
            {w.source}
          </a>
        </p>
      )}
    </div>
  );
}
