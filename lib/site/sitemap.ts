import { offeredLanguages } from "@/lib/site-settings/offered-languages";
import { pageAddress, pageAlternates } from "@/lib/site/page-address";

export interface SitemapPage {
  /** Begins with a slash; empty for the home page. */
  readonly path: string;
  /** When its facts were last checked: `YYYY-MM`, a date of W3C-DTF as sitemaps take it. */
  readonly reviewed?: string | undefined;
}

/** sitemap.xml after https://www.sitemaps.org/protocol.html, each page in every offered language with its alternates. */
export function writeSitemap(pages: readonly SitemapPage[], origin: string): string {
  const urls = pages.flatMap(({ path, reviewed }) => {
    const alternates = Object.entries(pageAlternates(origin, path)).map(
      ([tag, href]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${escapeXml(href)}"/>`,
    );
    return offeredLanguages().map(
      (locale) =>
        `<url><loc>${escapeXml(pageAddress(origin, locale, path))}</loc>` +
        `${reviewed ? `<lastmod>${reviewed}</lastmod>` : ""}${alternates.join("")}</url>\n`,
    );
  });
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"` +
    ` xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join("")}</urlset>\n`
  );
}

const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
