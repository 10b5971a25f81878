import type { Source } from "@/lib/content/schema";

/** The sources of a chapter, numbered as the text cites them. */
export function SourceList({ sources }: { readonly sources: readonly Source[] }) {
  return (
    <ol className="space-y-2 text-sm">
      {sources.map(({ id, title, authors, year, url }, index) => (
        <li key={id} id={`source-${id}`} className="flex scroll-mt-24 gap-3 rounded target:bg-accent-soft">
          <span className="w-7 shrink-0 text-right font-mono text-muted">{index + 1}</span>
          <span lang="en">
            {authors && `${authors} `}
            {year && `(${year}) `}
            <a href={url} rel="noreferrer" className="text-accent underline underline-offset-4">
              {title}
            </a>
          </span>
        </li>
      ))}
    </ol>
  );
}
