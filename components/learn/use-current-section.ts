import { useEffect, useState } from "react";

/** Height below the top of the window at which a heading counts as reached, in px. */
const READING_LINE = 140;

/** The id of the section that is being read; undefined above the first. */
export function useCurrentSection(headings: readonly { readonly id: string }[]): string | undefined {
  const [current, setCurrent] = useState<string>();

  useEffect(() => {
    const elements = headings.flatMap(({ id }) => document.getElementById(id) ?? []);
    const update = () => {
      setCurrent(elements.findLast((element) => element.getBoundingClientRect().top < READING_LINE)?.id);
    };
    // Whenever a heading crosses the line, in either direction, the section in sight has changed.
    const observer = new IntersectionObserver(update, {
      rootMargin: `-${READING_LINE}px 0px 0px 0px`,
      threshold: [0, 1],
    });
    for (const element of elements) observer.observe(element);
    return () => observer.disconnect();
  }, [headings]);

  return current;
}
