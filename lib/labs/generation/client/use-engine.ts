import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { type BuiltFiles, builtFiles } from "@/lib/labs/generation/client/built-files";
import { createEngine, type Engine, type EngineState } from "@/lib/labs/generation/client/engine";
import { type DeviceFacts, inspectDevice } from "@/lib/labs/generation/client/inspect-device";
import type { ModelPlan } from "@/lib/labs/generation/client/plan-model";
import type { ModelFacts } from "@/lib/labs/generation/model-list";
import type { ModelSource } from "@/lib/labs/generation/worker/protocol";

/** What can be said before anything is loaded. */
export interface Surroundings {
  readonly files: BuiltFiles;
  readonly facts: DeviceFacts;
}

/** Learns what the browser offers and what a download would weigh; some thousand bytes. `null`: the list could not be had. */
export function useSurroundings(): Surroundings | null | undefined {
  const [found, setFound] = useState<Surroundings | null>();
  useEffect(() => {
    let isHere = true;
    const look = async () => {
      const response = await fetch("/runtime/generation.json");
      return { files: builtFiles.parse(await response.json()), facts: await inspectDevice() };
    };
    look().then(
      (result) => isHere && setFound(result),
      () => isHere && setFound(null),
    );
    return () => void (isHere = false);
  }, []);
  return found;
}

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
