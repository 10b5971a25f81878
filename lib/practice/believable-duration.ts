/** Beyond this an item lay open; nobody thought about it that long. */
const LONGEST_MS = 6 * 3_600_000;

/** What a browser measured from first sight to submission, in whole milliseconds; null where it says nothing or is beyond belief. */
export function believableDuration(measured: number | undefined): number | null {
  return measured !== undefined && measured >= 0 && measured <= LONGEST_MS ? Math.round(measured) : null;
}
