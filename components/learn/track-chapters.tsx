import Link from "next/link";
import type { Curriculum } from "@/lib/content/schema";
import type { Locale } from "@/lib/core/locale";

interface TrackChaptersProps {
  readonly chapters: Curriculum["chapters"];
  readonly written: ReadonlySet<string>;
  readonly current: string;
  readonly coming: string;
  readonly locale: Locale;
}

/** The chapters of one track, with the one that is open. */
export function TrackChapters({ chapters, written, current, coming, locale }: TrackChaptersProps) {
  return (
    <ol className="space-y-0.5 text-sm">
      {chapters.map(({ slug, number, title }) => (
        <li key={slug} className="flex gap-2 py-1">
          <span className="w-6 shrink-0 text-right font-mono text-muted">{number}</span>
          {slug === current ? (
            <span aria-current="page" className="font-medium text-accent">
              {title[locale]}
            </span>
          ) : written.has(slug) ? (
            <Link prefetch={false} href={`/${locale}/chapters/${slug}`} className="hover:text-accent">
              {title[locale]}
            </Link>
          ) : (
            <span className="text-muted">
              {title[locale]} <span className="sr-only">({coming})</span>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
