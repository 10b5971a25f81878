"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";

interface EndPanelProps {
  /** Questions that are not finished. */
  readonly open: number;
  readonly isEnding: boolean;
  onEnd(): void;
  onGoOn(): void;
}

/** The question back before an interview ends. It takes the focus, in place of a dialogue. */
export function EndPanel({ open, isEnding, onEnd, onGoOn }: EndPanelProps) {
  const t = useTranslations("interviews.run");
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={t("endTitle")}
      className="mt-6 scroll-mt-24 rounded-xl border border-accent bg-accent-soft p-4 sm:p-6"
    >
      <p className="font-medium">{t("endTitle")}</p>
      <p className="mt-1 text-sm">{t("endNote", { count: open })}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button busy={isEnding} onClick={onEnd}>
          {t(isEnding ? "ending" : "endYes")}
        </Button>
        <Button variant="quiet" onClick={onGoOn}>
          {t("endNo")}
        </Button>
      </div>
    </section>
  );
}
