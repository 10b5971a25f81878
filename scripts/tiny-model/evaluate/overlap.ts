/** How near held-out documents are to training documents: shares in [0, 1]. */
export interface Overlap {
  /** Of each n: the share of held-out token n-grams that stand in a training document. */
  readonly ngrams: Readonly<Record<number, number>>;
  /** The share of held-out sentences that stand in training word for word. */
  readonly sentences: number;
}

export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[。？！])|(?<=[.?!])\s+|\n/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 0);

const gramsOf = (ids: readonly number[], n: number): string[] =>
  ids.slice(0, Math.max(0, ids.length - n + 1)).map((_, at) => ids.slice(at, at + n).join());

/** `train` and `heldOut`: texts with their token ids. */
export function overlapOf(
  train: readonly { readonly text: string; readonly ids: readonly number[] }[],
  heldOut: readonly { readonly text: string; readonly ids: readonly number[] }[],
  sizes: readonly number[],
): Overlap {
  const share = (values: readonly string[], known: ReadonlySet<string>) =>
    values.length === 0 ? 0 : values.filter((value) => known.has(value)).length / values.length;
  const ngrams = Object.fromEntries(
    sizes.map((n) => {
      const asked = heldOut.flatMap(({ ids }) => gramsOf(ids, n));
      // Only what is asked for is kept: all n-grams of the training text would not fit.
      const wanted = new Set(asked);
      const known = new Set<string>();
      for (const { ids } of train) for (const gram of gramsOf(ids, n)) if (wanted.has(gram)) known.add(gram);
      return [n, share(asked, known)];
    }),
  );
  const known = new Set(train.flatMap(({ text }) => sentencesOf(text)));
  return {
    ngrams,
    sentences: share(
      heldOut.flatMap(({ text }) => sentencesOf(text)),
      known,
    ),
  };
}
