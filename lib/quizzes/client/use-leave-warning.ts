import { useEffect } from "react";
import type { SaveState } from "@/lib/quizzes/client/save-queue";

/** Asks before the page is left while something of it is not with the server. */
export function useLeaveWarning(state: SaveState): void {
  useEffect(() => {
    if (state === "clean" || state === "over") return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [state]);
}
