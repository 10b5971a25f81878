import { useTranslations } from "next-intl";
import { LineDifference } from "@/components/notebooks/line-difference";
import type { Locale } from "@/lib/core/locale";
import { compareNotebooks, type CellDifference } from "@/lib/notebooks/compare-notebooks";
import type { NotebookDocument } from "@/lib/notebooks/schema";
import { textIn } from "@/lib/notebooks/title-of";

interface DifferenceViewProps {
  readonly before: NotebookDocument;
  readonly after: NotebookDocument;
  readonly locale: Locale;
  readonly label: string;
}

/** What differs between two documents, cell by cell and line by line. What is the same is counted alone. */
export function DifferenceView({ before, after, locale, label }: DifferenceViewProps) {
  const t = useTranslations("notebooks.difference");
  const all = compareNotebooks(before, after);
  const changed = all.filter(({ change }) => change !== "same");
  if (changed.length === 0) return <p className="mt-4 text-muted">{t("none")}</p>;
  const texts = (each: CellDifference) => ({
    old: "before" in each ? textIn(each.before.source, locale) : "",
    present: "after" in each ? textIn(each.after.source, locale) : "",
  });
  return (
    <section aria-label={label} className="mt-4 space-y-4">
      <p className="text-sm text-muted">{t("count", { count: changed.length, same: all.length - changed.length })}</p>
      {changed.map((each) => {
        const { old, present } = texts(each);
        return (
          <article key={each.cellId} className="min-w-0">
            <h3 className="mb-1 text-sm font-medium">
              {t(old === present && each.change === "changed" ? "elsewhere" : each.change)}{" "}
              <code className="font-mono text-xs text-muted">{each.cellId}</code>
            </h3>
            {old !== present && <LineDifference before={old} after={present} />}
          </article>
        );
      })}
    </section>
  );
}
