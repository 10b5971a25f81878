"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { useCreateItem } from "@/lib/cms/client/use-create-item";
import { createItemInput, newItemId } from "@/lib/cms/schema";
import type { Locale } from "@/lib/core/locale";

interface NewItemFormProps {
  readonly locale: Locale;
  readonly chapters: readonly { readonly slug: string; readonly title: string }[];
  readonly kinds: readonly string[];
  /** Ids and names of items to copy from. */
  readonly items: readonly { readonly id: string; readonly title: string; readonly kind: string }[];
  /** The item that the address says to copy. */
  readonly from: string;
}

/** Begins an item: its id, which never changes, its place, its kind. */
export function NewItemForm({ locale, chapters, kinds, items, from: asked }: NewItemFormProps) {
  const t = useTranslations("cms.new");
  const kindName = useTranslations("practice.kinds");
  const create = useCreateItem();
  const source = items.find(({ id }) => id === asked);
  const [id, setId] = useState("");
  const [chapter, setChapter] = useState("");
  const [kind, setKind] = useState(source?.kind ?? "single-choice");
  const [use, setUse] = useState<"practice" | "assessment">("practice");
  const [from, setFrom] = useState(asked);
  const isTaken = items.some((item) => item.id === id);
  const fault = id === "" ? undefined : isTaken ? t("taken") : newItemId.safeParse(id).success ? undefined : t("badId");

  function copyFrom(next: string) {
    setFrom(next);
    const copied = items.find((item) => item.id === next);
    if (copied && kinds.includes(copied.kind)) setKind(copied.kind);
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    const body = { id, chapter, kind, use, ...(from.trim() !== "" && { from: from.trim() }) };
    if (!createItemInput.safeParse(body).success || create.isPending) return;
    create.mutate(body, { onSuccess: ({ itemId }) => window.location.assign(`/${locale}/cms/items/${itemId}`) });
  }

  return (
    <form onSubmit={onSubmit} className="max-w-2xl space-y-5">
      <Field label={t("id")} hint={t("idHint")} error={fault}>
        {(control) => (
          <input
            {...control}
            value={id}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required
            onChange={({ target }) => setId(target.value.trim().toLowerCase())}
          />
        )}
      </Field>
      <Field label={t("chapter")}>
        {(control) => (
          <select {...control} value={chapter} required onChange={({ target }) => setChapter(target.value)}>
            <option value="">{t("pick")}</option>
            {chapters.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t("kind")} hint={kind === "" ? undefined : t(`kinds.${kind as "open"}`)}>
        {(control) => (
          <select {...control} value={kind} disabled={from !== ""} onChange={({ target }) => setKind(target.value)}>
            {kinds.map((each) => (
              <option key={each} value={each}>
                {kindName(each as "open")} ({each})
              </option>
            ))}
          </select>
        )}
      </Field>
      <fieldset>
        <legend className="mb-1 text-sm font-medium">{t("use")}</legend>
        {(["practice", "assessment"] as const).map((each) => (
          <label key={each} className="flex min-h-10 cursor-pointer items-center gap-2 text-sm">
            <input
              type="radio"
              name="use"
              checked={use === each}
              onChange={() => setUse(each)}
              className="size-4 accent-accent"
            />
            {t(`uses.${each}`)}
          </label>
        ))}
      </fieldset>
      <Field label={t("from")} hint={t("fromHint")}>
        {(control) => (
          <>
            <input
              {...control}
              list="items-to-copy"
              value={from}
              autoComplete="off"
              onChange={({ target }) => copyFrom(target.value)}
            />
            <datalist id="items-to-copy">
              {items.map((item) => (
                <option key={item.id} value={item.id}>
                  {item.title}
                </option>
              ))}
            </datalist>
          </>
        )}
      </Field>
      {create.error && <ProblemAlert error={create.error} locale={locale} namespace="cms" named="all" />}
      <Button
        type="submit"
        busy={create.isPending || create.isSuccess}
        disabled={id === "" || fault !== undefined || chapter === ""}
      >
        {t("create")}
      </Button>
    </form>
  );
}
