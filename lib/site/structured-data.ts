import type { BuiltLesson } from "@/lib/content/built-lesson";
import { BUILT_ORIGIN } from "@/lib/site/origin";
import { LANGUAGE_TAG, pageAddress } from "@/lib/site/page-address";

type LessonFacts = Pick<BuiltLesson, "locale" | "chapter" | "entry">;

/** What a lesson is, and its place on the site, for search engines (schema.org LearningResource and BreadcrumbList). */
export function lessonData({ locale, chapter, entry }: LessonFacts, chapters: string): object {
  const url = pageAddress(BUILT_ORIGIN, locale, `/chapters/${entry.slug}`);
  const crumbs = [
    ["Warmup", pageAddress(BUILT_ORIGIN, locale, "")],
    [chapters, pageAddress(BUILT_ORIGIN, locale, "/chapters")],
    [entry.title[locale], url],
  ];
  return {
    "@context": "https://schema.org",
    "@graph": [
      {
        ...{ "@type": "LearningResource", url, name: entry.title[locale], description: chapter.summary[locale] },
        ...{ inLanguage: LANGUAGE_TAG[locale], learningResourceType: "lesson", timeRequired: `PT${chapter.minutes}M` },
        ...{ dateModified: chapter.reviewed, isAccessibleForFree: true },
      },
      {
        "@type": "BreadcrumbList",
        itemListElement: crumbs.map(([name, item], index) => ({
          "@type": "ListItem",
          position: index + 1,
          name,
          item,
        })),
      },
    ],
  };
}
