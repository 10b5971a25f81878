interface NoticeBellProps {
  readonly href: string;
  readonly label: string;
  /** Words for what waits there, `#` for its number. */
  readonly waiting: string;
}

/** The way to the notices. It shows once somebody is known who could have some (`attachNoticeCount`); its place is kept, so nothing moves. */
export function NoticeBell({ href, label, waiting }: NoticeBellProps) {
  return (
    <a
      href={href}
      aria-label={label}
      data-notices={waiting}
      className="invisible relative grid size-9 place-items-center rounded-lg text-muted hover:bg-surface hover:text-ink sm:size-10"
    >
      <svg viewBox="0 0 24 24" aria-hidden="true" className="size-5 fill-none stroke-current stroke-[1.75]">
        <path d="M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15z" strokeLinejoin="round" />
        <path d="M10 20.5a2.2 2.2 0 0 0 4 0" strokeLinecap="round" />
      </svg>
      <span
        hidden
        aria-hidden="true"
        className="absolute -top-0.5 -right-0.5 min-w-4.5 rounded-full bg-accent px-1 text-center text-[0.7rem] leading-4.5 font-medium text-on-accent tabular-nums"
      />
    </a>
  );
}
