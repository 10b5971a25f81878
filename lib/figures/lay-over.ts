type Fields = Readonly<Record<string, unknown>>;

/**
 * The data of one step: the figure's own with what the step changes laid over it. Records are changed field by field; lists whose
 * entries have ids entry by entry, new ids being added at the end; everything else is replaced.
 */
export function layOver(base: unknown, change: unknown): unknown {
  if (change === undefined) return base;
  if (isFields(base) && isFields(change)) {
    const names = new Set([...Object.keys(base), ...Object.keys(change)]);
    return Object.fromEntries([...names].map((name) => [name, layOver(base[name], change[name])]));
  }
  if (hasIds(base) && hasIds(change)) {
    const changed = base.map((entry) => layOver(entry, change.find(({ id }) => id === entry.id))); // prettier-ignore
    return [...changed, ...change.filter(({ id }) => base.every((entry) => entry.id !== id))];
  }
  return change;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const hasIds = (value: unknown): value is readonly (Fields & { readonly id: string })[] =>
  Array.isArray(value) && value.every((entry) => isFields(entry) && typeof entry["id"] === "string");
