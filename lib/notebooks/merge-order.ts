import type { NotebookDocument } from "@/lib/notebooks/schema";

/**
 * The ids that stay in one order: that of the side which moved some of them (mine where both did), and each that the other side alone has
 * behind the one that it stands behind there.
 */
export function mergeOrder(
  base: NotebookDocument,
  mine: NotebookDocument,
  theirs: NotebookDocument,
  stays: (id: string) => boolean,
): string[] {
  const [was, here, there] = [base, mine, theirs].map(({ cells }) => cells.map(({ id }) => id).filter(stays));
  return isMoved(was!, here!) ? insertInto(here!, there!) : insertInto(there!, here!); // one for each side
}

/** Whether ids that stood there before come in another order now. */
function isMoved(before: readonly string[], after: readonly string[]): boolean {
  const known = new Set(before);
  const left = after.filter((id) => known.has(id));
  const kept = new Set(left);
  return before.filter((id) => kept.has(id)).some((id, index) => id !== left[index]);
}

/** `order` with those of `others` that it lacks, each behind its predecessor there. */
export function insertInto(order: readonly string[], others: readonly string[]): string[] {
  const known = new Set(order);
  const following = new Map<string | undefined, string[]>();
  let anchor: string | undefined;
  for (const id of others) {
    if (known.has(id)) anchor = id;
    else following.set(anchor, [...(following.get(anchor) ?? []), id]);
  }
  return [undefined, ...order].flatMap((id) => [...(id === undefined ? [] : [id]), ...(following.get(id) ?? [])]);
}
