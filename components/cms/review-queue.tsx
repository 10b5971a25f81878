"use client";

import { useTranslations } from "next-intl";
import { useId, type ReactNode } from "react";
import { StatusChip } from "@/components/cms/status-chip";
import { useMoment } from "@/components/cms/use-moment";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Skeleton } from "@/components/ui/skeleton";
import { useQueue } from "@/lib/cms/client/use-queue";
import type { CmsQueue } from "@/lib/cms/queue-schema";
import type { Locale } from "@/lib/core/locale";

type Queued = CmsQueue["forReview"]["entries"][number];

/** What waits for the asking instructor: to be judged, to be gone on with, changed upstream, or looked at again. */
export function ReviewQueue({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("cms.queue");
  const { data, error, refetch } = useQueue();
  if (!data && error)
    return <ProblemAlert error={error} locale={locale} namespace="cms" named="all" onAgain={() => void refetch()} />;
  if (!data) return <Skeleton className="h-96" />;
  const { forReview, returned, upstream, stale } = data;
  return (
    <div className="space-y-8">
      <Part name="forReview" total={forReview.total}>
        {forReview.entries.map((entry) => (
          <Row key={entry.revisionId} entry={entry} locale={locale} />
        ))}
      </Part>
      <Part name="returned" total={returned.total}>
        {returned.entries.map((entry) => (
          <Row key={entry.revisionId} entry={entry} locale={locale} isMine>
            {t(`reasons.${entry.reason}`)}
          </Row>
        ))}
      </Part>
      <Part name="upstream" total={upstream.total}>
        {upstream.entries.map((entry) => (
          <Row key={entry.revisionId} entry={entry} locale={locale} />
        ))}
      </Part>
      <Part name="stale" total={stale.total}>
        {stale.entries.map(({ itemId, title, reasons, reviewOn, reviewed, behind }) => (
          <li key={itemId} className="flex flex-wrap items-baseline gap-x-3 px-3 py-2">
            <a href={`/${locale}/cms/items/${itemId}`} className="min-w-0 font-medium text-accent wrap-anywhere">
              {title[locale] || itemId}
            </a>
            <span className="text-sm text-muted">
              {reasons
                .map((reason) => {
                  if (reason === "review-date") return t("stale.review-date", { date: reviewOn ?? "" });
                  return reason === "facts"
                    ? t("stale.facts", { month: reviewed })
                    : t(`stale.behind.${behind ?? "en"}`);
                })
                .join(" · ")}
            </span>
          </li>
        ))}
      </Part>
    </div>
  );
}

interface PartProps {
  readonly name: "forReview" | "returned" | "upstream" | "stale";
  readonly total: number;
  readonly children: readonly ReactNode[];
}

function Part({ name, total, children }: PartProps) {
  const t = useTranslations("cms.queue");
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 text-lg font-semibold">
        {t(`${name}.title`)} <span className="font-normal text-muted tabular-nums">{total}</span>
      </h2>
      {children.length === 0 ? (
        <p className="text-sm text-muted">{t(`${name}.empty`)}</p>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line">{children}</ul>
      )}
      {total > children.length && (
        <p className="mt-1 text-sm text-muted">{t("more", { count: total - children.length })}</p>
      )}
    </section>
  );
}

interface RowProps {
  readonly entry: Queued;
  readonly locale: Locale;
  /** Whether the viewer wrote it: he goes on in the editor, others look at it first. */
  readonly isMine?: boolean;
  readonly children?: ReactNode;
}

function Row({ entry, locale, isMine = false, children }: RowProps) {
  const t = useTranslations("cms.queue");
  const editor = useTranslations("cms.editor");
  const kinds = useTranslations("practice.kinds");
  const say = useMoment();
  const { itemId, title, kind, number, status, author, note, openComments, since } = entry;
  const history = `/${locale}/cms/items/${itemId}/history?revision=${number}`;
  return (
    <li className="px-3 py-2">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <a
          href={isMine ? `/${locale}/cms/items/${itemId}` : history}
          className="min-w-0 font-medium text-accent wrap-anywhere"
        >
          {title[locale] || itemId}
        </a>
        <StatusChip status={status} />
        <span className="text-sm text-muted">{kinds.has(kind as "open") ? kinds(kind as "open") : kind}</span>
        {isMine && (
          <a href={history} className="text-sm underline decoration-line underline-offset-4">
            {t("history")}
          </a>
        )}
      </p>
      <p className="text-sm text-muted">
        {author ?? t("fromContent")} · {say(since)}
        {openComments > 0 && ` · ${editor("openComments", { count: openComments })}`}
        {children && <> · {children}</>}
      </p>
      {note && <p className="text-sm wrap-anywhere">{note}</p>}
    </li>
  );
}
