import { useTranslations } from "next-intl";
import type { CellViewProps } from "@/components/notebooks/cell-props";

type Named = Pick<CellViewProps, "cell" | "position" | "total" | "run" | "stale" | "ahead" | "isSelected">;

/** What a screen reader calls a cell: its type and place, and how things stand with it. */
export function useCellName({ cell, position, total, run, stale, ahead, isSelected }: Named): string {
  const t = useTranslations("notebooks.cell");
  const place = t(`name.${cell.type}`, { position, total });
  const states: string[] = [];
  if (cell.type === "code") {
    if (run?.status === "running") states.push(t("state.running"));
    else if (ahead !== undefined) states.push(t("state.waiting"));
    else if (stale) states.push(t("state.stale"));
    else if (run?.status === "failed") states.push(t("state.failed"));
    else if (!run) states.push(t("state.new"));
  }
  if (isSelected) states.push(t("state.selected"));
  return [place, ...states].join(t("state.between"));
}
