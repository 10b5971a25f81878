"use client";

import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { RevisionList } from "@/components/cms/revision-list";
import { RevisionPanel } from "@/components/cms/revision-panel";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Skeleton } from "@/components/ui/skeleton";
import { useItem } from "@/lib/cms/client/use-item";
import type { Locale } from "@/lib/core/locale";

interface HistoryViewProps {
  readonly itemId: string;
  readonly locale: Locale;
  /** The revision that the address names; the newest one where it names none. */
  readonly asked: number | undefined;
  readonly player: ReactNode;
}

/** The revisions of an item; one of them beside the list, compared with any other. */
export function HistoryView({ itemId, locale, asked, player }: HistoryViewProps) {
  const t = useTranslations("cms.history");
  const { data: item, error, refetch } = useItem(itemId);
  const [picked, setPicked] = useState(asked);
  if (!item && error)
    return <ProblemAlert error={error} locale={locale} namespace="cms" named="all" onAgain={() => void refetch()} />;
  if (!item) return <Skeleton className="h-96" />;
  const newest = item.revisions.find(({ revisionId }) => revisionId === item.newestId) ?? item.revisions[0];
  const shown = item.revisions.find(({ number }) => number === picked) ?? newest;
  if (!shown) return <p className="text-muted">{t("empty")}</p>;

  function pick(number: number) {
    setPicked(number);
    // The state is a link: a reviewer can be sent to what he is to look at.
    history.replaceState(history.state, "", `?revision=${number}`);
  }

  return (
    <div className="grid items-start gap-6 lg:grid-cols-[18rem_1fr]">
      <RevisionList revisions={item.revisions} shown={shown.number} newestId={item.newestId} onPick={pick} />
      <RevisionPanel key={shown.revisionId} {...{ item, entry: shown, locale, player }} />
    </div>
  );
}
