"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/core/locale";
import type { PreviewOutput } from "@/lib/quizzes/draft-schema";

interface PreviewEntranceProps {
  readonly draftId: string;
  readonly preview: PreviewOutput;
  readonly locale: Locale;
  onBegin(hasClock: boolean): void;
}

/** What a learner is told before he begins, and that this is a preview. */
export function PreviewEntrance({ draftId, preview, locale, onBegin }: PreviewEntranceProps) {
  const t = useTranslations("quizzes");
  const { title, minutes, items } = preview;
  const [hasClock, setClock] = useState(minutes !== null);
  const facts: readonly (readonly [string, string])[] = [
    [t("assigned.itemsLabel"), t("assigned.facts", { items: items.length })],
    [t("assigned.time"), minutes === null ? t("assigned.factsUntil") : t("assigned.factsMinutes", { count: minutes })],
  ];
  return (
    <div className="space-y-6">
      <Notice title={t("preview.title")}>{t("preview.note")}</Notice>
      <h2 className="text-xl font-semibold wrap-anywhere">{title.trim() || t("drafts.untitled")}</h2>
      <dl className="grid gap-x-6 gap-y-3 rounded-xl border border-line bg-raised p-4 sm:grid-cols-2 sm:p-6">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-sm text-muted">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {minutes !== null && (
        <label className="flex w-fit cursor-pointer items-center gap-2">
          <input
            type="checkbox"
            checked={hasClock}
            onChange={(event) => setClock(event.target.checked)}
            className="size-4 accent-accent"
          />
          {t("preview.clock")}
        </label>
      )}
      {items.length === 0 && <p className="text-caution">{t("preview.empty")}</p>}
      <div className="flex flex-wrap gap-3">
        <Button disabled={items.length === 0} onClick={() => onBegin(hasClock)}>
          {t("assigned.start")}
        </Button>
        <a href={`/${locale}/quizzes/drafts/${draftId}`} className={buttonClass("quiet")}>
          {t("preview.back")}
        </a>
      </div>
    </div>
  );
}
