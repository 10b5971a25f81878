import type { ReactNode } from "react";
import type { BuiltLesson } from "@/lib/content/built-lesson";

interface TrackChaptersProps {
  readonly lesson: BuiltLesson;
  /** Says that a chapter is not written yet. */
  readonly coming: string;
  /** The contents of the open chapter. */
  readonly children: ReactNode;
}

/** The chapters of one track; the one that is open shows its sections. */
export function TrackChapters({ lesson, coming, children }: TrackChaptersProps) {
  const { trackChapters, written, entry, locale } = lesson;
  return (
    <ol className="space-y-1 text-sm leading-snug">
      {trackChapters.map(({ slug, number, title }) => (
        <li key={slug} className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2 py-0.5">
          <span className="text-right font-mono text-faint">{number}</span>
          {slug === entry.slug ? (
            <div>
              <span aria-current="page" className="font-semibold">
                {title[locale]}
              </span>
              <div className="mt-2 mb-3">{children}</div>
            </div>
          ) : written.includes(slug) ? (
            <a href={`/${locale}/chapters/${slug}`} className="hover:text-accent">
              {title[locale]}
            </a>
          ) : (
            <span className="text-faint">
              {title[locale]} <span className="sr-only">({coming})</span>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
