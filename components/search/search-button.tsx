interface SearchButtonProps {
  readonly href: string;
  readonly label: string;
}

/** Leads to the page for searching; where JavaScript runs it opens the palette instead (`attachSearch`). */
export function SearchButton({ href, label }: SearchButtonProps) {
  return (
    <a
      href={href}
      data-search
      aria-label={label}
      title={`${label} (Ctrl+K, ⌘K)`}
      className="grid size-10 place-items-center rounded-lg text-muted hover:bg-surface hover:text-ink"
    >
      <svg
        viewBox="0 0 24 24"
        className="size-5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        aria-hidden="true"
      >
        <path d="M16 10.5a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0M14.6 14.6 20 20" />
      </svg>
    </a>
  );
}
