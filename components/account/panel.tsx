import { useId, type ReactNode } from "react";

interface PanelProps {
  readonly title: string;
  readonly intro?: ReactNode;
  readonly children: ReactNode;
}

/** One matter of the account area under its heading. */
export function Panel({ title, intro, children }: PanelProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mb-6 rounded-xl border border-line bg-raised p-5 sm:p-6">
      <h2 id={id} className="text-lg font-semibold">
        {title}
      </h2>
      {intro && <p className="mt-1 text-sm text-muted">{intro}</p>}
      <div className="mt-4">{children}</div>
    </section>
  );
}
