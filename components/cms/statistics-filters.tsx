import { useTranslations } from "next-intl";
import { useId } from "react";
import { Choice } from "@/components/ui/choice";
import { SORT_KEYS, parseListView, type ListView } from "@/lib/item-statistics/list-view";
import { FLAG_CODES } from "@/lib/item-statistics/schema";

interface StatisticsFiltersProps {
  readonly view: ListView;
  readonly chapters: readonly { readonly slug: string; readonly title: string }[];
  readonly kinds: readonly string[];
  onView(view: ListView): void;
}

/** Narrows the table down. Order is chosen here where the screen is too narrow for the table's head. */
export function StatisticsFilters({ view, chapters, kinds, onView }: StatisticsFiltersProps) {
  const t = useTranslations("statistics");
  const kindName = useTranslations("practice.kinds");
  const set = (change: Partial<Record<keyof ListView, string>>) => onView(parseListView({ ...view, ...change }));
  const id = useId();
  return (
    <div className="mb-4 flex flex-wrap items-end gap-3" role="search" aria-label={t("filters")}>
      <label htmlFor={id} className="block text-sm">
        <span className="mb-0.5 block text-xs text-muted">{t("search")}</span>
        <input
          id={id}
          type="search"
          value={view.text}
          maxLength={100}
          onChange={(event) => set({ text: event.target.value })}
          className="min-h-10 w-52 max-w-full rounded-lg border border-edge bg-raised px-3"
        />
      </label>
      <Choice label={t("columns.chapter")} value={view.chapter} onValue={(chapter) => set({ chapter })}>
        <option value="">{t("every")}</option>
        {chapters.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
      </Choice>
      <Choice label={t("columns.kind")} value={view.kind} onValue={(kind) => set({ kind })}>
        <option value="">{t("every")}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {kindName.has(kind as never) ? kindName(kind as never) : kind}
          </option>
        ))}
      </Choice>
      <Choice label={t("columns.flags")} value={view.flag} onValue={(flag) => set({ flag })}>
        <option value="">{t("every")}</option>
        <option value="any">{t("flagged")}</option>
        {FLAG_CODES.map((code) => (
          <option key={code} value={code}>
            {t(`flags.${code}.name`)}
          </option>
        ))}
      </Choice>
      <div className="max-w-full md:hidden">
        <Choice
          label={t("sort")}
          value={`${view.sort} ${view.order}`}
          onValue={(value) => set({ sort: value.split(" ")[0]!, order: value.split(" ")[1]! })}
        >
          {SORT_KEYS.flatMap((key) =>
            (["up", "down"] as const).map((order) => (
              <option key={`${key} ${order}`} value={`${key} ${order}`}>
                {t(order, { column: t(`columns.${key}`) })}
              </option>
            )),
          )}
        </Choice>
      </div>
    </div>
  );
}
