import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import * as z from "zod";
import { createEngine, type Engine, type EngineState } from "@/lib/labs/generation/client/engine";
import {
  chooseDevice,
  type DeviceFacts,
  inspectDevice,
  type Reason,
} from "@/lib/labs/generation/client/inspect-device";
import type { Device, ModelSource } from "@/lib/labs/generation/worker/protocol";

const fileFacts = z.strictObject({ bytes: z.int().positive(), sha256: z.string() });
const deviceFiles = z.strictObject({
  worker: z.string().regex(/^\/runtime\/generation-[\w./-]+\.js$/),
  bytes: z.int(),
});
/** Written by the build: the workers, and the model that comes along. */
const builtFiles = z.strictObject({
  devices: z.strictObject({ wasm: deviceFiles, webgpu: deviceFiles }),
  model: z.strictObject({ address: z.literal("/models/tiny/"), files: z.record(z.string(), fileFacts) }),
});
export type BuiltFiles = z.infer<typeof builtFiles>;

/** What can be said before anything is loaded. */
export interface Surroundings {
  readonly files: BuiltFiles;
  readonly facts: DeviceFacts;
}

/** Learns what the browser offers and what a download would weigh; a thousand bytes. `null`: the list could not be had. */
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

export interface Setting {
  readonly engine: Engine;
  readonly device: Device;
  readonly reason: Reason;
  readonly source: ModelSource;
  /** What the first press fetches, in bytes before compression. */
  readonly engineBytes: number;
  readonly modelBytes: number;
}

/** An engine for a model on a device. It opens nothing until it is asked, and ends with the lab. */
export function useEngine(
  { files, facts }: Surroundings,
  wanted: "auto" | Device,
  sourceFor: (device: Device, files: BuiltFiles, facts: DeviceFacts) => { source: ModelSource; bytes: number },
): Setting {
  const setting = useMemo(() => {
    const { device, reason } = chooseDevice(wanted, facts);
    const { source, bytes } = sourceFor(device, files, facts);
    const { worker, bytes: engineBytes } = files.devices[device];
    const engine = createEngine(() => new Worker(worker, { type: "module" }), device, source);
    return { engine, device, reason, source, engineBytes, modelBytes: bytes };
  }, [files, facts, wanted, sourceFor]);
  useEffect(() => () => setting.engine.end(), [setting]);
  return setting;
}

export function useEngineState({ subscribe, state }: Engine): EngineState {
  return useSyncExternalStore(subscribe, state, state);
}
