"use client";

import { useTranslations } from "next-intl";
import { ChangeList } from "@/components/cms/change-list";
import { useMoment } from "@/components/cms/use-moment";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Draft } from "@/lib/cms/client/use-draft";
import type { CmsDocument, EditedItem, RevisionEntry } from "@/lib/cms/schema";

/** Two tabs of one author: which draft is to stay. Nothing is sent before he has said so. */
export function ConflictNotice({ draft }: { readonly draft: Draft }) {
  const t = useTranslations("cms.editor.conflict");
  const { state, choose } = draft;
  if (state.phase !== "conflict") return null;
  return (
    <div role="alert">
      <Notice tone="caution" title={t("title")}>
        <p>{t("text")}</p>
        {state.theirs ? (
          <>
            <details className="mt-2">
              <summary className="w-fit cursor-pointer">{t("difference")}</summary>
              <ChangeList before={state.theirs.document} after={state.document} />
            </details>
            <div className="mt-3 flex flex-wrap gap-2">
              <Button className="min-h-9 text-sm" onClick={() => choose("mine")}>
                {t("mine")}
              </Button>
              <Button variant="quiet" className="min-h-9 text-sm" onClick={() => choose("theirs")}>
                {t("theirs")}
              </Button>
            </div>
          </>
        ) : (
          <p className="mt-1 text-muted">{t("looking")}</p>
        )}
      </Notice>
    </div>
  );
}

/** Others with unsaved work on the item: said calmly, since nothing of theirs is at stake before somebody saves. */
export function OthersNotice({ others }: { readonly others: EditedItem["others"] }) {
  const t = useTranslations("cms.editor");
  const say = useMoment();
  return (
    <div role="status">
      <ul>
        {others.map(({ nickname, updatedAt }, index) => (
          <li key={index} className="text-sm text-muted">
            {t("others", {
              name: nickname,
              since: say(updatedAt),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface OvertakenNoticeProps {
  /** The revision that somebody saved meanwhile, and what it says. */
  readonly newest: RevisionEntry | undefined;
  readonly newestDocument: CmsDocument;
  readonly document: CmsDocument;
  onTake(): void;
}

/** A newer revision than the one that editing began from: the difference, and the way to give up one's own. Saving over it is asked for when saving. */
export function OvertakenNotice({ newest, newestDocument, document, onTake }: OvertakenNoticeProps) {
  const t = useTranslations("cms.editor.overtaken");
  return (
    <Notice
      tone="caution"
      title={t("title", { number: newest?.number ?? 0, author: newest?.author?.nickname ?? t("nobody") })}
    >
      <p>{t("text")}</p>
      <details className="mt-2">
        <summary className="w-fit cursor-pointer">{t("difference")}</summary>
        <ChangeList before={newestDocument} after={document} />
      </details>
      <Button variant="quiet" className="mt-3 min-h-9 text-sm" onClick={onTake}>
        {t("take")}
      </Button>
    </Notice>
  );
}
