/** What was emptied is left out. */
export function compact<T extends object>(entry: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  // Of the same form, as every field that may be undefined may be missing.
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as never;
}
