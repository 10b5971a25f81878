/** The list with the entry at `from` taken out and put in again so that it stands at `to`; a place beyond an end is that end. */
export function moveEntry<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  next.splice(Math.max(0, Math.min(list.length - 1, to)), 0, ...next.splice(from, 1));
  return next;
}
