import { memoPart } from "@/lib/lab-kit/memo-part";
import { Skeleton } from "@/components/ui/skeleton";
import type { LabProps } from "@/lib/labs/contract";
import { BenchPart } from "@/lib/labs/generation/bench-part";
import { useSurroundings } from "@/lib/browser-models/client/use-surroundings";
import type { Facts, State } from "@/lib/labs/generation/meta";
import { ModelParts } from "@/lib/labs/generation/model-parts";
import { words } from "@/lib/labs/generation/words";

const RULES: readonly (keyof State)[] = ["temperature", "topK", "topP", "minP", "penalty"];
const Bench = memoPart<State, LabProps<State, Facts>>(BenchPart, [...RULES, "logits", "seen", "predict"]);

/** Sampling by hand, then a model in the browser: its text step by step, methods side by side, its cache and its attention. */
export default function GenerationLab(props: LabProps<State, Facts>) {
  const found = useSurroundings();
  const w = words[props.locale].engine;
  return (
    <>
      <Bench {...props} />
      {found ? (
        <ModelParts {...props} found={found} />
      ) : found === null ? (
        <p role="alert" className="rounded-lg bg-caution-soft px-4 py-3">
          {w.noFiles}
        </p>
      ) : (
        <div>
          <p className="sr-only">{w.looking}</p>
          <Skeleton className="h-[60vh]" />
        </div>
      )}
    </>
  );
}
