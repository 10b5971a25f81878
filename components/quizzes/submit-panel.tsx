"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { Stop } from "@/components/quizzes/item-map";
import { Button } from "@/components/ui/button";

interface SubmitPanelProps {
  readonly stops: readonly Stop[];
  readonly isSubmitting: boolean;
  readonly isWaiting: boolean;
  onSubmit(): void;
  onGoOn(): void;
}

/** What is still open, and the last word before nothing can be changed. It takes the focus, in place of a dialogue. */
export function SubmitPanel({ stops, isSubmitting, isWaiting, onSubmit, onGoOn }: SubmitPanelProps) {
  const t = useTranslations("quizzes.run");
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const open = stops.filter(({ isAnswered }) => !isAnswered).length;
  const flagged = stops.filter(({ isFlagged }) => isFlagged).length;
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={t("finish")}
      className="mt-6 scroll-mt-24 rounded-xl border border-accent bg-accent-soft p-4 sm:p-6"
    >
      <p className="font-medium">{t("check", { open, flagged })}</p>
      <p className="mt-1 text-sm">{t("checkNote")}</p>
      <p role="status" className="mt-2 text-sm text-caution empty:hidden">
        {isWaiting ? t("waiting") : ""}
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button busy={isSubmitting} onClick={onSubmit}>
          {t(isSubmitting ? "submitting" : "submit")}
        </Button>
        <Button variant="quiet" onClick={onGoOn}>
          {t("goOn")}
        </Button>
      </div>
    </section>
  );
}
