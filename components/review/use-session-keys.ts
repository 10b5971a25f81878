import { useEffect, useRef } from "react";
import { readSessionKey, type SessionKey } from "@/lib/review/client/session-key";

/** Calls `act` for the keys of a sitting; it says whether the key meant something just then. */
export function useSessionKeys(act: (key: SessionKey) => boolean): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const { key, ctrlKey, metaKey, altKey, isComposing, keyCode, repeat } = event;
      const [target] = event.composedPath();
      const meant = readSessionKey({ key, ctrlKey, metaKey, altKey, isComposing, keyCode, repeat, target });
      if (meant !== undefined && latest.current(meant)) event.preventDefault();
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
