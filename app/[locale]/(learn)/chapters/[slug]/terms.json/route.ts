import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { routing } from "@/i18n/routing";
import { listWrittenChapters } from "@/lib/content/server/list-written-chapters";
import { LOCALES } from "@/lib/core/locale";
import type { LessonTerms } from "@/lib/terms/schema";
import { getLessonTerms } from "@/lib/terms/server/get-lesson-terms";

export const dynamic = "force-static";
export const dynamicParams = false;

interface TermsContext {
  readonly params: Promise<{ locale: string; slug: string }>;
}

export function generateStaticParams() {
  return LOCALES.flatMap((locale) => listWrittenChapters().map(({ slug }) => ({ locale, slug })));
}

/** What the cards of a lesson's terms show: a file of the build, which the front serves like the lesson itself. */
export async function GET(_: Request, { params }: TermsContext): Promise<Response> {
  const { locale, slug } = await params;
  const terms = hasLocale(routing.locales, locale) ? getLessonTerms(slug, locale) : null;
  if (!terms || !hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  const t = await getTranslations({ locale, namespace: "terms" });
  return Response.json({ glossary: t("toGlossary"), terms } satisfies LessonTerms);
}
