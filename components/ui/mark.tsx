/** The warm-up mark: a line that rises, then settles. */
export function Mark({ className = "size-7" }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden="true" fill="none">
      <rect width="32" height="32" rx="8" fill="var(--color-accent)" />
      <path
        d="M6 24.5 13 9c3.2 0 4.6 5.2 7 9.4 1.6 2.8 3.6 4.1 6 4.1"
        stroke="var(--color-on-accent)"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
