"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/progress/section";
import { WarmupCurve } from "@/components/ui/warmup-curve";
import type { Locale } from "@/lib/core/locale";
import type { Progress } from "@/lib/progress/schema";
import type { Subjects } from "@/lib/progress/subjects";

interface ChapterCurvesProps {
  readonly chapters: Progress["chapters"];
  readonly locale: Locale;
  readonly subjects: Subjects;
}

/** One warm-up curve for each chapter that has items, in the order of the curriculum. */
export function ChapterCurves({ chapters, locale, subjects }: ChapterCurvesProps) {
  const t = useTranslations("progress");
  const order = Object.keys(subjects.chapters);
  // A chapter that the curriculum no longer names comes last.
  const place = (slug: string) => (order.includes(slug) ? order.indexOf(slug) : order.length);
  const sorted = chapters.toSorted((a, b) => place(a.slug) - place(b.slug));
  return (
    <Section title={t("chapters.title")}>
      <ul className="grid gap-3 sm:grid-cols-2">
        {sorted.map(({ slug, answered, solved, items }) => (
          <li key={slug} className="flex items-center gap-4 rounded-lg border border-line bg-raised px-4 py-3">
            <WarmupCurve value={items > 0 ? solved / items : 0} className="w-20 shrink-0" />
            <div className="min-w-0">
              <a
                href={`/${locale}/chapters/${slug}`}
                className="font-medium text-accent underline-offset-4 hover:underline"
              >
                {subjects.chapters[slug] ?? slug}
              </a>
              <p className="text-sm text-muted tabular-nums">
                {t("chapters.solvedOf", { solved: Math.min(solved, items), items })}
                {" · "}
                {t("chapters.tried", { answered })}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
