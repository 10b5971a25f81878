import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
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
