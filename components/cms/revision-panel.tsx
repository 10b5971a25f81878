"use client";

import { useTranslations } from "next-intl";
import { useId, useState, type ReactNode } from "react";
import { ChangeList } from "@/components/cms/change-list";
import { RestoreButton } from "@/components/cms/restore-button";
import { RevisionFields } from "@/components/cms/revision-fields";
import { StatusChip } from "@/components/cms/status-chip";
import { StepButtons } from "@/components/cms/step-buttons";
import { useMoment } from "@/components/cms/use-moment";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Skeleton } from "@/components/ui/skeleton";
import { OneDocument } from "@/lib/authoring/client/document-context";
import { useRevision } from "@/lib/cms/client/use-revision";
import type { EditedItem, RevisionEntry } from "@/lib/cms/schema";
import type { Locale } from "@/lib/core/locale";

interface RevisionPanelProps {
  readonly item: EditedItem;
  readonly entry: RevisionEntry;
  readonly locale: Locale;
  readonly player: ReactNode;
}

/** One revision: what can be done about it, how it came here, what it changed, how learners see it, and what is said about it. */
export function RevisionPanel({ item, entry, locale, player }: RevisionPanelProps) {
  const t = useTranslations("cms.history");
  const editor = useTranslations("cms.editor");
  const say = useMoment();
  const id = useId();
  const older = item.revisions.filter(({ number }) => number < entry.number);
  // Against what learners have, else against the one before.
  const usual = older.find(({ status, publishedAt }) => status === "published" || publishedAt !== null) ?? older[0];
  const [other, setOther] = useState(usual?.number);
  const revision = useRevision(item.itemId, entry.number);
  const compared = useRevision(item.itemId, other);
  const { data } = revision;
  if (revision.error && !data)
    return (
      <ProblemAlert
        error={revision.error}
        locale={locale}
        namespace="cms"
        named="all"
        onAgain={() => void revision.refetch()}
      />
    );
  if (!data) return <Skeleton className="h-96" />;
  return (
    <OneDocument document={data.document} onBody={() => undefined}>
      <article aria-labelledby={`${id}-title`} className="min-w-0 space-y-6">
        <header className="space-y-3">
          <h2 id={`${id}-title`} className="flex flex-wrap items-center gap-2 text-lg font-semibold">
            {t("revision", { number: entry.number })} <StatusChip status={entry.status} />
          </h2>
          {data.note && <p className="wrap-anywhere">{data.note}</p>}
          <div className="flex flex-wrap items-start gap-2">
            <StepButtons revision={entry} document={data.document} rights={data.rights} locale={locale} />
            {data.rights.mayEdit && entry.revisionId !== item.newestId && (
              <RestoreButton item={item} document={data.document} number={entry.number} locale={locale} />
            )}
          </div>
          {data.steps.length > 0 && (
            <ol aria-label={t("steps")} className="space-y-1 border-l-2 border-line pl-3 text-sm">
              {data.steps.map(({ from, to, actor, note, at }, index) => (
                <li key={index}>
                  <span className="text-muted">
                    {say(at)} · {actor ?? t("nobody")} · {editor(`status.${from}`)} → {editor(`status.${to}`)}
                  </span>
                  {note && <span className="block wrap-anywhere whitespace-pre-wrap">{note}</span>}
                </li>
              ))}
            </ol>
          )}
        </header>
        <section aria-labelledby={`${id}-changes`}>
          <div className="flex flex-wrap items-center gap-3">
            <h3 id={`${id}-changes`} className="font-semibold">
              {t("changes")}
            </h3>
            {item.revisions.length > 1 && (
              <label className="flex items-center gap-2 text-sm text-muted">
                {t("comparedWith")}
                <select
                  value={other ?? ""}
                  onChange={({ target }) => setOther(target.value === "" ? undefined : Number(target.value))}
                  className="min-h-9 rounded-md border border-edge bg-bg px-2 text-ink"
                >
                  <option value="">{t("nothing")}</option>
                  {item.revisions
                    .filter(({ number }) => number !== entry.number)
                    .map(({ number, status }) => (
                      <option key={number} value={number}>
                        {t("revision", { number })} · {editor(`status.${status}`)}
                      </option>
                    ))}
                </select>
              </label>
            )}
          </div>
          {other === undefined ? (
            <p className="mt-1 text-sm text-muted">{t(older.length > 0 ? "pickOne" : "first")}</p>
          ) : compared.data ? (
            <ChangeList before={compared.data.document} after={data.document} />
          ) : compared.error ? (
            <ProblemAlert error={compared.error} locale={locale} namespace="cms" named="all" />
          ) : (
            <Skeleton className="mt-2 h-24" />
          )}
        </section>
        {player}
        <RevisionFields {...{ data, itemId: item.itemId, locale }} />
      </article>
    </OneDocument>
  );
}
