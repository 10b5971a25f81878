import { useEffect, useState } from "react";
import { type BuiltFiles, builtFiles } from "@/lib/browser-models/client/built-files";
import { type DeviceFacts, inspectDevice } from "@/lib/browser-models/client/inspect-device";

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
