/**
 * A memory for what a pure function once made: at most `limit` values, the oldest of which is forgotten first. What is kept is
 * shared by everybody who asks, so nobody may change it.
 */
export interface BoundedCache<K, V> {
  get(key: K): V | undefined;
  /** Keeps the value and gives it back. */
  keep(key: K, value: V): V;
}

export function createBoundedCache<K, V>(limit: number): BoundedCache<K, V> {
  const values = new Map<K, V>();
  return {
    get: (key) => values.get(key),
    keep(key, value) {
      if (values.size >= limit && !values.has(key)) values.delete(values.keys().next().value as K); // a full map has a first key
      values.set(key, value);
      return value;
    },
  };
}
