import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { compareNotebooks } from "@/lib/notebooks/compare-notebooks";
import type { Theirs } from "@/lib/notebooks/notebook-keeper";

interface UpdateNoticeProps {
  readonly update: Theirs | undefined;
  onTake(): void;
  onCompare(): void;
}

/** The author has a newer version: it is merged when one wants it, and never by itself. */
export function UpdateNotice({ update, onTake, onCompare }: UpdateNoticeProps) {
  const t = useTranslations("notebooks.update");
  if (!update) return null;
  const count = compareNotebooks(update.base, update.theirs).filter(({ change }) => change !== "same").length;
  return (
    <div className="mt-3">
      <Notice title={t("title")}>
        <p>{t("text", { count })}</p>
        <div className="mt-2 flex flex-wrap gap-3">
          <Button onClick={onTake}>{t("take")}</Button>
          <Button variant="quiet" onClick={onCompare}>
            {t("compare")}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
