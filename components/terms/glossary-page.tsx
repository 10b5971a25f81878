import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/core/locale";
import type { GlossaryEntry } from "@/lib/terms/schema";

interface GlossaryPageProps {
  readonly locale: Locale;
  readonly entries: readonly GlossaryEntry[];
}

/** Every term with its definition, in the order of the language; whoever has scripts can narrow it down by typing. */
export async function GlossaryPage({ locale, entries }: GlossaryPageProps) {
  const t = await getTranslations({ locale, namespace: "terms" });
  return (
    <main id="main" className="glossary mx-auto w-full max-w-3xl px-4 pt-12 sm:px-6 sm:pt-16">
      <h1 className="text-3xl/tight font-semibold tracking-tight sm:text-4xl/tight">{t("title")}</h1>
      <p className="mt-3 text-lg/relaxed text-pretty text-muted">{t("lead")}</p>
      <div className="glossary-filter sticky top-0 z-10 -mx-4 mt-6 border-b border-line bg-bg px-4 py-3 sm:-mx-6 sm:px-6 lg:top-15">
        <label className="block text-sm">
          <span className="mb-1 block font-medium">{t("filter")}</span>
          <input
            type="search"
            autoComplete="off"
            className="min-h-11 w-full rounded-md border border-edge bg-raised px-3 py-2 text-base text-ink"
          />
        </label>
        <output
          className="mt-1 block text-sm text-muted tabular-nums"
          data-count={t.raw("count") as string}
          data-none={t("none")}
        >
          {t("count", { shown: entries.length, all: entries.length })}
        </output>
      </div>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} locale={locale} />
      ))}
    </main>
  );
}

async function Entry({ entry, locale }: { readonly entry: GlossaryEntry; readonly locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "terms" });
  const { id, name, otherName, definition, place, practice } = entry;
  const link = "text-accent underline underline-offset-4";
  return (
    <section id={id} aria-labelledby={`${id}-name`} className="glossary-entry">
      <h2 id={`${id}-name`} className="font-semibold">
        {name}
      </h2>
      {otherName !== name && (
        <p lang={locale === "zh" ? "en" : "zh-Hans"} className="text-sm text-muted">
          {otherName}
        </p>
      )}
      <p className="mt-1">{definition}</p>
      <p className="mt-1 flex flex-wrap gap-x-4 text-sm text-muted">
        {place.href ? (
          <a href={place.href} className={link}>
            {place.text}
          </a>
        ) : (
          <span>{t("coming", { chapter: place.text })}</span>
        )}
        {practice && (
          <a href={practice} aria-label={t("practiceOf", { term: name })} className={link}>
            {t("practice")}
          </a>
        )}
      </p>
    </section>
  );
}
