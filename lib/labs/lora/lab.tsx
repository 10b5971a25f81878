import { lazy, Suspense } from "react";
import { memoPart } from "@/lib/lab-kit/memo-part";
import type { LabProps } from "@/lib/labs/contract";
import { CountingPart } from "@/lib/labs/lora/counting-part";
import { MemoryPart } from "@/lib/labs/lora/memory-part";
import type { Facts, State } from "@/lib/labs/lora/meta";
import { PartList } from "@/lib/labs/lora/part-list";
import { SpectrumPart } from "@/lib/labs/lora/spectrum-part";
import { StepsPart } from "@/lib/labs/lora/steps-part";

type Props = LabProps<State, Facts>;

/** What the count depends on. */
const ADAPTER: readonly (keyof State)[] = [
  ...(["model", "layers", "hidden", "heads", "kvHeads", "headDim", "ffn", "vocab", "tied"] as const),
  ...(["targets", "rank", "alpha", "rankStabilised", "variant", "predict"] as const),
];
const HELD: readonly (keyof State)[] = [...ADAPTER, "convention", "doubleQuantised"];

const Counting = memoPart<State, Props>(CountingPart, [...ADAPTER, "budgetSteps", "budgetWarm", "budgetFinal"]);
const Memory = memoPart<State, Props>(MemoryPart, HELD);
const SingularValues = memoPart<State, Props>(SpectrumPart, ["matrix", "size", "seed", "pasted", "kept", "predict"]);
const Steps = memoPart<State, Props>(StepsPart, ["rank", "seed", "step", "predict"]);

// Far below the first screen: they come by themselves, after what is in sight.
const Timeline = lazy(async () => {
  const { default: part } = await import("@/lib/labs/lora/timeline/timeline-part");
  const own = ["timed", "microBatch", "tokens", "accumulation", "recomputation", "paged"] as const;
  return { default: memoPart<State, Props>(part, [...HELD, ...own]) };
});
const Merge = lazy(async () => {
  const { default: part } = await import("@/lib/labs/lora/merge/merge-part");
  return { default: memoPart<State, Props>(part, ["rank", "seed", "updateSize", "stored", "predict"]) };
});
const Experiment = lazy(async () => {
  const { default: part } = await import("@/lib/labs/lora/experiment/experiment-part");
  return { default: memoPart<State, Props>(part, ["net", "trueRank", "noise", "rounds", "seed", "predict"]) };
});

/** Counts, bytes, singular values, training and merging of LoRA. */
export default function LoraLab(props: Props) {
  return (
    <>
      <PartList idPrefix={props.idPrefix} locale={props.locale} />
      <Counting {...props} />
      <Memory {...props} />
      <Suspense fallback={<Later />}>
        <Timeline {...props} />
      </Suspense>
      <SingularValues {...props} />
      <Steps {...props} />
      <Suspense fallback={<Later />}>
        <Experiment {...props} />
      </Suspense>
      <Suspense fallback={<Later />}>
        <Merge {...props} />
      </Suspense>
    </>
  );
}

/** About as tall as a part that asks for a guess. */
function Later() {
  return <div className="min-h-160 border-t border-line" />;
}
