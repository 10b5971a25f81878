"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";

/** Another tab keeps a newer draft; its writer decides, and neither is lost until then. */
export function DraftConflict({ onResolve }: { onResolve(keepsMine: boolean): void }) {
  const t = useTranslations("interviews.run");
  return (
    <div className="mt-3">
      <Alert title={t("conflictTitle")}>
        <p className="mt-1">{t("conflict")}</p>
        <div className="mt-3 flex flex-wrap gap-3">
          <Button variant="quiet" onClick={() => onResolve(false)}>
            {t("takeTheirs")}
          </Button>
          <Button variant="quiet" onClick={() => onResolve(true)}>
            {t("keepMine")}
          </Button>
        </div>
      </Alert>
    </div>
  );
}
