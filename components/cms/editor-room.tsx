"use client";

import { useTranslations } from "next-intl";
import { useId, useRef, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { BodyFields } from "@/components/cms/body-fields";
import { CheckList } from "@/components/cms/check-list";
import { ConflictNotice, OthersNotice, OvertakenNotice } from "@/components/cms/draft-notices";
import { EditorBar } from "@/components/cms/editor-bar";
import { EnvelopeFields, type EditorFacts } from "@/components/cms/envelope-fields";
import { FieldComments } from "@/components/cms/field-comments";
import { ItemFacts } from "@/components/cms/item-facts";
import { jumpTo } from "@/components/cms/jump-to";
import { PicturePanel } from "@/components/cms/picture-panel";
import { SourcePanel } from "@/components/cms/source-panel";
import { useEditorKeys } from "@/components/cms/use-editor-keys";
import { OneDocument } from "@/lib/authoring/client/document-context";
import { EditingContext, type Path } from "@/lib/authoring/fields/field-context";
import { makeEdit, selectionOf } from "@/lib/authoring/fields/text-area-edit";
import { TextToolbar } from "@/lib/authoring/fields/text-toolbar";
import { insertParagraph } from "@/lib/authoring/markdown-edit";
import { useCheck } from "@/lib/cms/client/use-check";
import { useDraft } from "@/lib/cms/client/use-draft";
import { useRevision } from "@/lib/cms/client/use-revision";
import type { CmsDocument, EditedItem } from "@/lib/cms/schema";
import type { Locale, Localized } from "@/lib/core/locale";

interface EditorRoomProps {
  readonly item: EditedItem;
  readonly document: CmsDocument;
  readonly userId: string;
  readonly locale: Locale;
  readonly facts: EditorFacts;
  readonly player: ReactNode;
}

const PANES = ["write", "preview"] as const;

/** An item under the hands of its author: the form, the player beside it, what the linter says, and where the work is kept. */
export function EditorRoom({ item, document: begun, userId, locale, facts, player }: EditorRoomProps) {
  const t = useTranslations("cms.editor");
  const idPrefix = useId();
  const form = useRef<HTMLDivElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const draft = useDraft({ item, document: begun, userId });
  const { document } = draft.state;
  const check = useCheck(item.itemId, document);
  const problems = check.data?.problems ?? [];
  const [pane, setPane] = useState<(typeof PANES)[number]>("write");
  const [isNew] = useState(begun.questions.length === 0);
  const [panel, setPanel] = useState<"save" | "keys">();
  const [picture, setPicture] = useState<{ readonly area: HTMLTextAreaElement; readonly file: File }>();

  const baseEntry = item.revisions.find(({ revisionId }) => revisionId === draft.baseId);
  const isBaseNewest = draft.baseId === item.newestId;
  // A revision that was saved a moment ago is not in the history that was read before.
  const isBaseKnown = draft.baseId === null || baseEntry !== undefined;
  // The revision that editing began from may be an older one, and comments stand at it.
  const base = useRevision(item.itemId, baseEntry?.number);
  const baseDocument = isBaseNewest ? item.newest : base.data?.document;
  const isReadOnly = !item.rights.mayEdit;

  const edit = (next: CmsDocument) => draft.edit(next);
  const setBody = (body: unknown) => edit({ ...document, body });

  function jump(path: Path) {
    setPane("write");
    requestAnimationFrame(() => jumpTo(idPrefix, path));
  }

  function showPane(number: number) {
    if (number < 3) setPane(PANES[number - 1] ?? "write");
    requestAnimationFrame(() => {
      const place = room.current?.querySelector<HTMLElement>(
        number === 3 ? "#problems-title" : `[data-pane="${number}"]`,
      );
      place?.focus();
    });
  }

  function tryAnswer() {
    const place = room.current?.querySelector<HTMLElement>('[data-pane="2"]');
    const inner = place?.querySelector("iframe")?.contentDocument;
    (inner ?? place)?.querySelector<HTMLFormElement>("form[novalidate]")?.requestSubmit();
  }
  useEditorKeys({
    onSave: () => !isReadOnly && setPanel("save"),
    onTry: tryAnswer,
    onPane: showPane,
    onList: () => setPanel(panel === "keys" ? undefined : "keys"),
  });

  function insertPicture({ zh, en }: Localized) {
    if (!picture) return;
    const { area } = picture;
    setPicture(undefined);
    const isChinese = area.id.endsWith("-zh");
    const sibling = area.id.replace(/-(zh|en)$/, isChinese ? "-en" : "-zh");
    const other = area.ownerDocument.getElementById(sibling);
    if (other instanceof HTMLTextAreaElement && other !== area) {
      const end = { text: other.value, from: other.value.length, to: other.value.length };
      // Each edit is made of the document as it stands: the second must see the first.
      flushSync(() => makeEdit(other, insertParagraph(isChinese ? en : zh, end)));
    }
    makeEdit(area, insertParagraph(isChinese ? zh : en, selectionOf(area)));
  }

  const comments = (base.data?.comments ?? []).filter(({ resolvedAt }) => resolvedAt === null);
  const aside = (path: Path) => <FieldComments comments={comments} path={path} itemId={item.itemId} locale={locale} />;
  const shared = {
    idPrefix,
    problems,
    aside,
    onPicture: (area: HTMLTextAreaElement, file: File) => setPicture({ area, file }),
  };
  const newest = item.revisions.find(({ revisionId }) => revisionId === item.newestId);
  return (
    <OneDocument document={document} onBody={setBody}>
      <div ref={room}>
        <div role="group" aria-label={t("panes")} className="mb-3 flex gap-1 lg:hidden">
          {PANES.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={pane === each}
              onClick={() => setPane(each)}
              className="min-h-10 flex-1 rounded-lg border border-line text-sm aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent"
            >
              {t(`pane.${each}`)}
            </button>
          ))}
        </div>
        <div className="space-y-2 empty:hidden">
          <OthersNotice others={draft.others} />
          <ConflictNotice draft={draft} />
          {!isBaseNewest && isBaseKnown && item.newest && draft.state.phase !== "conflict" && (
            <OvertakenNotice
              newest={newest}
              newestDocument={item.newest}
              document={document}
              onTake={() => item.newest && void draft.discard(item.newest, item.newestId)}
            />
          )}
        </div>
        <div className="mt-2 grid items-start gap-6 lg:grid-cols-2">
          <div
            ref={form}
            data-pane="1"
            tabIndex={-1}
            role="region"
            aria-label={t("pane.write")}
            onBlur={() => draft.hurry()}
            className={`min-w-0 space-y-5 outline-none ${pane === "write" ? "" : "max-lg:hidden"}`}
          >
            <div className="sticky top-0 z-10 bg-bg py-1 lg:top-15">
              <TextToolbar within={form} />
              {picture && (
                <div className="mt-1">
                  <PicturePanel
                    file={picture.file}
                    locale={locale}
                    onReady={insertPicture}
                    onCancel={() => setPicture(undefined)}
                  />
                </div>
              )}
            </div>
            <fieldset disabled={isReadOnly} className="min-w-0 space-y-5">
              <EditingContext value={{ ...shared, base: baseDocument ?? undefined }}>
                <details open={isNew} className="rounded-lg border border-line px-3 py-2">
                  <summary className="cursor-pointer text-sm font-medium">{t("envelopeTitle")}</summary>
                  <div className="mt-3 pb-1">
                    <EnvelopeFields
                      document={document}
                      baseEdition={baseDocument?.edition ?? 1}
                      onDocument={edit}
                      facts={facts}
                    />
                  </div>
                </details>
              </EditingContext>
              <EditingContext value={{ ...shared, root: ["body"], base: baseDocument?.body }}>
                <BodyFields
                  kind={document.kind}
                  body={document.body}
                  onBody={setBody}
                  fallback={<p className="text-sm text-caution">{t("otherForm")}</p>}
                />
              </EditingContext>
              <SourcePanel />
            </fieldset>
            <ItemFacts item={item} locale={locale} />
          </div>
          <div
            data-pane="2"
            tabIndex={-1}
            role="region"
            aria-label={t("pane.preview")}
            className={`min-w-0 outline-none lg:sticky lg:top-18 lg:max-h-[calc(100dvh-10rem)] lg:overflow-y-auto ${pane === "preview" ? "" : "max-lg:hidden"}`}
          >
            {player}
            <CheckList problems={problems} isReady={check.data?.isReady} onJump={jump} />
          </div>
        </div>
        <EditorBar
          {...{ item, draft, locale, panel, setPanel, newest }}
          onDiscard={() => item.newest && void draft.discard(item.newest, item.newestId)}
        />
      </div>
    </OneDocument>
  );
}
