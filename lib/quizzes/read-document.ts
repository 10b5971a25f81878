import type { Rule } from "@/lib/quizzes/assignment-schema";
import type { QuizDocument } from "@/lib/quizzes/draft-schema";
import { isWished, type PoolItem } from "@/lib/quizzes/draw-items";
import { MAX_ITEMS } from "@/lib/quizzes/schema";

interface UsedItem extends PoolItem {
  readonly use: "practice" | "assessment";
}

export const EMPTY_DOCUMENT: QuizDocument = { version: 1, title: "", itemIds: [], rule: null, minutes: 30 };

/** The items from which a rule draws: those that fit and were not picked already. */
export function findByRule<T extends UsedItem>(
  { wish, uses }: Rule,
  pool: readonly T[],
  picked: readonly string[],
): readonly T[] {
  return pool.filter((item) => uses.includes(item.use) && !picked.includes(item.id) && isWished(item, wish));
}

/**
 * `title`: it has none. `empty`: there is nothing to answer. `gone`: a picked item cannot be asked for any more. `few`: the rule finds
 * fewer items than it is to draw. `many`: more items than a quiz may have.
 */
export type DocumentProblem = "title" | "empty" | "gone" | "few" | "many";

/** What keeps a quiz from being assigned. @param pool every item that its maker may use */
export function problemsOfDocument(
  { title, itemIds, rule }: QuizDocument,
  pool: readonly UsedItem[],
): readonly DocumentProblem[] {
  const known = new Set(pool.map(({ id }) => id));
  return [
    ...(title.trim() === "" ? (["title"] as const) : []),
    ...(itemIds.length === 0 && !rule ? (["empty"] as const) : []),
    ...(itemIds.every((id) => known.has(id)) ? [] : (["gone"] as const)),
    ...(rule && findByRule(rule, pool, itemIds).length < rule.count ? (["few"] as const) : []),
    ...(itemIds.length + (rule?.count ?? 0) > MAX_ITEMS ? (["many"] as const) : []),
  ];
}
