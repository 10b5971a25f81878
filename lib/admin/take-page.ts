/** Rows of one page of a list. */
export const PAGE_SIZE = 30;

/**
 * A page and where the next one begins, of rows that were read newest first with one more than is shown. Ids are UUIDv7, so that
 * their order is that of time.
 */
export function takePage<T extends { readonly id: string }>(
  rows: readonly T[],
): { shown: T[]; nextCursor: string | null } {
  const shown = rows.slice(0, PAGE_SIZE);
  return { shown, nextCursor: rows.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null };
}
