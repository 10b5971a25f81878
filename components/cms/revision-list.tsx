"use client";

import { useTranslations } from "next-intl";
import { StatusChip } from "@/components/cms/status-chip";
import { useMoment } from "@/components/cms/use-moment";
import type { RevisionEntry } from "@/lib/cms/schema";

interface RevisionListProps {
  readonly revisions: readonly RevisionEntry[];
  readonly shown: number;
  readonly newestId: string | null;
  onPick(number: number): void;
}

export function RevisionList({ revisions, shown, newestId, onPick }: RevisionListProps) {
  const t = useTranslations("cms.history");
  const editor = useTranslations("cms.editor");
  const say = useMoment();
  return (
    <nav aria-label={t("revisions")}>
      <ol className="divide-y divide-line rounded-lg border border-line text-sm lg:max-h-[70dvh] lg:overflow-y-auto">
        {revisions.map((revision) => (
          <li key={revision.revisionId}>
            <button
              type="button"
              aria-current={revision.number === shown || undefined}
              onClick={() => onPick(revision.number)}
              className="w-full px-3 py-2 text-left hover:bg-surface aria-[current]:bg-accent-soft"
            >
              <span className="flex flex-wrap items-center gap-x-2">
                <span className="font-medium tabular-nums">{t("revision", { number: revision.number })}</span>
                <StatusChip status={revision.status} />
                {revision.revisionId === newestId && <span className="text-xs text-muted">{t("newest")}</span>}
              </span>
              <span className="block text-xs text-muted">
                {revision.author?.nickname ?? editor(`origin.${revision.origin}`)} · {say(revision.createdAt)}
              </span>
              {revision.note && <span className="block wrap-anywhere">{revision.note}</span>}
              {revision.openComments > 0 && (
                <span className="block text-xs text-caution">
                  {editor("openComments", { count: revision.openComments })}
                </span>
              )}
              {revision.behind && (
                <span className="block text-xs text-caution">{editor(`behind.${revision.behind}`)}</span>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
