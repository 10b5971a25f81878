import type { Metadata } from "next";
import type { Locale } from "@/lib/core/locale";
import { BUILT_ORIGIN } from "@/lib/site/origin";
import { pageAddress, pageAlternates } from "@/lib/site/page-address";

interface PublicPage {
  readonly locale: Locale;
  /** Begins with a slash; empty for the home page. */
  readonly path: string;
  /** `absolute`: without the name of the site after it. */
  readonly title: string | { readonly absolute: string };
  readonly description: string;
  /** `home` or the slug of a chapter: the build draws it (scripts/front/pictures.mjs). */
  readonly picture?: string;
  /** Of the site, for a page that is made for each request; a page that is built does not know it. */
  readonly origin?: string;
}

const OPEN_GRAPH_LOCALE = { zh: "zh_CN", en: "en_US" } as const satisfies Record<Locale, string>;

/** What search engines and previews of links are told of a page that anybody may find. */
export function pageMetadata({
  locale,
  path,
  title,
  description,
  picture,
  origin = BUILT_ORIGIN,
}: PublicPage): Metadata {
  const address = pageAddress(origin, locale, path);
  const name = typeof title === "string" ? title : title.absolute;
  return {
    title: typeof title === "string" ? title : { ...title },
    description,
    alternates: { canonical: address, languages: pageAlternates(origin, path) },
    openGraph: {
      ...{ title: name, description, url: address, siteName: "Warmup", type: "website" },
      ...{ locale: OPEN_GRAPH_LOCALE[locale], alternateLocale: OPEN_GRAPH_LOCALE[locale === "zh" ? "en" : "zh"] },
      ...(picture && {
        images: [{ url: `${origin}/pictures/${locale}/${picture}.png`, width: 1200, height: 630, alt: name }],
      }),
    },
    twitter: { card: picture ? "summary_large_image" : "summary" },
  };
}

/** A page that is somebody's own, or leads nowhere without a person: no search engine keeps it. */
export function personalMetadata(title: string, description: string): Metadata {
  return { title, description, robots: { index: false } };
}
