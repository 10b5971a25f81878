import "server-only";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import type { Locale } from "@/lib/core/locale";
import type { ReportNames } from "@/lib/interviews/report-names";
import { getRoles } from "@/lib/plan/server/get-roles";

/** The names behind the slugs of reports, in one language. */
export function getReportNames(locale: Locale): ReportNames {
  const { tracks, chapters } = getCurriculum();
  const name = (all: readonly { readonly slug: string; readonly title: Record<Locale, string> }[]) =>
    Object.fromEntries(all.map(({ slug, title }) => [slug, title[locale]]));
  return { tracks: name(tracks), chapters: name(chapters), roles: name(getRoles()) };
}
