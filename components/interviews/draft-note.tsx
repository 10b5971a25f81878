"use client";

import { useTranslations } from "next-intl";
import type { SaveState } from "@/lib/quizzes/client/save-queue";

/** Whether what is written is with the server. What is usual is shown; what needs attention is announced. */
export function DraftNote({ state }: { readonly state: SaveState }) {
  const t = useTranslations("interviews.run");
  const isWrong = state === "offline" || state === "failed";
  return (
    <p className="mt-1 min-h-5 text-sm">
      <span className={isWrong ? "hidden" : "text-muted"}>{t(state === "saving" ? "saving" : "saved")}</span>
      <span role="status" className={isWrong ? "font-medium text-caution" : "sr-only"}>
        {isWrong && t(state)}
      </span>
    </p>
  );
}
