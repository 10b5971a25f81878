"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { SaveState } from "@/lib/quizzes/client/save-queue";

interface KeptNoteProps {
  readonly state: SaveState;
  onResolve(keepsMine: boolean): Promise<void>;
}

/** Whether the quiz is with the server. What is usual is shown; what needs attention is announced. */
export function KeptNote({ state, onResolve }: KeptNoteProps) {
  const t = useTranslations("quizzes.build");
  const [isBusy, setBusy] = useState(false);
  const isUsual = state === "clean" || state === "saving";
  const resolve = (keepsMine: boolean) => {
    setBusy(true);
    void onResolve(keepsMine)
      .catch(() => undefined)
      .finally(() => setBusy(false));
  };
  if (state === "conflict") {
    return (
      <div className="mt-4">
        <Alert title={t("conflictTitle")}>
          <p className="mt-1">{t("conflict")}</p>
          <div className="mt-3 flex flex-wrap gap-3">
            <Button variant="quiet" busy={isBusy} onClick={() => resolve(false)}>
              {t("takeTheirs")}
            </Button>
            <Button variant="quiet" busy={isBusy} onClick={() => resolve(true)}>
              {t("keepMine")}
            </Button>
          </div>
        </Alert>
      </div>
    );
  }
  return (
    <p className="mt-2 text-sm">
      <span className={isUsual ? "text-muted" : "hidden"}>{t(state === "saving" ? "saving" : "saved")}</span>
      <span role="status" className={isUsual ? "sr-only" : "font-medium text-caution"}>
        {!isUsual && t(`kept.${state}`)}
      </span>
    </p>
  );
}
