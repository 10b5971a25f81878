import { memoPart } from "@/lib/lab-kit/memo-part";
import type { LabProps } from "@/lib/labs/contract";
import { CachePart } from "@/lib/labs/memory/cache-part";
import type { Facts, State } from "@/lib/labs/memory/meta";
import { ModelPart } from "@/lib/labs/memory/model-part";
import { ServingPart } from "@/lib/labs/memory/serving-part";
import { TrainingPart } from "@/lib/labs/memory/training-part";

const MODEL: readonly (keyof State)[] = ["model", "config"];
const CACHE: readonly (keyof State)[] = [...MODEL, "predict", "context", "batch", "cacheFormat", "block"];

const OWN = ["ownMemory", "ownBandwidth", "ownFlops"] as const;

const Model = memoPart<State, LabProps<State, Facts>>(ModelPart, MODEL);
const Cache = memoPart<State, LabProps<State, Facts>>(CachePart, CACHE);
const Serving = memoPart<State, LabProps<State, Facts>>(ServingPart, [
  ...CACHE,
  ...OWN,
  ...(["weights", "gpu", "gpus", "pass", "overhead", "utilisation"] as const),
]);
const Training = memoPart<State, LabProps<State, Facts>>(TrainingPart, [
  ...MODEL,
  ...OWN,
  ...(["predict", "method", "rank", "convention", "optimizer", "stage", "offload", "trainGpu", "trainGpus"] as const),
  ...(["tensor", "pipeline", "microBatch", "trainTokens", "recomputation", "dropout"] as const),
]);

/** Memory of caches, of serving and of training, for any published decoder or a pasted config. */
export default function MemoryLab(props: LabProps<State, Facts>) {
  return (
    <>
      <Model {...props} />
      <Cache {...props} />
      <Serving {...props} />
      <Training {...props} />
    </>
  );
}
