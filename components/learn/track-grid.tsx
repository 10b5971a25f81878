import { getTranslations } from "next-intl/server";
import type { Curriculum } from "@/lib/content/schema";
import type { Locale } from "@/lib/core/locale";

interface TrackGridProps {
  readonly curriculum: Curriculum;
  readonly written: readonly string[];
  readonly locale: Locale;
}

/** The tracks, with what can be read in each today. */
export async function TrackGrid({ curriculum, written, locale }: TrackGridProps) {
  const t = await getTranslations({ locale, namespace: "home" });
  return (
    <ol className="grid gap-px overflow-hidden rounded-xl border border-line bg-line sm:grid-cols-2 lg:grid-cols-4">
      {curriculum.tracks.map((track) => {
        const chapters = curriculum.chapters.filter((chapter) => chapter.track === track.slug);
        const readable = chapters.filter((chapter) => written.includes(chapter.slug)).length;
        return (
          <li key={track.slug} className="bg-bg">
            <a href={`/${locale}/chapters#${track.slug}`} className="flex h-full flex-col gap-1.5 p-5 hover:bg-surface">
              <span className="font-semibold">{track.title[locale]}</span>
              <span className="text-sm leading-relaxed text-pretty text-muted">{track.summary[locale]}</span>
              <span
                className={`mt-auto pt-2 text-sm tabular-nums ${readable ? "font-medium text-accent" : "text-faint"}`}
              >
                {t("trackCount", { count: chapters.length, readable })}
              </span>
            </a>
          </li>
        );
      })}
    </ol>
  );
}
