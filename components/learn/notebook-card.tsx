import { getTranslations } from "next-intl/server";
import type { BuiltNotebook } from "@/lib/content/built-notebook";
import type { Locale } from "@/lib/core/locale";

/** A notebook of the chapter: the way to it, and what one can do after it. */
export async function NotebookCard({
  notebook: { name, facts, graded },
  locale,
}: {
  readonly notebook: BuiltNotebook;
  readonly locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "lesson" });
  return (
    <div className="relative flex flex-wrap items-baseline gap-x-3 gap-y-1 rounded-xl border border-line bg-raised px-5 py-4 hover:border-accent">
      <h3 className="font-semibold">
        <a href={`/${locale}/notebooks/${name}`} className="text-accent after:absolute after:inset-0">
          {facts.title[locale]}
        </a>
      </h3>
      <p className="text-sm text-muted">{t("notebookFacts", { minutes: facts.minutes, graded })}</p>
      <p className="w-full text-sm text-muted">{facts.summary[locale]}</p>
    </div>
  );
}
