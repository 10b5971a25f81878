import { useId, type ReactNode } from "react";

interface SectionProps {
  readonly title: string;
  readonly intro?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, intro, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-12">
      <h2 id={id} className="mb-2 text-xl font-semibold">
        {title}
      </h2>
      {intro && <p className="mb-4 max-w-prose text-muted">{intro}</p>}
      {children}
    </section>
  );
}
