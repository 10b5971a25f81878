import { useSyncExternalStore } from "react";
import { safeReturnPath } from "@/lib/auth/return-path";
import type { Locale } from "@/lib/core/locale";

const never = () => () => undefined;

/**
 * Where `?to=` asks to return, if it may be asked; the progress page otherwise. Read after the static page is there, so that the
 * page is the same for everybody.
 */
export function useReturnPath(locale: Locale): string {
  const search = useSyncExternalStore(
    never,
    () => window.location.search,
    () => "",
  );
  return safeReturnPath(new URLSearchParams(search).get("to"), `/${locale}/progress`);
}
