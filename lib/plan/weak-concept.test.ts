import { describe, expect, it } from "vitest";
import { chooseWeakConcept, type ConceptItem } from "@/lib/plan/weak-concept";

const item = (id: string, fields: Partial<ConceptItem> = {}): ConceptItem => ({
  ...{ id, questions: [`question-${id}`], concepts: ["lora"], difficulty: 2, lastAt: null },
  ...fields,
});
const lora = { slug: "lora", mastery: 0.2, weight: 3 };

describe("the weak concept of a day", () => {
  it("is the one that is asked most and known least", () => {
    const items = [item("a"), item("b", { concepts: ["rank"] })];
    expect(chooseWeakConcept([lora, { slug: "rank", mastery: 0.5, weight: 5 }], items)?.slug).toBe("rank");
    expect(chooseWeakConcept([lora, { slug: "rank", mastery: 0.59, weight: 5 }], items)?.slug).toBe("lora");
  });

  it("is none while nothing is weak, nothing is known, or there is nothing to practise", () => {
    expect(chooseWeakConcept([], [item("a")])).toBeUndefined();
    expect(chooseWeakConcept([{ ...lora, mastery: 0.6 }], [item("a")])).toBeUndefined();
    expect(chooseWeakConcept([lora], [])).toBeUndefined();
    expect(chooseWeakConcept([{ ...lora, weight: 0 }], [item("a")])).toBeUndefined();
  });

  it("comes with three items of different questions, what was never answered first, then the longest ago", () => {
    const ago = (days: number) => ({ lastAt: new Date(1_700_000_000_000 - days * 86_400_000) });
    const chosen = chooseWeakConcept(
      [lora],
      [
        ...[item("recent", ago(1)), item("old", ago(9)), item("new-hard", { difficulty: 4 }), item("new-easy")],
        item("sibling", { questions: ["question-new-easy"] }),
      ],
    );
    expect(chosen?.items).toEqual(["new-easy", "new-hard", "old"]);
  });
});
