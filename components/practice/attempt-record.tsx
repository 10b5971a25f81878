"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Suspense, useId, type ComponentType } from "react";
import { ItemResult } from "@/components/practice/item-result";
import { RichText } from "@/components/ui/rich-text";
import type { Locale, Localized } from "@/lib/core/locale";
import type { Score } from "@/lib/core/score";
import { selfMarks, type PlayerProps } from "@/lib/items/contract";
import { kinds } from "@/lib/items/kinds.generated";
import { players } from "@/lib/items/players.generated";

interface AttemptRecordProps {
  readonly record: {
    readonly chapter: string;
    readonly kind: string;
    readonly submittedAt: Date;
    readonly public: Localized<unknown>;
    readonly answer: unknown;
    readonly review: Localized<unknown>;
    readonly marks: unknown;
    readonly score: Score;
    readonly isRegraded: boolean;
  };
  readonly locale: Locale;
}

/** One past answer, as it was given and marked. */
export function AttemptRecord({ record, locale }: AttemptRecordProps) {
  const t = useTranslations("practice");
  const format = useFormatter();
  const id = useId();
  const name = record.kind as keyof typeof kinds; // stored kinds are never renamed
  const kind = kinds[name];
  const shown = kind.public.parse(record.public[locale]);
  const review = kind.review.parse(record.review[locale]);
  const answer = kind.answer.safeParse(record.answer).data;
  const marks = selfMarks.safeParse(record.marks).data;
  const Player = players[name] as ComponentType<PlayerProps<unknown, unknown, unknown>>; // see ItemForm

  return (
    <main id="main" className="mx-auto w-full max-w-2xl px-4 py-10">
      <p className="mb-1 text-sm text-muted">
        <a className="underline underline-offset-4 hover:text-ink" href={`/${locale}/chapters/${record.chapter}`}>
          {t("record.backToChapter")}
        </a>
        {" · "}
        <time dateTime={record.submittedAt.toISOString()}>
          {format.dateTime(record.submittedAt, { dateStyle: "long", timeStyle: "short" })}
        </time>{" "}
        UTC
      </p>
      <h1 className="mb-6 text-2xl font-semibold">{t("record.title")}</h1>
      {record.isRegraded && <p className="mb-4 rounded-lg bg-surface px-3 py-2 text-sm">{t("record.regraded")}</p>}
      <RichText id={`${id}-stem`} html={shown.stem} className="mb-4 font-medium" />
      <Suspense fallback={<div className="min-h-36" aria-busy="true" />}>
        <Player
          view={shown}
          answer={answer}
          onAnswer={() => undefined}
          review={review}
          locked
          selfMarking={marks && { marks, onMarks: () => undefined, locked: true }}
          locale={locale}
          labelledBy={`${id}-stem`}
          idPrefix={id}
        />
      </Suspense>
      <ItemResult
        result={{ score: record.score }}
        explanation={review.explanation}
        error={null}
        locale={locale}
        onReload={() => undefined}
      />
    </main>
  );
}
