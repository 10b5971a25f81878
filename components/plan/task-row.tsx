import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

interface TaskRowProps {
  readonly title: string;
  /** `idle`: there is nothing to do. */
  readonly state: "open" | "done" | "idle" | "optional";
  readonly minutes?: number;
  /** Where it is done. */
  readonly action?: { readonly href: string; readonly label: string } | undefined;
  readonly children?: ReactNode;
}

const SIGN = { open: "○", done: "✓", idle: "–", optional: "○" } as const;

/** One thing of today's list: a sign and a word for its state, what it is, how long it takes, and the way to it. */
export function TaskRow({ title, state, minutes = 0, action, children }: TaskRowProps) {
  const t = useTranslations("plan");
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-3 px-4 py-4 sm:flex-nowrap sm:px-5">
      <span
        aria-hidden="true"
        className={`w-5 shrink-0 text-center text-lg leading-6 ${state === "done" ? "text-correct" : "text-muted"}`}
      >
        {SIGN[state]}
      </span>
      <div className="min-w-0 flex-1 basis-48">
        <h3 className="leading-6 font-medium break-words">
          {title}
          {state !== "idle" && (
            <span className={`ml-2 text-sm font-normal ${state === "done" ? "text-correct" : "text-muted"}`}>
              {t(`tasks.${state}`)}
              {minutes > 0 && ` · ${t("minutes", { minutes })}`}
            </span>
          )}
        </h3>
        {children && <div className="mt-1 text-sm text-muted">{children}</div>}
      </div>
      {action && (
        <a
          href={action.href}
          className="inline-flex min-h-10 items-center rounded-lg border border-line px-3.5 text-[0.95rem] font-medium whitespace-nowrap hover:border-accent max-sm:ml-8"
        >
          {action.label}
        </a>
      )}
    </li>
  );
}
