import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SlipNote } from "@/lib/slips/slip-note";

interface FormulaResultProps {
  readonly slip: string | null;
  readonly isPartial: boolean;
  /** The right answer, drawn. */
  readonly children: ReactNode;
}

/** What the answer shows about the learner's thinking, and the right answer. */
export function FormulaResult({ slip, isPartial, children }: FormulaResultProps) {
  const t = useTranslations("items.formula");
  return (
    <div className="mt-1 space-y-2 text-sm">
      <SlipNote html={slip} isPartial={isPartial} />
      <p className="wrap-anywhere text-ink">
        <span className="font-medium">{t("right")}</span> {children}
      </p>
    </div>
  );
}
