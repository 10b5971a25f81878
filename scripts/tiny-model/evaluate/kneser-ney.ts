/** How probable a token is after a context, by an n-gram model. */
export interface NgramModel {
  /** p(token | context) > 0; of the context at most order − 1 last tokens are looked at. */
  probability(context: readonly number[], token: number): number;
}

interface Counts {
  /** Count of the n-gram: raw for the highest order and for what begins a document, else the number of tokens before it. */
  readonly count: Map<number, number>;
  /** Of each context: the sum of its counts, and how many of them are 1, 2, and 3 or more. */
  readonly contexts: Map<number, { total: number; readonly kinds: [number, number, number] }>;
  readonly discounts: readonly [number, number, number];
}

/**
 * Interpolated modified Kneser–Ney (Chen and Goodman 1998, section 3): p(w | h) = (c(hw) − D(c(hw))) / c(h) + γ(h) p(w | h'), the
 * lower orders by counts of distinct predecessors, below the unigrams the uniform distribution. A document begins with the end token.
 */
export function trainKneserNey(
  documents: readonly (readonly number[])[],
  order: number,
  vocabulary: number,
): NgramModel {
  // Every n-gram has a number: that of its own beginning and its last token give it, the shorter first.
  const names = new Map<number, number>();
  const nameOf = (context: number, token: number): number | undefined => names.get(context * vocabulary + token);
  const named = (context: number, token: number): number => {
    const key = context * vocabulary + token;
    const known = names.get(key);
    if (known !== undefined) return known;
    names.set(key, names.size + 1);
    return names.size;
  };
  const raw = Array.from(
    { length: order },
    () => new Map<number, [context: number, suffix: number, count: number, first: boolean]>(),
  );
  for (const document of documents)
    for (let end = 0; end < document.length; end++)
      for (let size = 1; size <= Math.min(order, end + 1); size++) {
        const from = end - size + 1;
        let context = 0;
        for (let at = from; at < end; at++) context = named(context, document[at]!); // inside the document
        const name = named(context, document[end]!);
        const known = raw[size - 1]!.get(name); // below the order
        if (known) known[2]++;
        else {
          let suffix = 0;
          for (let at = from + 1; at <= end; at++) suffix = named(suffix, document[at]!);
          raw[size - 1]!.set(name, [context, suffix, 1, from === 0]);
        }
      }

  const orders: Counts[] = raw.map((grams, at) => {
    const count = new Map<number, number>();
    if (at === order - 1) for (const [name, [, , times]] of grams) count.set(name, times);
    else {
      for (const [, suffix] of raw[at + 1]!.values()) count.set(suffix, (count.get(suffix) ?? 0) + 1);
      for (const [name, [, , times, first]] of grams)
        if (first || !count.has(name)) count.set(name, Math.max(times, 1));
    }
    const contexts: Counts["contexts"] = new Map();
    for (const [name, [context]] of grams) {
      const times = count.get(name) ?? 0;
      const sums = contexts.get(context) ?? { total: 0, kinds: [0, 0, 0] };
      sums.total += times;
      sums.kinds[(Math.min(times, 3) - 1) as 0 | 1 | 2]++; // counts are at least 1
      contexts.set(context, sums);
    }
    return { count, contexts, discounts: discountsOf([...count.values()]) };
  });

  const probability = (context: readonly number[], token: number): number => {
    let p = 1 / vocabulary;
    for (let size = 0; size < Math.min(order, context.length + 1); size++) {
      let name: number | undefined = 0;
      for (const before of size === 0 ? [] : context.slice(-size))
        name = name === undefined ? undefined : nameOf(name, before);
      if (name === undefined) return p;
      const { count, contexts, discounts } = orders[size]!; // below the order
      const sums = contexts.get(name);
      if (!sums) continue;
      const gram = nameOf(name, token);
      const times = (gram === undefined ? undefined : count.get(gram)) ?? 0;
      const discount = times === 0 ? 0 : discounts[(Math.min(times, 3) - 1) as 0 | 1 | 2];
      const kept = discounts.reduce((sum, each, kind) => sum + each * (sums.kinds[kind as 0 | 1 | 2] ?? 0), 0);
      p = (times - discount) / sums.total + (kept / sums.total) * p;
    }
    return p;
  };
  return { probability };
}

/** D1, D2, D3+ of Chen and Goodman: Y = n1 / (n1 + 2 n2), Dk = k − (k + 1) Y n(k+1) / nk; 0.5 k where counts are missing. */
function discountsOf(counts: readonly number[]): [number, number, number] {
  const n = [1, 2, 3, 4].map((times) => counts.filter((count) => count === times).length);
  const [n1 = 0, n2 = 0] = n;
  const y = n1 / (n1 + 2 * n2);
  const of = (k: 1 | 2 | 3): number => {
    const value = k - ((k + 1) * y * (n[k] ?? 0)) / (n[k - 1] ?? 0);
    return Number.isFinite(value) && value > 0 && value <= k ? value : 0.5 * k;
  };
  return [of(1), of(2), of(3)];
}
