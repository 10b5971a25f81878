"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EditorRoom } from "@/components/cms/editor-room";
import type { EditorFacts } from "@/components/cms/envelope-fields";
import { OthersNotice } from "@/components/cms/draft-notices";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { useItem } from "@/lib/cms/client/use-item";
import type { Locale } from "@/lib/core/locale";

interface ItemEditorProps {
  readonly itemId: string;
  readonly userId: string;
  readonly locale: Locale;
  readonly facts: EditorFacts;
  /** The player, which looks at the document that is edited. */
  readonly player: ReactNode;
}

/** Loads an item and opens it for editing. */
export function ItemEditor({ itemId, userId, locale, facts, player }: ItemEditorProps) {
  const t = useTranslations("cms.editor");
  const { data: item, error, refetch } = useItem(itemId);
  if (!item && error)
    return <ProblemAlert error={error} locale={locale} namespace="cms" named="all" onAgain={() => void refetch()} />;
  if (!item)
    return (
      <div aria-busy="true" aria-label={t("loading")} role="status" className="grid gap-6 lg:grid-cols-2">
        <Skeleton className="h-[36rem]" />
        <Skeleton className="h-96" />
      </div>
    );
  const document = item.draft?.document ?? item.newest;
  if (!document)
    return (
      <Notice title={t("unwritten")}>
        <OthersNotice others={item.others} />
      </Notice>
    );
  return <EditorRoom key={itemId} {...{ item, document, userId, locale, facts, player }} />;
}
