"use client";

import { useTranslations } from "next-intl";
import { ChipGroup } from "@/components/quizzes/chip-group";
import { kinds } from "@/lib/items/kinds.generated";
import type { Wish } from "@/lib/quizzes/draw-items";
import type { QuizNames } from "@/lib/quizzes/quiz-names";

interface DrawFieldsProps {
  readonly wish: Wish;
  onWish(wish: Wish): void;
  readonly names: QuizNames;
}

const KINDS = Object.keys(kinds) as (keyof typeof kinds)[]; // keys of the registry
const entries = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** What a draw is made of: chapters, concepts, difficulty, kinds. */
export function DrawFields({ wish, onWish, names }: DrawFieldsProps) {
  const t = useTranslations("quizzes.make");
  const kindName = useTranslations("practice.kinds");
  return (
    <div className="space-y-4">
      <ChipGroup
        legend={t("chapters")}
        options={entries(names.chapters)}
        chosen={wish.chapters}
        onChosen={(chapters) => onWish({ ...wish, chapters })}
      />
      <ChipGroup
        legend={t("difficulties")}
        options={[1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) }))}
        chosen={wish.difficulties}
        onChosen={(difficulties) => onWish({ ...wish, difficulties })}
      />
      <ChipGroup
        legend={t("concepts")}
        options={entries(names.concepts)}
        chosen={wish.concepts}
        onChosen={(concepts) => onWish({ ...wish, concepts })}
        isLong
      />
      <ChipGroup
        legend={t("kinds")}
        options={KINDS.map((value) => ({ value, label: kindName(value) }))}
        chosen={wish.kinds}
        onChosen={(chosen) => onWish({ ...wish, kinds: chosen })}
        isLong
      />
    </div>
  );
}
