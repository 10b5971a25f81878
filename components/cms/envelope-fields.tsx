"use client";

import { useTranslations } from "next-intl";
import { QuestionPicker, type QuestionEntry } from "@/components/cms/question-picker";
import { CheckField } from "@/lib/authoring/fields/check-field";
import { useField } from "@/lib/authoring/fields/field-context";
import { FieldProblems } from "@/lib/authoring/fields/field-problems";
import { LocalizedField } from "@/lib/authoring/fields/localized-field";
import { SelectField } from "@/lib/authoring/fields/select-field";
import type { CmsDocument } from "@/lib/cms/schema";

/** What an item of a chapter can refer to, in the language of the page. */
export interface EditorFacts {
  readonly chapterTitle: string;
  readonly sources: readonly { readonly id: string; readonly title: string; readonly url: string }[];
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
  const sources = useField(["sources"]);
  const reviewed = useField(["reviewed"]);
  const next = Math.max(baseEdition, 1) + 1;
  // A source that the chapter no longer names is still shown, so that it can be taken out.
  const strangers = document.sources.filter((id) => !facts.sources.some((source) => source.id === id));
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
      </div>
      <fieldset id={sources.id} tabIndex={-1}>
        <legend className="mb-1 text-sm font-medium">{t("sources", { chapter: facts.chapterTitle })}</legend>
        <ul className="max-h-48 space-y-0.5 overflow-y-auto rounded-md border border-line p-1.5">
          {[...facts.sources, ...strangers.map((id) => ({ id, title: id, url: "" }))].map(({ id, title, url }) => (
            <li key={id} className="flex items-baseline gap-2 text-sm">
              <label className="flex min-w-0 flex-1 cursor-pointer items-baseline gap-2 py-0.5">
                <input
                  type="checkbox"
                  checked={document.sources.includes(id)}
                  onChange={({ target }) =>
                    set({
                      sources: target.checked
                        ? [...document.sources, id]
                        : document.sources.filter((other) => other !== id),
                    })
                  }
                  className="size-4 shrink-0 translate-y-0.5 accent-accent"
                />
                <span className="min-w-0 wrap-anywhere">
                  {title} <code className="text-xs text-muted">{id}</code>
                </span>
              </label>
              {url && (
                <a href={url} target="_blank" rel="noreferrer" className="shrink-0 text-xs text-accent underline">
                  {t("open")}
                  <span className="sr-only"> {title}</span>
                </a>
              )}
            </li>
          ))}
          {facts.sources.length + strangers.length === 0 && <li className="text-sm text-muted">{t("noSources")}</li>}
        </ul>
        <FieldProblems id={`${sources.id}-problems`} path={["sources"]} problems={sources.problems} />
      </fieldset>
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
