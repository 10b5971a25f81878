import type { PlacedItem } from "@/lib/content/check/check-duplicates";
import { createReporter } from "@/lib/content/check/reporter";
import type { Problem } from "@/lib/content/problem";

/** At least so many kinds in a chapter: fewer in one of few questions. */
const KINDS = { usual: 5, few: 3, fewQuestions: 6 };

/** A written chapter: the path of its folder, its questions, and its own items. */
interface CoveredChapter {
  readonly path: string;
  readonly questions: readonly PlacedItem[];
  readonly items: readonly PlacedItem[];
}

/**
 * Every question of a written chapter has an item that the machine marks and everybody may practise, in this chapter or in another
 * one of `all`; and a chapter asks in several ways: in five kinds, in three where it has fewer than six questions.
 */
export function checkCoverage(chapters: readonly CoveredChapter[], all: readonly PlacedItem[]): Problem[] {
  const { problems, line } = createReporter("coverage");
  const isMarked = ({ item }: PlacedItem) => item.kind !== "open" && item.use === "practice";
  const covered = new Set(all.filter(isMarked).flatMap(({ item }) => item.questions));
  for (const { path, questions, items } of chapters) {
    const file = `${path}/items.yaml`;
    for (const { item } of questions)
      if (!covered.has(item.id))
        line(
          file,
          1,
          `no item for practice that the machine marks covers the question "${item.id}"`,
          "Write one, or name the question in an item that asks it",
        );
    const kinds = new Set(items.filter(isMarked).map(({ item }) => item.kind));
    const needed = questions.length < KINDS.fewQuestions ? KINDS.few : KINDS.usual;
    if (kinds.size < needed)
      line(
        file,
        1,
        `items of ${kinds.size} kinds (${[...kinds].join(", ") || "none"}) for ${questions.length} questions`,
        `Ask in at least ${needed} kinds`,
      );
  }
  return problems;
}
