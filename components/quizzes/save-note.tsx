"use client";

import { useTranslations } from "next-intl";
import type { SaveState } from "@/lib/quizzes/client/save-queue";

/** Whether everything is with the server. What is usual is shown; what needs attention is announced. */
export function SaveNote({ state }: { readonly state: SaveState }) {
  const t = useTranslations("quizzes.run");
  const isWrong = state === "offline" || state === "failed";
  return (
    <>
      <span className={isWrong ? "hidden" : "text-muted"}>{t(state === "saving" ? "saving" : "saved")}</span>
      <span role="status" className={isWrong ? "font-medium text-caution" : "sr-only"}>
        {isWrong && t(state)}
      </span>
    </>
  );
}
