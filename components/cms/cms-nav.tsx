import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/core/locale";

/** The places of the CMS, in the order of the work. */
const PLACES = {
  items: "/cms/items",
  rubricSets: "/cms/rubric-sets",
  review: "/cms/review",
  statistics: "/cms/statistics",
  reports: "/reports",
  disputes: "/cms/disputes",
  fairPlay: "/cms/fair-play",
  exchange: "/cms/exchange",
  figures: "/cms/figures",
  kinds: "/cms/kinds",
} as const;

interface CmsNavProps {
  readonly locale: Locale;
  /** The place that the page belongs to. */
  readonly here: keyof typeof PLACES;
  /** Whether he may judge what fair play finds. */
  readonly mayJudge?: boolean;
}

/** One quiet line that leads through all pages of the CMS. */
export async function CmsNav({ locale, here, mayJudge = false }: CmsNavProps) {
  const t = await getTranslations({ locale, namespace: "cms.nav" });
  const places = (Object.keys(PLACES) as (keyof typeof PLACES)[]).filter((place) => place !== "fairPlay" || mayJudge);
  return (
    <nav aria-label={t("label")} className="mb-5 border-b border-line text-sm">
      <ul className="-mb-px flex gap-x-1 overflow-x-auto">
        {places.map((place) => (
          <li key={place} className="shrink-0">
            <a
              href={`/${locale}${PLACES[place]}`}
              aria-current={place === here ? "page" : undefined}
              className="block border-b-2 border-transparent px-2.5 py-2 text-muted hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
            >
              {t(place)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
