"use client";

import { useTranslations } from "next-intl";
import { useId, useState, type FormEvent } from "react";
import { TitleFields } from "@/components/cms/rubric-sets/title-fields";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { useCreateRubricSet } from "@/lib/rubric-sets/client/use-create-rubric-set";

/** Names a new set and opens it. */
export function NewSetForm({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("cms.rubricSets");
  const id = useId();
  const [title, setTitle] = useState({ zh: "", en: "" });
  const [isAsked, setAsked] = useState(false);
  const create = useCreateRubricSet();
  const isEmpty = title.zh.trim() === "" && title.en.trim() === "";

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (isEmpty || create.isPending) return;
    create.mutate({ title }, { onSuccess: ({ setId }) => location.assign(`/${locale}/cms/rubric-sets/${setId}`) });
  }

  return (
    <form onSubmit={submit} aria-labelledby={id} className="space-y-3 rounded-lg border border-line bg-surface p-4">
      <h2 id={id} className="font-semibold">
        {t("new")}
      </h2>
      <TitleFields title={title} onTitle={setTitle} error={isAsked && isEmpty ? t("untitled") : undefined} />
      <ProblemAlert error={create.error} locale={locale} namespace="cms.rubricSets" />
      <Button type="submit" busy={create.isPending}>
        {t("create")}
      </Button>
    </form>
  );
}
