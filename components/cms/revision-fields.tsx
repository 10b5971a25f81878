"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { FieldComments, OneComment, pointerOf } from "@/components/cms/field-comments";
import { NoteForm } from "@/components/cms/note-form";
import { useFieldLabel, useFieldValue } from "@/components/cms/use-field-label";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { ParityMarks } from "@/lib/authoring/fields/parity-marks";
import { useAddComment } from "@/lib/cms/client/use-comments";
import type { DocumentPath } from "@/lib/cms/compare-documents";
import { listFields } from "@/lib/cms/list-fields";
import type { RevisionOutput } from "@/lib/cms/schema";
import type { Locale } from "@/lib/core/locale";

interface RevisionFieldsProps {
  readonly data: RevisionOutput;
  readonly itemId: string;
  readonly locale: Locale;
}

/** A revision field by field, both languages side by side, with what is said about each. */
export function RevisionFields({ data, itemId, locale }: RevisionFieldsProps) {
  const t = useTranslations("cms.comments");
  const labelOf = useFieldLabel();
  const valueOf = useFieldValue();
  const id = useId();
  const [asked, setAsked] = useState<DocumentPath>();
  const add = useAddComment(itemId, data.revisionId);
  const fields = listFields(data.document);
  const shown = new Set(fields.map(({ path }) => pointerOf(path)));
  // Said of the whole, or of a field that is not there any more.
  const others = data.comments.filter(({ path }) => !shown.has(path));
  const isAsked = (path: DocumentPath) => asked !== undefined && pointerOf(asked) === pointerOf(path);
  const form = (path: DocumentPath) => (
    <div className="mt-1">
      <NoteForm
        title={t("about", { field: labelOf(path) })}
        label={t("text")}
        action={t("send")}
        max={4_000}
        isNeeded
        isBusy={add.isPending}
        onNote={(text) => add.mutate({ path: pointerOf(path), text }, { onSuccess: () => setAsked(undefined) })}
        onCancel={() => setAsked(undefined)}
      />
      {add.error && <ProblemAlert error={add.error} locale={locale} namespace="cms" named="all" />}
    </div>
  );
  const button = (path: DocumentPath) => (
    <button
      type="button"
      onClick={() => {
        add.reset();
        setAsked(path);
      }}
      aria-label={t("onField", { field: labelOf(path) })}
      className="shrink-0 text-xs text-muted underline decoration-line underline-offset-4 hover:text-ink"
    >
      {t("comment")}
    </button>
  );
  return (
    <section aria-labelledby={`${id}-title`}>
      <div className="mb-2 flex flex-wrap items-baseline gap-3">
        <h3 id={`${id}-title`} className="font-semibold">
          {t("title")}
        </h3>
        <p className="text-sm text-muted">
          {t("count", {
            open: data.comments.filter(({ resolvedAt }) => resolvedAt === null).length,
            all: data.comments.length,
          })}
        </p>
        {button([])}
      </div>
      {isAsked([]) && form([])}
      <ul className="space-y-1">
        {others.map((comment) => (
          <OneComment key={comment.id} {...{ comment, itemId, locale }} />
        ))}
      </ul>
      <dl className="mt-2 divide-y divide-line rounded-lg border border-line text-sm">
        {fields.map(({ path, value }) => (
          <div key={pointerOf(path)} className="px-3 py-2">
            <dt className="flex items-baseline justify-between gap-3">
              <span className="min-w-0 text-xs font-medium text-muted">{labelOf(path)}</span>
              {button(path)}
            </dt>
            <dd className="min-w-0">
              {typeof value === "object" && value !== null ? (
                <>
                  <div className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
                    <p lang="zh-Hans" className="wrap-anywhere whitespace-pre-wrap">
                      {value.zh}
                    </p>
                    <p lang="en" className="wrap-anywhere whitespace-pre-wrap">
                      {value.en}
                    </p>
                  </div>
                  <ParityMarks id={`${id}-${pointerOf(path)}`} value={value} base={undefined} />
                </>
              ) : (
                <p className="wrap-anywhere whitespace-pre-wrap">{value === null ? "" : valueOf(value)}</p>
              )}
              {isAsked(path) && form(path)}
              <FieldComments comments={data.comments} path={path} itemId={itemId} locale={locale} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
