const TONE = {
  plain: "bg-accent-soft text-accent",
  caution: "bg-caution-soft text-caution",
  quiet: "bg-surface text-muted",
  good: "bg-correct-soft text-correct",
} as const;

interface TagProps {
  readonly tone?: keyof typeof TONE;
  readonly children: string;
}

/** A word about the state of something. */
export function Tag({ tone = "plain", children }: TagProps) {
  return <span className={`rounded px-1.5 py-0.5 text-xs whitespace-nowrap ${TONE[tone]}`}>{children}</span>;
}
