import { useCallback, useEffect, useState } from "react";
import { listKept } from "@/lib/browser-models/model-store";

const NOTHING: ReadonlySet<string> = new Set();

/** The hashes of files that the browser has kept; looked up again when `sign` changes, and by `look`. */
export function useKept(isWanted: boolean, sign: unknown): { readonly kept: ReadonlySet<string>; look(): void } {
  const [kept, setKept] = useState(NOTHING);
  const look = useCallback(() => {
    listKept().then(setKept, () => setKept(NOTHING));
  }, []);
  useEffect(() => {
    if (isWanted) look();
  }, [isWanted, sign, look]);
  return { kept, look };
}
