import type { ReactNode } from "react";

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  /** On the left, and above the picture on a phone. */
  readonly inputs: ReactNode;
  readonly children: ReactNode;
}

/** One part of a lab: what it is about, its inputs, and what comes of them. */
export function Part({ id, title, lead, inputs, children }: PartProps) {
  return (
    <section aria-labelledby={id} className="border-t border-line pt-8 pb-12">
      <h2 id={id} className="scroll-mt-20 text-2xl font-semibold">
        {title}
      </h2>
      <p className="mt-2 max-w-2xl text-pretty text-muted">{lead}</p>
      <div className="mt-6 grid gap-x-10 gap-y-7 lg:grid-cols-[18rem_minmax(0,1fr)]">
        <div className="min-w-0 space-y-5">{inputs}</div>
        <div className="min-w-0 space-y-6">{children}</div>
      </div>
    </section>
  );
}
