import { CheckField, SelectField } from "@/lib/lab-kit/choice-fields";
import { group } from "@/lib/lab-kit/ledger";
import { NumberField } from "@/lib/lab-kit/number-field";
import type { LabProps } from "@/lib/labs/contract";
import type { Gpu } from "@/lib/labs/memory/chosen";
import { GpuField } from "@/lib/labs/memory/gpu-field";
import { type Facts, LIMITS, type State } from "@/lib/labs/memory/meta";
import { dataDegree } from "@/lib/labs/memory/model";
import { words } from "@/lib/labs/memory/words";
import { RECOMPUTATIONS } from "@/lib/model-arithmetic/activations";
import { OPTIMIZER_NAMES } from "@/lib/model-arithmetic/optimizers";
import { METHODS, OFFLOADS, ZERO_STAGES } from "@/lib/model-arithmetic/training-memory";
import { TRAINING_CONVENTIONS } from "@/lib/model-arithmetic/training-states";

type Props = LabProps<State, Facts> & { readonly gpu: Gpu };

/** GPUs and how the work is divided among them, the method, and what is kept of activations. */
export function TrainingInputs({ state, onState, facts, locale, idPrefix, gpu }: Props) {
  const w = words[locale].training;
  const data = dataDegree(state);
  const number = (
    name: "trainGpus" | "tensor" | "pipeline" | "microBatch" | "trainTokens" | "rank",
    label: string,
    stops?: readonly number[],
  ) => (
    <NumberField
      id={`${idPrefix}-${name}`}
      label={label}
      value={state[name]}
      min={LIMITS[name][0]}
      max={LIMITS[name][1]}
      {...(stops && { stops })}
      onChange={(value) => onState({ [name]: value })}
      locale={locale}
    />
  );
  /** One of several names, each with its words. */
  function choice<Name extends string>(
    field: keyof State,
    label: string,
    names: readonly Name[],
    labels: Readonly<Record<Name, string>>,
  ) {
    return (
      <SelectField
        id={`${idPrefix}-${field}`}
        label={label}
        value={String(state[field])}
        options={names.map((value) => ({ value, label: labels[value] }))}
        onChange={(value) => onState({ [field]: value })}
      />
    );
  }
  return (
    <>
      <GpuField {...{ state, onState, facts, locale, idPrefix, gpu }} name="trainGpu" />
      {number("trainGpus", w.gpus, [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024])}
      <div>
        <div className="grid grid-cols-2 gap-x-4">
          {number("tensor", w.tensor)}
          {number("pipeline", w.pipeline)}
        </div>
        <p role="status" className={`mt-1 text-sm ${data === null ? "text-caution" : "text-muted"}`}>
          {data === null ? w.noData(group(state.trainGpus), group(state.tensor * state.pipeline)) : w.data(group(data))}
        </p>
      </div>
      {choice("method", w.method, METHODS, w.methods)}
      {state.method !== "full" && number("rank", w.rank, [4, 8, 16, 32, 64, 128, 256])}
      {choice("convention", w.convention, TRAINING_CONVENTIONS, w.conventions)}
      {choice("optimizer", w.optimizer, OPTIMIZER_NAMES, w.optimizers)}
      {choice("stage", w.stage, ZERO_STAGES, w.stages)}
      {choice("offload", w.offload, OFFLOADS, w.offloads)}
      {number("microBatch", w.microBatch, [1, 2, 4, 8, 16, 32])}
      {number("trainTokens", w.tokens, [512, 1024, 2048, 4096, 8192, 16_384, 32_768])}
      {choice("recomputation", w.recomputation, RECOMPUTATIONS, w.recomputations)}
      <CheckField id={`${idPrefix}-dropout`} checked={state.dropout} onChange={(dropout) => onState({ dropout })}>
        {w.dropout}
      </CheckField>
      <p className="text-xs text-muted">{w.notCounted}</p>
    </>
  );
}
