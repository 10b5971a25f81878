import { getTranslations } from "next-intl/server";
import { MarkedText } from "@/components/search/marked-text";
import { Button } from "@/components/ui/button";
import { langOf, type Locale } from "@/lib/core/locale";
import { QUERY_MAX, type SearchOutput, type SearchResult } from "@/lib/search/schema";

interface SearchPageProps {
  readonly locale: Locale;
  readonly query: string;
  /** Undefined where nothing was asked. */
  readonly found: SearchOutput | undefined;
}

/** A plain form and what was found: works without JavaScript, and as a link that can be passed on. */
export async function SearchPage({ locale, query, found }: SearchPageProps) {
  const t = await getTranslations({ locale, namespace: "search" });
  const count = found?.results.length ?? 0;
  const told = count === 0 ? t("nothing") : t(found?.match === "near" ? "near" : "found", { count });
  return (
    <main id="main" className="mx-auto w-full max-w-3xl px-4 py-12 sm:px-6">
      <h1 className="text-3xl font-semibold tracking-tight">{t("title")}</h1>
      <form action={`/${locale}/search`} method="get" role="search" className="mt-6 flex gap-2">
        <input
          type="search"
          name="q"
          aria-label={t("label")}
          placeholder={t("placeholder")}
          defaultValue={query}
          maxLength={QUERY_MAX}
          autoComplete="off"
          className="min-h-11 min-w-0 flex-1 rounded-md border border-edge bg-raised px-3 py-2 text-base text-ink placeholder:text-muted"
        />
        <Button type="submit">{t("submit")}</Button>
      </form>
      {found ? (
        <>
          <p role="status" className="mt-6 text-sm text-muted">
            {told}
          </p>
          {count === 0 && <p className="mt-2 max-w-prose text-sm text-muted">{t("nothingHelp")}</p>}
          <ol className="mt-4 space-y-6">
            {found.results.map((result) => (
              <li key={`${result.kind} ${result.address} ${result.title[0]?.text}`}>
                <Result result={result} kind={t(`kinds.${result.kind}`)} isForeign={result.locale !== locale} />
              </li>
            ))}
          </ol>
        </>
      ) : (
        <p className="mt-6 max-w-prose text-muted">{t("description")}</p>
      )}
    </main>
  );
}

interface ResultProps {
  readonly result: SearchResult;
  readonly kind: string;
  /** In the other language than the page. */
  readonly isForeign: boolean;
}

function Result({ result: { address, locale, title, context, snippet }, kind, isForeign }: ResultProps) {
  const lang = isForeign ? langOf(locale) : undefined;
  return (
    <>
      <p className="text-xs text-muted">
        {kind}
        {context && (
          <>
            {" · "}
            <span lang={lang}>{context}</span>
          </>
        )}
      </p>
      <h2 className="mt-0.5 text-lg font-medium">
        <a href={address} lang={lang} hrefLang={lang} className="text-accent underline-offset-4 hover:underline">
          <MarkedText parts={title} />
        </a>
      </h2>
      {snippet.length > 0 && (
        <p lang={lang} className="mt-1 text-sm text-muted">
          <MarkedText parts={snippet} />
        </p>
      )}
    </>
  );
}
