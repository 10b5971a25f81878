import { memoPart } from "@/lib/lab-kit/memo-part";
import type { LabProps } from "@/lib/labs/contract";
import { CountingPart } from "@/lib/labs/lora/counting-part";
import { MemoryPart } from "@/lib/labs/lora/memory-part";
import type { Facts, State } from "@/lib/labs/lora/meta";
import { SpectrumPart } from "@/lib/labs/lora/spectrum-part";
import { StepsPart } from "@/lib/labs/lora/steps-part";

/** What the count depends on. */
const ADAPTER: readonly (keyof State)[] = [
  ...(["model", "layers", "hidden", "heads", "kvHeads", "headDim", "ffn", "vocab", "tied"] as const),
  ...(["targets", "rank", "alpha", "rankStabilised", "variant", "predict"] as const),
];

const Counting = memoPart<State, LabProps<State, Facts>>(CountingPart, [
  ...ADAPTER,
  "budgetSteps",
  "budgetWarm",
  "budgetFinal",
]);
const Memory = memoPart<State, LabProps<State, Facts>>(MemoryPart, [...ADAPTER, "convention", "doubleQuantised"]);
const SingularValues = memoPart<State, LabProps<State, Facts>>(SpectrumPart, [
  "matrix",
  "size",
  "seed",
  "pasted",
  "kept",
  "predict",
]);
const Steps = memoPart<State, LabProps<State, Facts>>(StepsPart, ["rank", "seed", "step", "predict"]);

/** Counts, bytes, singular values and the first steps of LoRA. */
export default function LoraLab(props: LabProps<State, Facts>) {
  return (
    <>
      <Counting {...props} />
      <Memory {...props} />
      <SingularValues {...props} />
      <Steps {...props} />
    </>
  );
}
