"use client";

import { useFormatter, useTranslations } from "next-intl";
import { ItemResult } from "@/components/practice/item-result";
import { MarkedPlayer } from "@/components/practice/marked-player";
import type { Locale, Localized } from "@/lib/core/locale";
import type { Score } from "@/lib/core/score";

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
      <MarkedPlayer kind={record.kind} item={record} answer={record.answer} marks={record.marks} locale={locale}>
        {({ explanation }) => (
          <ItemResult
            result={{ score: record.score }}
            {...{ explanation, locale }}
            error={null}
            onReload={() => undefined}
          />
        )}
      </MarkedPlayer>
    </main>
  );
}
