interface NoticeBellProps {
  readonly href: string;
  readonly label: string;
  /** Words for what waits there, `#` for its number. */
  readonly waiting: string;
}

/**
 * The way to the notices. Its picture comes once somebody is known who could have some (`attachNoticeCount`), for every lesson would pay
 * for it; its place is kept, so nothing moves.
 */
export function NoticeBell({ href, label, waiting }: NoticeBellProps) {
  return (
    <a
      href={href}
      aria-label={label}
      data-notices={waiting}
      className="invisible relative grid size-9 place-items-center rounded-lg text-muted hover:bg-surface hover:text-ink sm:size-10"
    />
  );
}
