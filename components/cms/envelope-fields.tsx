"use client";

import { useTranslations } from "next-intl";
import { QuestionPicker, type QuestionEntry } from "@/components/cms/question-picker";
import { SourceFields, type SourceFacts } from "@/components/cms/source-fields";
import { CheckField } from "@/lib/authoring/fields/check-field";
import { useField } from "@/lib/authoring/fields/field-context";
import { FieldProblems } from "@/lib/authoring/fields/field-problems";
import { LocalizedField } from "@/lib/authoring/fields/localized-field";
import { SelectField } from "@/lib/authoring/fields/select-field";
import type { CmsDocument } from "@/lib/cms/schema";
import { ITEM_ROUNDS, type ItemRound } from "@/lib/content/schema";

/** What an item of a chapter can refer to, in the language of the page. */
export interface EditorFacts extends SourceFacts {
  readonly questions: readonly QuestionEntry[];
  readonly labs: readonly { readonly slug: string; readonly title: string }[];
}

interface EnvelopeFieldsProps {
  readonly document: CmsDocument;
  /** The edition of the revision that editing began from. */
  readonly baseEdition: number;
  onDocument(document: CmsDocument): void;
  readonly facts: EditorFacts;
}

/** What every item carries beside its body. */
export function EnvelopeFields({ document, baseEdition, onDocument, facts }: EnvelopeFieldsProps) {
  const t = useTranslations("cms.editor.envelope");
  const set = (change: Partial<CmsDocument>) => onDocument({ ...document, ...change });
  const questions = useField(["questions"]);
  const reviewed = useField(["reviewed"]);
  const next = Math.max(baseEdition, 1) + 1;
  return (
    <div className="space-y-4">
      <LocalizedField label={t("title")} path={["title"]} value={document.title} onChange={(title) => set({ title })} />
      <div>
        <QuestionPicker
          id={questions.id}
          questions={facts.questions}
          picked={document.questions}
          onPicked={(picked) => set({ questions: picked })}
        />
        <FieldProblems id={`${questions.id}-problems`} path={["questions"]} problems={questions.problems} />
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label={t("difficulty")}
          path={["difficulty"]}
          value={document.difficulty === null ? "" : String(document.difficulty)}
          onChange={(value) => set({ difficulty: value === "" ? null : Number(value) })}
          options={[
            { value: "", label: t("unsaid") },
            ...[1, 2, 3, 4, 5].map((value) => ({ value: String(value), label: t("difficultyOf", { value }) })),
          ]}
        />
        <SelectField
          label={t("use")}
          path={["use"]}
          value={document.use}
          onChange={(use) => set({ use })}
          options={(["practice", "assessment"] as const).map((use) => ({ value: use, label: t(`uses.${use}`) }))}
        />
        <div className="min-w-0">
          <label htmlFor={reviewed.id} className="mb-1 block text-sm font-medium">
            {t("reviewed")}
          </label>
          <input
            id={reviewed.id}
            type="month"
            value={document.reviewed}
            onChange={(event) => /^(\d{4}-\d{2})?$/.test(event.target.value) && set({ reviewed: event.target.value })}
            className="min-h-10 w-full rounded-md border border-edge bg-bg px-2.5 text-base sm:text-sm"
          />
          <FieldProblems id={`${reviewed.id}-problems`} path={["reviewed"]} problems={reviewed.problems} />
        </div>
        <SelectField
          label={t("lab")}
          path={["lab"]}
          value={document.lab ?? ""}
          onChange={(lab) => set({ lab: lab === "" ? null : lab })}
          options={[
            { value: "", label: t("noLab") },
            ...facts.labs.map(({ slug, title }) => ({ value: slug, label: title })),
          ]}
        />
        <SelectField<ItemRound | "">
          label={t("round")}
          path={["round"]}
          value={document.round ?? ""}
          onChange={(round) => set({ round: round === "" ? null : round })}
          options={[
            { value: "", label: t("noRound") },
            ...ITEM_ROUNDS.map((round) => ({ value: round, label: t(`rounds.${round}`) })),
          ]}
        />
      </div>
      <SourceFields facts={facts} picked={document.sources} onPicked={(picked) => set({ sources: picked })} />
      <div>
        <CheckField
          label={t("edition", { edition: next })}
          path={["edition"]}
          checked={document.edition >= next}
          onChange={(isAnother) => set({ edition: isAnother ? next : Math.max(baseEdition, 1) })}
        />
        <p className="text-xs text-muted">{t("editionHint")}</p>
      </div>
    </div>
  );
}
