"use client";

import { useTranslations } from "next-intl";
import { LoadFailure } from "@/components/progress/load-failure";
import { Section } from "@/components/progress/section";
import { MoreButton } from "@/components/ui/more-button";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { useHistory } from "@/lib/progress/client/use-history";
import type { HistoryEntry } from "@/lib/progress/schema";
import type { Subjects } from "@/lib/progress/subjects";

const TONE: Readonly<Record<HistoryEntry["verdict"], string>> = {
  correct: "text-correct",
  partial: "text-caution",
  incorrect: "text-wrong",
  "awaiting-marks": "text-muted",
};

interface HistoryListProps {
  readonly locale: Locale;
  readonly subjects: Subjects;
}

/** Every answer, newest first; each line leads to what was answered then. */
export function HistoryList({ locale, subjects }: HistoryListProps) {
  const t = useTranslations("progress");
  const history = useHistory();
  const entries = history.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Section title={t("history.title")}>
      {history.isPending && <Skeleton className="h-80" />}
      {history.isSuccess && entries.length === 0 && <p className="text-muted">{t("history.none")}</p>}
      <ul className="divide-y divide-line">
        {entries.map((entry) => (
          <HistoryLine key={entry.attemptId} entry={entry} locale={locale} subjects={subjects} />
        ))}
      </ul>
      {history.isError && (
        <div className="mt-4">
          <LoadFailure
            error={history.error}
            locale={locale}
            onAgain={() => void (entries.length > 0 ? history.fetchNextPage() : history.refetch())}
          />
        </div>
      )}
      <p role="status" className="sr-only">
        {entries.length > 0 && !history.hasNextPage && !history.isFetching ? t("history.all") : ""}
      </p>
      <MoreButton list={history} label={t("history.more")} busyLabel={t("history.loadingMore")} />
    </Section>
  );
}

function HistoryLine({ entry, locale, subjects }: HistoryListProps & { readonly entry: HistoryEntry }) {
  const t = useTranslations("progress");
  const { attemptId, itemId, verdict, share, evidence, at } = entry;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2">
      <a
        href={`/${locale}/attempts/${attemptId}`}
        className="min-w-0 break-words text-accent underline-offset-4 hover:underline"
      >
        {subjects.items[itemId]?.title ?? itemId}
      </a>
      <span className="flex flex-wrap gap-x-3 text-sm">
        <span className={TONE[verdict]}>
          {t(`verdict.${verdict}`)}
          {verdict === "partial" && share !== null && ` ${percent.format(share)}`}
        </span>
        {evidence === "self" && <span className="text-muted">{t("history.self")}</span>}
        <time dateTime={at} className="text-muted tabular-nums">
          {date.format(new Date(at))}
        </time>
      </span>
    </li>
  );
}
