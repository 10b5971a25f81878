import { useTranslations } from "next-intl";
import { ImportEntry } from "@/components/cms/exchange/import-entry";
import { ProblemAlert } from "@/components/shell/problem-alert";
import type { Locale } from "@/lib/core/locale";
import { useImports } from "@/lib/imports/client/use-imports";

interface ImportListProps {
  readonly locale: Locale;
  /** The one that was begun on this page: its items are shown, and the focus goes there. */
  readonly begun: string | undefined;
}

/** Imports of late, which go on whether this page is open or not. */
export function ImportList({ locale, begun }: ImportListProps) {
  const t = useTranslations("cms.exchange.imports");
  const imports = useImports();
  if (!imports.data) return <ProblemAlert namespace="cms.exchange" error={imports.error} locale={locale} />;
  if (imports.data.length === 0) return null;
  return (
    <div className="mt-5 border-t border-line pt-4">
      <h3 className="text-sm font-semibold">{t("title")}</h3>
      <ul className="mt-1 divide-y divide-line">
        {imports.data.map((each) => (
          <ImportEntry key={each.importId} summary={each} locale={locale} isBegun={each.importId === begun} />
        ))}
      </ul>
    </div>
  );
}
