import type { ReactNode, Ref } from "react";

interface NoticeProps {
  readonly title?: string;
  readonly children?: ReactNode;
  /** `good`: something was done. `plain`: how things are. */
  readonly tone?: "plain" | "good" | "caution";
  /** For whoever moves the focus here when it appears. */
  readonly ref?: Ref<HTMLDivElement>;
}

const TONE = {
  plain: "border-line bg-surface",
  good: "border-correct bg-correct-soft",
  caution: "border-caution bg-caution-soft",
} as const;

/** How things stand, or what was done; a failure is an `Alert`. */
export function Notice({ title, children, tone = "plain", ref }: NoticeProps) {
  return (
    <div
      ref={ref}
      tabIndex={ref ? -1 : undefined}
      className={`rounded-lg border px-4 py-3 text-sm text-ink ${TONE[tone]}`}
    >
      {title && <p className="font-medium">{title}</p>}
      {children && <div className={title ? "mt-1" : ""}>{children}</div>}
    </div>
  );
}
