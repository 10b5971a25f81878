"use client";

import { useTranslations } from "next-intl";
import { NumberInput } from "@/components/quizzes/builder/number-input";
import { ChipGroup } from "@/components/quizzes/chip-group";
import { DrawFields } from "@/components/quizzes/draw-fields";
import type { AssignableItem, Rule } from "@/lib/quizzes/assignment-schema";
import type { Wish } from "@/lib/quizzes/draw-items";
import type { QuizNames } from "@/lib/quizzes/quiz-names";
import { findByRule } from "@/lib/quizzes/read-document";
import { MAX_ITEMS } from "@/lib/quizzes/schema";

interface RuleFieldsProps {
  readonly rule: Rule | null;
  onRule(rule: Rule | null): void;
  readonly picked: readonly string[];
  readonly items: readonly AssignableItem[];
  readonly names: QuizNames;
  readonly hasAssessment: boolean;
}

const toWish = ({ chapters, concepts, difficulties, kinds }: Wish): Rule["wish"] => ({
  ...{ chapters: [...chapters], concepts: [...concepts], difficulties: [...difficulties], kinds: [...kinds] },
});

/** Items that are drawn for each learner anew, and how many there are to draw from. */
export function RuleFields({ rule, onRule, picked, items, names, hasAssessment }: RuleFieldsProps) {
  const t = useTranslations("quizzes.build");
  const begin = (): Rule => ({
    wish: { chapters: [], concepts: [], difficulties: [], kinds: [] },
    count: 10,
    uses: [hasAssessment ? "assessment" : "practice"],
  });
  const found = rule ? findByRule(rule, items, picked).length : 0;
  return (
    <div className="space-y-4">
      <label className="flex w-fit cursor-pointer items-center gap-2">
        <input
          type="checkbox"
          checked={rule !== null}
          onChange={() => onRule(rule ? null : begin())}
          className="size-4 accent-accent"
        />
        {t("draws")}
      </label>
      {rule && (
        <>
          {hasAssessment && (
            <ChipGroup
              legend={t("uses")}
              options={(["assessment", "practice"] as const).map((value) => ({ value, label: t(`useItems.${value}`) }))}
              chosen={rule.uses}
              // One at least: a rule that draws from nothing is none.
              onChosen={(uses) => uses.length > 0 && onRule({ ...rule, uses: [...uses] })}
            />
          )}
          <DrawFields wish={rule.wish} onWish={(wish) => onRule({ ...rule, wish: toWish(wish) })} names={names} />
          <div className="max-w-40">
            <NumberInput
              label={t("count")}
              value={rule.count}
              max={MAX_ITEMS}
              onValue={(count) => count !== null && onRule({ ...rule, count })}
            />
          </div>
          <p role="status" className={`text-sm ${found < rule.count ? "font-medium text-caution" : "text-muted"}`}>
            {found < rule.count ? t("tooFew", { found, count: rule.count }) : t("finds", { found })}
          </p>
        </>
      )}
    </div>
  );
}
