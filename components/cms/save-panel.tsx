"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChangeList } from "@/components/cms/change-list";
import { NoteForm } from "@/components/cms/note-form";
import { ProblemAlert } from "@/components/shell/problem-alert";
import type { Draft } from "@/lib/cms/client/use-draft";
import { fetchItem } from "@/lib/cms/client/use-item";
import { useSaveRevision } from "@/lib/cms/client/use-save-revision";
import type { EditedItem } from "@/lib/cms/schema";
import type { Locale } from "@/lib/core/locale";
import { ApiError } from "@/lib/http/client";

interface SavePanelProps {
  readonly draft: Draft;
  readonly itemId: string;
  /** The language of the newest revision that did not follow the other one. */
  readonly behind: Locale | null;
  readonly locale: Locale;
  onSaved(number: number): void;
  onCancel(): void;
}

/**
 * Makes a revision of the draft. Where somebody saved one meanwhile, the difference comes first, and then an explicit choice: nothing
 * newer is replaced unseen.
 */
export function SavePanel({ draft, itemId, behind, locale, onSaved, onCancel }: SavePanelProps) {
  const t = useTranslations("cms.editor.revision");
  const languages = useTranslations("authoring.languages");
  const save = useSaveRevision(itemId);
  const [newer, setNewer] = useState<EditedItem>();
  const [othersHold, setOthersHold] = useState(false);
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);

  async function act(note: string) {
    setBusy(true);
    setError(undefined);
    try {
      const kept = await draft.flush();
      if (!kept) throw draft.error ?? new ApiError("offline");
      const found = await fetchItem(itemId);
      if (found.newestId !== draft.baseId && found.newestId !== newer?.newestId) return setNewer(found);
      const over = found.newestId !== draft.baseId && found.newestId ? { over: found.newestId } : {};
      const body = { draftVersion: kept.version, note, ...over, ...(othersHold && { othersHold }) };
      const { revisionId, number } = await save.mutateAsync(body);
      draft.rebase(kept.document, revisionId);
      onSaved(number);
    } catch (cause) {
      // Between the look and the save somebody was faster: he is shown the same way.
      if (cause instanceof ApiError && cause.code === "revision-newer")
        setNewer(await fetchItem(itemId).catch(() => newer));
      else setError(cause);
    } finally {
      setBusy(false);
    }
  }

  const entry = newer?.revisions.find(({ revisionId }) => revisionId === newer.newestId);
  return (
    <NoteForm
      title={
        newer
          ? t("overTitle", { number: entry?.number ?? 0, author: entry?.author?.nickname ?? t("nobody") })
          : t("title")
      }
      label={t("note")}
      action={t(newer ? "over" : "save")}
      max={500}
      isBusy={isBusy}
      onNote={(note) => void act(note)}
      onCancel={onCancel}
    >
      {newer?.newest && (
        <div role="alert" className="mb-2 max-h-72 overflow-y-auto">
          <p className="text-sm">{t("overText")}</p>
          <ChangeList before={newer.newest} after={draft.state.document} />
        </div>
      )}
      {behind && (
        <label className="mb-2 flex items-center gap-2 text-sm">
          <input
            type="checkbox"
            checked={othersHold}
            onChange={({ target }) => setOthersHold(target.checked)}
            className="size-4 accent-accent"
          />
          {t("othersHold", { language: languages(behind) })}
        </label>
      )}
      {error !== undefined && <ProblemAlert error={error} locale={locale} namespace="cms" named="all" />}
    </NoteForm>
  );
}
