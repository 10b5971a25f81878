"use client";

import { useTranslations } from "next-intl";
import { useMoment } from "@/components/cms/use-moment";
import type { Draft } from "@/lib/cms/client/use-draft";
import type { Locale } from "@/lib/core/locale";

/** Where the author's work is, always in sight. */
export function SaveState({ draft, locale }: { readonly draft: Draft; readonly locale: Locale }) {
  const t = useTranslations("cms.editor.save");
  const say = useMoment();
  const { state, error, isInBrowser } = draft;
  const words = () => {
    switch (state.phase) {
      case "still":
        return state.savedAt ? t("still", { at: say(state.savedAt, "hour") }) : t("untouched");
      case "typing":
      case "saving":
        return t("saving");
      case "offline":
        return t(isInBrowser ? "offlineKept" : "offline");
      case "conflict":
        return t("conflict");
      case "refused":
        return `${t("refused")} ${error?.title[locale] ?? ""} ${error?.requestId ?? ""}`;
      default:
        return "";
    }
  };
  const isAlarming = state.phase === "conflict" || state.phase === "refused" || state.phase === "offline";
  return (
    <p role="status" data-save={state.phase} className={`text-sm ${isAlarming ? "text-caution" : "text-muted"}`}>
      {words()}
    </p>
  );
}
