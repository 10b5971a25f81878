import type { Source } from "@/lib/content/schema";

/**
 * The sources of several lists that an id alone names: those whose id stands for one address wherever it is used, each once, in the order of
 * their ids. Two works of one author and year may be called the same in two chapters.
 */
export function unambiguousSources(lists: readonly (readonly Source[])[]): readonly Source[] {
  const found = new Map<string, Source>();
  const ambiguous = new Set<string>();
  for (const source of lists.flat()) {
    const known = found.get(source.id);
    if (known && known.url !== source.url) ambiguous.add(source.id);
    if (!known) found.set(source.id, source);
  }
  return [...found.values()].filter(({ id }) => !ambiguous.has(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
