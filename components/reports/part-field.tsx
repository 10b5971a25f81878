import { useTranslations } from "next-intl";
import { useId } from "react";
import type { ReportableParts } from "@/lib/reports/reportable-parts";

/** Of a part's words, as much as a list shows. */
const SHOWN = 60;

interface PartFieldProps {
  readonly reportable: ReportableParts;
  readonly value: string;
  onValue(value: string): void;
}

/** What of an item is wrong: the question, something to choose from, or the explanation once it was read. */
export function PartField({ reportable: { parts, hasExplanation }, value, onValue }: PartFieldProps) {
  const t = useTranslations("reports.part");
  const id = useId();
  return (
    <div className="mb-4">
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {t("label")}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        className="min-h-10 w-full rounded-lg border border-edge bg-bg px-3"
      >
        <option value="stem">{t("stem")}</option>
        {parts.map(({ id: part, text }) => (
          <option key={part} value={`part:${part}`}>
            {t("option", { text: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text })}
          </option>
        ))}
        {hasExplanation && <option value="explanation">{t("explanation")}</option>}
      </select>
    </div>
  );
}
