import { useEffect } from "react";
import { browserTimeZone } from "@/lib/settings/browser-time-zone";
import { useUpdateSettings } from "@/lib/settings/client/use-update-settings";

/** Keeps the browser's time zone as the learner's when he never chose one, so that his days begin at his midnight. Asks nobody. */
export function useBrowserTimeZone(isMissing: boolean, onKept: () => void): void {
  const { mutate, isIdle } = useUpdateSettings();
  useEffect(() => {
    const timeZone = browserTimeZone();
    if (isMissing && isIdle && timeZone) mutate({ timeZone }, { onSuccess: onKept });
  }, [isMissing, isIdle, mutate, onKept]);
}
