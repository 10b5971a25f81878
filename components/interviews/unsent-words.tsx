"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

interface UnsentWordsProps {
  readonly text: string;
  onNotes(): void;
  onDismiss(): void;
}

/** What was written to a question that is over: shown until its writer says what is to become of it. */
export function UnsentWords({ text, onNotes, onDismiss }: UnsentWordsProps) {
  const t = useTranslations("interviews.run");
  return (
    <div role="status" className="mt-4">
      <Notice tone="caution" title={t("unsentTitle")}>
        <p>{t("unsent")}</p>
        <p className="mt-2 max-h-40 overflow-y-auto wrap-anywhere whitespace-pre-wrap">{text}</p>
        <div className="mt-3 flex flex-wrap gap-3">
          <Button variant="quiet" onClick={onNotes}>
            {t("toNotes")}
          </Button>
          <Button variant="quiet" onClick={onDismiss}>
            {t("dismiss")}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
