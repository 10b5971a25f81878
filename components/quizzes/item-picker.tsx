"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemAlert } from "@/components/quizzes/problem-alert";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { useAssignableItems } from "@/lib/quizzes/client/use-assignable-items";

interface ItemPickerProps {
  readonly picked: readonly string[];
  onPicked(picked: readonly string[]): void;
  readonly locale: Locale;
  readonly teamId: string | undefined;
}

/** Items picked one by one, in the order in which they will come. */
export function ItemPicker({ picked, onPicked, locale, teamId }: ItemPickerProps) {
  const t = useTranslations("quizzes.manage");
  const kindName = useTranslations("practice.kinds");
  const list = useAssignableItems(teamId);
  const [text, setText] = useState("");
  if (list.isError) return <ProblemAlert error={list.error} locale={locale} onAgain={() => void list.refetch()} />;
  if (!list.data) return <Skeleton className="h-64" />;
  const wanted = text.trim().toLowerCase();
  const shown = list.data.items.filter(({ id, title, chapter }) =>
    [id, title?.zh, title?.en, chapter].some((each) => each?.toLowerCase().includes(wanted)),
  );
  const toggle = (id: string) =>
    onPicked(picked.includes(id) ? picked.filter((other) => other !== id) : [...picked, id]);
  return (
    <fieldset>
      <legend className="mb-2 text-sm">
        <span role="status">{t("picked", { count: picked.length })}</span>
      </legend>
      <input
        type="search"
        value={text}
        aria-label={t("find")}
        placeholder={t("find")}
        onChange={(event) => setText(event.target.value)}
        className="mb-2 min-h-10 w-full rounded-md border border-edge bg-raised px-3"
      />
      <ul className="max-h-80 divide-y divide-line overflow-y-auto rounded-lg border border-line">
        {shown.map(({ id, title, kind, difficulty, use }) => (
          <li key={id}>
            <label className="flex cursor-pointer items-baseline gap-3 px-3 py-2 hover:bg-surface">
              <input
                type="checkbox"
                checked={picked.includes(id)}
                onChange={() => toggle(id)}
                className="size-4 shrink-0 translate-y-0.5 accent-accent"
              />
              <span className="min-w-0 flex-1 wrap-anywhere">{title?.[locale] ?? id}</span>
              <span className="shrink-0 text-xs text-muted">
                {kindName.has(kind as "open") ? kindName(kind as "open") : kind} · {difficulty} ·{" "}
                <span className={use === "assessment" ? "text-caution" : ""}>{t(`useWord.${use}`)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
