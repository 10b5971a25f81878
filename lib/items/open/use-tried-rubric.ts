import { useDeferredValue, useMemo } from "react";
import { toRubric } from "@/lib/items/open/to-rubric";
import type { Authored } from "@/lib/items/open/type";
import { useRubricGlossary } from "@/lib/rubric/client/use-rubric-glossary";
import { compileRubric } from "@/lib/rubric/compile-rubric";
import { explainAnswer, type Explanation } from "@/lib/rubric/explain-answer";

interface TriedRubric {
  /** What the forms as they stand find in a text; undefined until the glossary is there. */
  readonly explain: ((text: string) => Explanation) | undefined;
  readonly glossary: ReturnType<typeof useRubricGlossary>;
}

/** The rubric as it is being written, ready for answers. It follows each key, behind the typing. */
export function useTriedRubric({ rubric: points, misconceptions }: Authored): TriedRubric {
  const glossary = useRubricGlossary();
  const { data } = glossary;
  const [shownPoints, shownMisconceptions] = [useDeferredValue(points), useDeferredValue(misconceptions)];
  const explain = useMemo(() => {
    if (!data) return undefined;
    const compiled = compileRubric(toRubric({ rubric: shownPoints, misconceptions: shownMisconceptions }), data);
    const known = new Map<string, Explanation>();
    return (text: string) => {
      const explanation = known.get(text) ?? explainAnswer(text, compiled);
      known.set(text, explanation);
      return explanation;
    };
  }, [data, shownPoints, shownMisconceptions]);
  return { explain, glossary };
}
