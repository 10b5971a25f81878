"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { SavePanel } from "@/components/cms/save-panel";
import { SaveState } from "@/components/cms/save-state";
import { StatusChip } from "@/components/cms/status-chip";
import { StepButtons } from "@/components/cms/step-buttons";
import { Button } from "@/components/ui/button";
import { useQueryClient } from "@tanstack/react-query";
import { cmsKeys } from "@/lib/cms/client/cms-keys";
import type { Draft } from "@/lib/cms/client/use-draft";
import type { EditedItem, RevisionEntry } from "@/lib/cms/schema";
import type { Locale } from "@/lib/core/locale";

interface EditorBarProps {
  readonly item: EditedItem;
  readonly draft: Draft;
  readonly locale: Locale;
  readonly newest: RevisionEntry | undefined;
  readonly panel: "save" | "keys" | undefined;
  setPanel(panel: "save" | "keys" | undefined): void;
  onDiscard(): void;
}

const KEYS = ["save", "try", "panes", "toolbar", "text", "list"] as const;

/** Status, keeping and everything that can be done, always at the lower edge of the window. */
export function EditorBar({ item, draft, locale, newest, panel, setPanel, onDiscard }: EditorBarProps) {
  const t = useTranslations("cms.editor");
  const queries = useQueryClient();
  const [isDiscarding, setDiscarding] = useState(false);
  const [saved, setSaved] = useState<number>();
  const { phase, version } = draft.state;
  const hasOwn = version > 0 || phase !== "still";
  // A moment after a save the history does not know that revision yet, and what it calls the newest is done with.
  const isHistoryBehind =
    draft.baseId !== null && !item.revisions.some(({ revisionId }) => revisionId === draft.baseId);
  return (
    <div className="sticky bottom-0 z-20 -mx-4 mt-6 border-t border-line bg-bg px-4 py-2 sm:-mx-6 sm:px-6">
      {panel === "save" && (
        <div className="mb-2">
          <SavePanel
            draft={draft}
            itemId={item.itemId}
            behind={newest?.behind ?? null}
            locale={locale}
            onCancel={() => setPanel(undefined)}
            onSaved={(number) => {
              setPanel(undefined);
              setSaved(number);
              void queries.invalidateQueries({ queryKey: cmsKeys.item(item.itemId) });
            }}
          />
        </div>
      )}
      {panel === "keys" && (
        <section
          aria-label={t("keys.title")}
          className="mb-2 rounded-lg border border-line px-4 py-2 text-sm text-muted"
        >
          <ul className="grid gap-x-6 sm:grid-cols-2">
            {KEYS.map((key) => (
              <li key={key}>{t(`keys.${key}`)}</li>
            ))}
          </ul>
        </section>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="flex flex-wrap items-center gap-x-2 text-sm">
          <StatusChip status={item.status === "retired" ? "retired" : (newest?.status ?? "draft")} />
          {newest && (
            <a
              href={`/${locale}/cms/items/${item.itemId}/history?revision=${newest.number}`}
              className="underline decoration-line underline-offset-4"
            >
              {t("revisionBy", {
                number: newest.number,
                author: newest.author?.nickname ?? t(`origin.${newest.origin}`),
              })}
            </a>
          )}
          {newest && newest.openComments > 0 && (
            <span className="text-caution">{t("openComments", { count: newest.openComments })}</span>
          )}
          {newest?.behind && <span className="text-caution">{t(`behind.${newest.behind}`)}</span>}
        </p>
        <SaveState draft={draft} locale={locale} />
        <p role="status" className="text-sm text-correct empty:hidden">
          {saved !== undefined && !hasOwn && t("savedAs", { number: saved })}
        </p>
        <div className="ml-auto flex flex-wrap items-center gap-2">
          <Button
            variant="quiet"
            className="min-h-9 px-3 text-sm max-sm:hidden"
            aria-expanded={panel === "keys"}
            onClick={() => setPanel(panel === "keys" ? undefined : "keys")}
          >
            {t("keys.title")} (?)
          </Button>
          {item.rights.mayEdit && hasOwn && (
            <>
              {newest && (
                <Button
                  variant="quiet"
                  className="min-h-9 text-sm"
                  onClick={() => {
                    if (isDiscarding) onDiscard();
                    setDiscarding(!isDiscarding);
                  }}
                  onBlur={() => setDiscarding(false)}
                >
                  {t(isDiscarding ? "discardSure" : "discard")}
                </Button>
              )}
              {panel !== "save" && (
                <Button className="min-h-9 text-sm" aria-keyshortcuts="Control+S" onClick={() => setPanel("save")}>
                  {t("saveRevision")}
                </Button>
              )}
            </>
          )}
          {newest && !hasOwn && !isHistoryBehind && (
            <StepButtons
              key={newest.revisionId}
              revision={newest}
              document={item.newest}
              rights={item.rights}
              locale={locale}
            />
          )}
        </div>
      </div>
    </div>
  );
}
