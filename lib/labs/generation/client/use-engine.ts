import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { BuiltFiles } from "@/lib/browser-models/client/built-files";
import { createEngine, type Engine, type EngineState } from "@/lib/labs/generation/client/engine";
import type { ModelPlan } from "@/lib/browser-models/client/plan-model";
import type { ModelFacts } from "@/lib/browser-models/model-list";
import type { ModelSource } from "@/lib/browser-models/source";

/** A model that can be run, and how. */
export interface Chosen {
  readonly model: ModelFacts;
  readonly plan: ModelPlan;
  /** Where its files lie. */
  readonly address: string;
}

export interface Setting extends Chosen {
  readonly engine: Engine;
  readonly source: ModelSource;
  /** What the first press fetches of the engine, in bytes before compression. */
  readonly engineBytes: number;
}

/** An engine for a model on a device. It opens nothing until it is asked, and ends with the lab. */
export function useEngine(files: BuiltFiles, { model, plan, address }: Chosen): Setting {
  const setting = useMemo(() => {
    const { worker, bytes } = files.devices[plan.device];
    const source: ModelSource = { id: model.id, address, files: model.files, dtype: plan.dtype };
    const engine = createEngine(() => new Worker(worker, { type: "module" }), plan.device, source);
    return { ...{ model, plan, address }, ...{ engine, source, engineBytes: bytes } };
  }, [files, model, plan, address]);
  useEffect(() => () => setting.engine.end(), [setting]);
  return setting;
}

export function useEngineState({ subscribe, state }: Engine): EngineState {
  return useSyncExternalStore(subscribe, state, state);
}
