import { useTranslations } from "next-intl";
import type { StaleReason } from "@/lib/notebooks/cell-model/stale";

interface StaleNoteProps {
  readonly reason: StaleReason;
  /** What the cell is called from which something came. */
  nameOf(cell: string): string;
}

/** Says that the results of a cell need not hold any more, and why. */
export function StaleNote({ reason, nameOf }: StaleNoteProps) {
  const t = useTranslations("notebooks.stale");
  const values = {
    name: "name" in reason ? reason.name : "",
    cell: "cell" in reason ? nameOf(reason.cell) : "",
  };
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-caution">
      <span className="rounded bg-caution-soft px-1.5 font-medium">{t("label")}</span>
      <span>{t(`why.${reason.why}`, values)}</span>
    </p>
  );
}
