import { useTranslations } from "next-intl";
import { ReadCells } from "@/components/notebooks/read-cells";
import type { Locale } from "@/lib/core/locale";
import type { NotebookDocument } from "@/lib/notebooks/schema";

export function AuthorView({ document, locale }: { readonly document: NotebookDocument; readonly locale: Locale }) {
  const t = useTranslations("notebooks.views");
  return (
    <>
      <p className="mt-3 text-sm text-muted">{t("readOnly")}</p>
      <ReadCells document={document} locale={locale} />
    </>
  );
}
