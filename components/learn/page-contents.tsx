"use client";

import { useEffect, useState } from "react";

interface PageContentsProps {
  readonly headings: readonly { readonly id: string; readonly depth: number; readonly text: string }[];
}

/** The page's sections, with the one that is being read. */
export function PageContents({ headings }: PageContentsProps) {
  const [current, setCurrent] = useState<string>();

  useEffect(() => {
    const elements = headings.flatMap(({ id }) => document.getElementById(id) ?? []);
    const update = () => {
      const passed = elements.filter((element) => element.getBoundingClientRect().top < 140).at(-1);
      setCurrent(passed?.id);
    };
    // A line near the top: whenever a heading crosses it, the section in sight has changed.
    const observer = new IntersectionObserver(update, { rootMargin: "-140px 0px -60% 0px", threshold: [0, 1] });
    for (const element of elements) observer.observe(element);
    return () => observer.disconnect();
  }, [headings]);

  return (
    <ol className="space-y-0.5 border-l border-line text-sm">
      {headings.map(({ id, depth, text }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            aria-current={id === current ? "location" : undefined}
            className={`-ml-px block border-l-2 py-1 ${depth === 3 ? "pl-7" : "pl-4"} ${
              id === current ? "border-accent text-accent" : "border-transparent text-muted hover:text-ink"
            }`}
          >
            {text}
          </a>
        </li>
      ))}
    </ol>
  );
}
