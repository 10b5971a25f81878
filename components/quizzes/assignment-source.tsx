"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { ChipGroup } from "@/components/quizzes/chip-group";
import { DrawFields } from "@/components/quizzes/draw-fields";
import { ItemPicker } from "@/components/quizzes/item-picker";
import { Field } from "@/components/ui/field";
import type { Locale } from "@/lib/core/locale";
import type { AssignmentDraft } from "@/lib/quizzes/assignment-draft";
import { useAssignableItems } from "@/lib/quizzes/client/use-assignable-items";
import { isWished } from "@/lib/quizzes/draw-items";
import type { QuizNames } from "@/lib/quizzes/quiz-names";
import { MAX_ITEMS } from "@/lib/quizzes/schema";

interface AssignmentSourceProps {
  readonly draft: AssignmentDraft;
  onDraft(part: Partial<AssignmentDraft>): void;
  readonly names: QuizNames;
  readonly locale: Locale;
  readonly error: string | undefined;
  readonly teamId: string | undefined;
  /** Whether the assigner may use assessment items. */
  readonly hasAssessment: boolean;
}

/** Which items an assigned quiz has: a draw from those that fit, or those that were picked. */
export function AssignmentSource({
  draft,
  onDraft,
  names,
  locale,
  error,
  teamId,
  hasAssessment,
}: AssignmentSourceProps) {
  const t = useTranslations("quizzes.manage");
  const id = useId();
  const pool = useAssignableItems(teamId);
  const items = pool.data?.items ?? [];
  const fitting = items.filter((item) => draft.uses.includes(item.use) && isWished(item, draft.wish)).length;
  const hasPractice =
    draft.by === "draw"
      ? draft.uses.includes("practice")
      : items.some(({ id: itemId, use }) => use === "practice" && draft.picked.includes(itemId));
  return (
    <fieldset aria-describedby={error && `${id}-error`}>
      <legend className="mb-2 font-medium">{t("source")}</legend>
      <div className="mb-4 flex flex-wrap gap-x-6 gap-y-2">
        {(["draw", "pick"] as const).map((by) => (
          <label key={by} className="flex cursor-pointer items-center gap-2">
            <input
              type="radio"
              name={`${id}-by`}
              checked={draft.by === by}
              onChange={() => onDraft({ by })}
              className="size-4 accent-accent"
            />
            {t(by)}
          </label>
        ))}
      </div>
      {draft.by === "pick" ? (
        <ItemPicker picked={draft.picked} onPicked={(picked) => onDraft({ picked })} locale={locale} teamId={teamId} />
      ) : (
        <div className="space-y-4">
          {hasAssessment && (
            <ChipGroup
              legend={t("uses")}
              options={(["assessment", "practice"] as const).map((value) => ({ value, label: t(`${value}Use`) }))}
              chosen={draft.uses}
              onChosen={(uses) => onDraft({ uses })}
            />
          )}
          <DrawFields wish={draft.wish} onWish={(wish) => onDraft({ wish })} names={names} />
          <CountField count={draft.count} onCount={(count) => onDraft({ count })} />
          <p role="status" className="text-sm text-muted">
            {pool.data && t("fits", { count: fitting })}
          </p>
        </div>
      )}
      {hasPractice && hasAssessment && <p className="mt-3 text-sm text-caution">{t("practiceWarning")}</p>}
      {error && (
        <p id={`${id}-error`} className="mt-2 text-sm text-wrong">
          {error}
        </p>
      )}
    </fieldset>
  );
}

function CountField({ count, onCount }: { readonly count: string; onCount(count: string): void }) {
  const t = useTranslations("quizzes.make");
  return (
    <div className="max-w-40">
      <Field label={t("count")}>
        {(control) => (
          <input
            {...control}
            type="number"
            inputMode="numeric"
            min={1}
            max={MAX_ITEMS}
            value={count}
            onChange={(event) => onCount(event.target.value)}
          />
        )}
      </Field>
    </div>
  );
}
