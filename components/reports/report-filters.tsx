import { useTranslations } from "next-intl";
import { useId, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { reportStatus, type ReportFilter } from "@/lib/reports/schema";

interface ReportFiltersProps {
  readonly filter: ReportFilter;
  readonly chapters: readonly { readonly slug: string; readonly title: string }[];
  onFilter(filter: ReportFilter): void;
}

export function ReportFilters({ filter, chapters, onFilter }: ReportFiltersProps) {
  const t = useTranslations("reports");
  return (
    <div className="mb-5 flex flex-wrap gap-3">
      <Choice
        label={t("list.of")}
        value={filter.of ?? "all"}
        onValue={(value) => onFilter({ ...filter, of: value === "mine" ? "mine" : undefined })}
      >
        <option value="all">{t("list.all")}</option>
        <option value="mine">{t("list.mine")}</option>
      </Choice>
      <Choice
        label={t("list.status")}
        value={filter.status ?? ""}
        onValue={(value) => onFilter({ ...filter, status: reportStatus.safeParse(value).data })}
      >
        <option value="">{t("list.every")}</option>
        {reportStatus.options.map((status) => (
          <option key={status} value={status}>
            {t(`status.${status}`)}
          </option>
        ))}
      </Choice>
      <Choice
        label={t("list.chapter")}
        value={filter.chapter ?? ""}
        onValue={(value) => onFilter({ ...filter, chapter: value || undefined })}
      >
        <option value="">{t("list.every")}</option>
        {chapters.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
      </Choice>
      {filter.item !== undefined && (
        <Button variant="quiet" onClick={() => onFilter({ ...filter, item: undefined })}>
          {t("list.everyItem", { item: filter.item })}
        </Button>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  onValue(value: string): void;
  readonly children: ReactNode;
}

function Choice({ label, value, onValue, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className="flex max-w-full items-center gap-2 text-sm">
      <label htmlFor={id} className="text-muted">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        className="min-h-10 min-w-0 rounded-lg border border-edge bg-raised px-3"
      >
        {children}
      </select>
    </div>
  );
}
