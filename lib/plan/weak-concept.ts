/** Items that are practised of a weak concept in a day. */
export const CONCEPT_ITEMS = 3;

/** Below this a concept is weak; five right answers in a row come to 0.77. */
export const WEAK_BELOW = 0.6;

export interface KnownConcept {
  readonly slug: string;
  /** 0..1; see masteryOf. */
  readonly mastery: number;
  /** The largest weight of a chapter that asks for it. */
  readonly weight: number;
  /** Whether the last mock interview missed it: it goes before all others. */
  readonly isMissed?: boolean;
}

export interface ConceptItem {
  readonly id: string;
  readonly questions: readonly string[];
  readonly concepts: readonly string[];
  readonly difficulty: number;
  /** Of the latest answer before today; null for none. */
  readonly lastAt: Date | null;
}

/**
 * The concept that is worth most today: of those with evidence and a mastery below 0.6, one that the last interview missed, and else the
 * one with the largest w · (1 − m), ties by slug; with up to three of its items, never answered ones first, then what was answered longest ago, no two of one question. Undefined
 * where nothing is weak.
 */
export function chooseWeakConcept(
  concepts: readonly KnownConcept[],
  items: readonly ConceptItem[],
):
  | { readonly slug: string; readonly mastery: number; readonly isMissed: boolean; readonly items: readonly string[] }
  | undefined {
  const worth = ({ weight, mastery }: KnownConcept) => weight * (1 - mastery);
  const weak = concepts
    .filter(({ mastery, weight }) => mastery < WEAK_BELOW && weight > 0)
    .toSorted(
      (a, b) =>
        Number(b.isMissed ?? false) - Number(a.isMissed ?? false) || worth(b) - worth(a) || (a.slug < b.slug ? -1 : 1),
    );
  for (const { slug, mastery, isMissed = false } of weak) {
    const chosen = chooseItems(items.filter((item) => item.concepts.includes(slug)));
    if (chosen.length > 0) return { slug, mastery, isMissed, items: chosen };
  }
  return undefined;
}

function chooseItems(items: readonly ConceptItem[]): string[] {
  const inOrder = items.toSorted(
    (a, b) =>
      (a.lastAt?.getTime() ?? 0) - (b.lastAt?.getTime() ?? 0) || a.difficulty - b.difficulty || (a.id < b.id ? -1 : 1),
  );
  const used = new Set<string>();
  const chosen: string[] = [];
  for (const { id, questions } of inOrder) {
    if (chosen.length >= CONCEPT_ITEMS) break;
    if (questions.some((question) => used.has(question))) continue;
    for (const question of questions) used.add(question);
    chosen.push(id);
  }
  return chosen;
}
