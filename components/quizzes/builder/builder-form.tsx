"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ItemPicker } from "@/components/quizzes/builder/item-picker";
import { KeptNote } from "@/components/quizzes/builder/kept-note";
import { NumberInput } from "@/components/quizzes/builder/number-input";
import { PickedList } from "@/components/quizzes/builder/picked-list";
import { RuleFields } from "@/components/quizzes/builder/rule-fields";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/core/locale";
import type { AssignableItem } from "@/lib/quizzes/assignment-schema";
import { useKeptDocument } from "@/lib/quizzes/client/use-kept-document";
import type { DraftOutput } from "@/lib/quizzes/draft-schema";
import type { QuizNames } from "@/lib/quizzes/quiz-names";
import { problemsOfDocument } from "@/lib/quizzes/read-document";
import { MAX_MINUTES } from "@/lib/quizzes/schema";

interface BuilderFormProps {
  readonly draft: DraftOutput;
  readonly items: readonly AssignableItem[];
  readonly locale: Locale;
  readonly names: QuizNames;
  readonly hasAssessment: boolean;
  readonly teamId: string | undefined;
}

/** Title, picked items, rule and time of a quiz, saved as they are changed; then it is looked at as a learner, or assigned. */
export function BuilderForm({ draft, items, locale, names, hasAssessment, teamId }: BuilderFormProps) {
  const t = useTranslations("quizzes.build");
  const { document, change, state, resolve, settle } = useKeptDocument(draft);
  const [isLeaving, setLeaving] = useState(false);
  const { title, itemIds, rule, minutes } = document;
  const problems = problemsOfDocument(document, items);
  const hasPractice =
    hasAssessment &&
    (rule?.uses.includes("practice") || items.some(({ id, use }) => use === "practice" && itemIds.includes(id)));
  const path = `/${locale}/quizzes/drafts/${draft.draftId}`;

  /** Leads on once everything is with the server, for the next page reads it there. */
  async function lead(to: string) {
    if (isLeaving) return;
    setLeaving(true);
    if (await settle()) window.location.assign(to);
    else setLeaving(false);
  }

  return (
    <div>
      <Field label={t("title")} hint={t("titleHint")}>
        {(control) => (
          <input
            {...control}
            maxLength={120}
            value={title}
            onChange={(event) => change({ title: event.target.value })}
          />
        )}
      </Field>
      <KeptNote state={state} onResolve={resolve} />
      {draft.assignments.length > 0 && <Assigned draft={draft} locale={locale} />}
      <Section title={t("picked")} intro={t("pickedIntro")}>
        <PickedList
          picked={itemIds}
          items={items}
          locale={locale}
          onPicked={(next) => change({ itemIds: [...next] })}
        />
        <ItemPicker
          items={items}
          picked={itemIds}
          onPicked={(next) => change({ itemIds: [...next] })}
          names={names}
          locale={locale}
          hasAssessment={hasAssessment}
        />
      </Section>
      <Section title={t("rule")} intro={t("ruleIntro")}>
        <RuleFields
          rule={rule}
          onRule={(next) => change({ rule: next })}
          picked={itemIds}
          items={items}
          names={names}
          hasAssessment={hasAssessment}
        />
      </Section>
      <Section title={t("time")}>
        <div className="max-w-60">
          <NumberInput
            label={t("minutes")}
            hint={t("minutesHint")}
            value={minutes}
            max={MAX_MINUTES}
            isOptional
            onValue={(next) => change({ minutes: next })}
          />
        </div>
      </Section>
      {hasPractice && <p className="mt-8 text-sm text-caution">{t("practiceWarning")}</p>}
      <div className="mt-8 border-t border-line pt-5">
        <p role="status" className="mb-4 text-sm text-muted">
          {problems.length === 0
            ? t("ready", { count: itemIds.length + (rule?.count ?? 0) })
            : problems.map((problem) => t(`problem.${problem}`)).join(" ")}
        </p>
        <div className="flex flex-wrap gap-3">
          <Button
            variant="quiet"
            busy={isLeaving}
            disabled={problems.includes("empty")}
            onClick={() => void lead(`${path}/preview`)}
          >
            {t("preview")}
          </Button>
          <Button
            busy={isLeaving}
            disabled={problems.length > 0}
            onClick={() => void lead(`${path}/assign${teamId === undefined ? "" : `?team=${teamId}`}`)}
          >
            {t("assign")}
          </Button>
        </div>
      </div>
    </div>
  );
}

function Assigned({ draft, locale }: Pick<BuilderFormProps, "draft" | "locale">) {
  const t = useTranslations("quizzes.build");
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  return (
    <div className="mt-5">
      <Notice title={t("assigned")}>
        <p>{t("assignedNote")}</p>
        <ul className="mt-2 space-y-1">
          {draft.assignments.map(({ assignmentId, title, team, createdAt }) => (
            <li key={assignmentId} className="wrap-anywhere">
              <a
                href={`/${locale}/quizzes/manage/${assignmentId}`}
                className="text-accent underline underline-offset-4"
              >
                {title}
              </a>
              {" · "}
              {team ?? t("byLink")}
              {" · "}
              {date.format(new Date(createdAt))}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
