const TONE = {
  plain: "bg-accent-soft text-accent",
  caution: "bg-caution-soft text-caution",
  wrong: "bg-wrong-soft text-wrong",
  good: "bg-correct-soft text-correct",
} as const;

interface BadgeProps {
  readonly tone?: keyof typeof TONE;
  readonly children: string;
}

export function Badge({ tone = "plain", children }: BadgeProps) {
  return <span className={`rounded px-1.5 py-0.5 text-xs whitespace-nowrap ${TONE[tone]}`}>{children}</span>;
}
