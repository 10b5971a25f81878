/** Deeper than any body of ours; what walks a document calls itself once for each level. */
const MOST_LEVELS = 40;

/** Whether a JSON value is nested so little that it can be walked and kept. */
export function isShallow(value: unknown, levels: number = MOST_LEVELS): boolean {
  if (value === null || typeof value !== "object") return true;
  return levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1));
}
