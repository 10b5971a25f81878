import type { BuiltFiles } from "@/lib/browser-models/client/built-files";
import type { DeviceFacts } from "@/lib/browser-models/client/inspect-device";
import { type Lack, planModel } from "@/lib/browser-models/client/plan-model";
import type { Chosen } from "@/lib/labs/generation/client/use-engine";
import type { ModelFacts } from "@/lib/browser-models/model-list";
import { TINY } from "@/lib/browser-models/source";
import type { State } from "@/lib/labs/generation/meta";

export interface Choice {
  readonly chosen: Chosen;
  /** Why the model that is wanted is not the one that is chosen. */
  readonly trouble?: Lack | "unknown";
}

/** The model that a state asks for, with where it lies and how it runs; the tiny one where that cannot be had here. */
export function chooseModel(
  { model: id, device }: Pick<State, "model" | "device">,
  models: readonly ModelFacts[],
  { model: tiny, host = "" }: BuiltFiles,
  facts: DeviceFacts,
): Choice {
  const wanted = models.find((model) => model.id === id);
  const plan = wanted && planModel(wanted, device, facts);
  if (typeof plan === "object") return { chosen: { model: wanted!, plan, address: `${host}${id}/` } };
  const own = planModel(tiny, device, facts);
  if (typeof own === "string") throw new Error("The tiny model has files for every browser.");
  return {
    chosen: { model: tiny, plan: own, address: tiny.address },
    ...(id !== TINY && { trouble: plan ?? "unknown" }),
  };
}
