import { useEffect, useState } from "react";
import { type BuiltFiles, builtFiles } from "@/lib/browser-models/client/built-files";
import { type DeviceFacts, inspectDevice } from "@/lib/browser-models/client/inspect-device";

/** What can be said before anything is loaded. */
export interface Surroundings {
  readonly files: BuiltFiles;
  readonly facts: DeviceFacts;
}

/** @throws where the list of what was built cannot be had */
export async function readSurroundings(): Promise<Surroundings> {
  const response = await fetch("/runtime/generation.json");
  return { files: builtFiles.parse(await response.json()), facts: await inspectDevice() };
}

/** Learns what the browser offers and what a download would weigh; some thousand bytes. `null`: the list could not be had. */
export function useSurroundings(): Surroundings | null | undefined {
  const [found, setFound] = useState<Surroundings | null>();
  useEffect(() => {
    let isHere = true;
    readSurroundings().then(
      (result) => isHere && setFound(result),
      () => isHere && setFound(null),
    );
    return () => void (isHere = false);
  }, []);
  return found;
}
