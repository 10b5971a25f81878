import type { ReactNode } from "react";

interface PageContentsProps {
  readonly headings: readonly { readonly id: string; readonly text: string }[];
  /** `rail` stands beside the text; `sheet` is a bar at the top of a narrow page that opens. */
  readonly form: "rail" | "sheet";
  readonly label: string;
  /** Stands below the list. */
  readonly children?: ReactNode;
}

/** The page's sections; `attachPageContents` marks the one that is being read. */
export function PageContents({ headings, form, label, children }: PageContentsProps) {
  const list = (
    <ol className="border-l border-line text-sm leading-snug">
      {headings.map(({ id, text }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            data-section={id}
            className="-ml-px block border-l-2 border-transparent py-1.5 pl-3 text-muted hover:text-ink aria-current:border-accent aria-current:text-accent"
          >
            {text}
          </a>
        </li>
      ))}
    </ol>
  );
  if (form === "rail")
    return (
      <div role="group" aria-label={label}>
        {list}
        {children}
      </div>
    );

  return (
    <details data-contents className="group sticky top-0 z-10 -mx-4 border-b border-line bg-bg sm:-mx-6 lg:hidden">
      <summary className="flex min-h-12 list-none items-center gap-3 px-4 text-sm sm:px-6">
        <span className="shrink-0 font-medium">{label}</span>
        <span data-reading className="min-w-0 flex-1 truncate text-muted" />
        <span aria-hidden="true" className="text-muted group-open:rotate-180">
          ⌄
        </span>
      </summary>
      <nav
        aria-label={label}
        className="absolute inset-x-0 max-h-[70dvh] overflow-y-auto border-y border-line bg-raised px-4 py-4 shadow-lg sm:px-6"
      >
        {list}
        {children}
      </nav>
    </details>
  );
}
