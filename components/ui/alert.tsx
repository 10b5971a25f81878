import type { ReactNode } from "react";

interface AlertProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** Lets an operator find the request in the log. */
  readonly requestId?: string | undefined;
}

/** What happened and what to do, announced at once. */
export function Alert({ title, children, requestId }: AlertProps) {
  return (
    <div role="alert" className="rounded-lg bg-wrong-soft px-4 py-3 text-sm text-wrong">
      <p className="font-medium">{title}</p>
      {children}
      {requestId && <p className="mt-1 font-mono text-xs">{requestId}</p>}
    </div>
  );
}
