import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/core/locale";

const PAGES = {
  write: (id: string) => `/cms/items/${id}`,
  history: (id: string) => `/cms/items/${id}/history`,
  statistics: (id: string) => `/cms/items/${id}/statistics`,
  regrade: (id: string) => `/cms/items/${id}/regrade`,
  reports: (id: string) => `/reports?item=${id}`,
} as const;

interface ItemHeadProps {
  readonly locale: Locale;
  readonly itemId: string;
  readonly title: string;
  readonly chapterTitle?: string;
  readonly here: Exclude<keyof typeof PAGES, "reports">;
}

/** The head of every page about one item: what it is called, and the way to its other pages. */
export async function ItemHead({ locale, itemId, title, chapterTitle, here }: ItemHeadProps) {
  const t = await getTranslations({ locale, namespace: "cms.item" });
  return (
    <header className="mb-4">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h1 className="min-w-0 text-xl font-semibold tracking-tight wrap-anywhere">{title}</h1>
        {title !== itemId && <code className="text-sm wrap-anywhere text-muted">{itemId}</code>}
        {chapterTitle && <p className="text-sm text-muted">{chapterTitle}</p>}
      </div>
      <nav aria-label={t("pages")} className="mt-1 text-sm">
        <ul className="flex flex-wrap gap-x-4">
          {(Object.keys(PAGES) as (keyof typeof PAGES)[]).map((page) => (
            <li key={page}>
              <a
                href={`/${locale}${PAGES[page](itemId)}`}
                aria-current={page === here ? "page" : undefined}
                className="inline-block py-1 text-muted underline decoration-line underline-offset-4 hover:text-ink aria-[current]:font-medium aria-[current]:text-ink aria-[current]:decoration-accent"
              >
                {t(page)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
