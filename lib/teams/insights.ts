/** A mean of fewer would tell single members to each other. */
export const MEAN_OF_AT_LEAST = 3;
export const WEEKS_SHOWN = 8;
/** From this mastery on, of at most 5/6, somebody is strong in a concept; with the weight of that many answers. */
export const STRONG_MASTERY = 0.7;
export const STRONG_WEIGHT = 2.5;

/** Steps of a twentieth: exact means of a small team, taken before and after somebody joined, would tell what is his. */
export const coarse = (share: number): number => Math.round(share * 20) / 20;

interface ConceptMean {
  readonly concept: string;
  readonly members: number;
  readonly mastery: number;
}

interface ChapterMeans {
  readonly slug: string;
  readonly concepts: readonly { readonly slug: string; readonly members: number; readonly mastery: number | null }[];
}

/**
 * The team's mastery by chapter and concept: means of at least `MEAN_OF_AT_LEAST` members, coarse. Chapters of which nothing is known are
 * left out.
 * @param taught the concepts of each chapter, in their order
 */
export function chapterMeans(
  taught: ReadonlyMap<string, readonly string[]>,
  means: readonly ConceptMean[],
): ChapterMeans[] {
  const of = new Map(means.map((mean) => [mean.concept, mean]));
  return [...taught].flatMap(([slug, concepts]) => {
    const known = concepts.flatMap((concept) => of.get(concept) ?? []);
    if (known.length === 0) return [];
    const cells = known.map(({ concept, members, mastery }) => ({
      ...{ slug: concept, members, mastery: members >= MEAN_OF_AT_LEAST ? coarse(mastery) : null },
    }));
    return [{ slug, concepts: cells }];
  });
}
