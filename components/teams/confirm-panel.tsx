"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";

interface ConfirmPanelProps {
  readonly question: string;
  readonly action: string;
  readonly isBusy: boolean;
  onConfirm(): void;
  onCancel(): void;
}

/** Asks once more before something that cannot be undone by the same button; the focus comes to the question. */
export function ConfirmPanel({ question, action, isBusy, onConfirm, onCancel }: ConfirmPanelProps) {
  const t = useTranslations("teams");
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <div ref={panel} tabIndex={-1} role="group" aria-label={question} className="rounded-lg bg-surface p-3 text-sm">
      <p className="mb-3 wrap-anywhere">{question}</p>
      <div className="flex flex-wrap gap-3">
        <Button busy={isBusy} onClick={onConfirm}>
          {action}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </div>
  );
}
