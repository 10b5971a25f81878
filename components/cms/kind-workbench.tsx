"use client";

import { useTranslations } from "next-intl";
import { useId, useRef } from "react";
import { BodyFields } from "@/components/cms/body-fields";
import { SourcePanel } from "@/components/cms/source-panel";
import { Button } from "@/components/ui/button";
import { useDocument } from "@/lib/authoring/client/document-context";
import { useItemPreview } from "@/lib/authoring/client/use-item-preview";
import { EditingContext } from "@/lib/authoring/fields/field-context";
import { TextToolbar } from "@/lib/authoring/fields/text-toolbar";

/** Edits one unsaved item: its kind, what all kinds have, and between them the kind's own. */
export function KindWorkbench() {
  const t = useTranslations();
  const idPrefix = useId();
  const form = useRef<HTMLDivElement>(null);
  const { kinds, document, setKind, setBody, reset } = useDocument();
  const { data } = useItemPreview();
  const problems = data?.document.kind === document.kind ? data.problems : [];
  return (
    <section aria-labelledby="editor-title" className="min-w-0">
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <h2 id="editor-title" className="text-lg font-semibold">
          {t("cms.kinds.editor")}
        </h2>
        <select
          aria-label={t("cms.kinds.kind")}
          value={document.kind}
          onChange={(event) => setKind(event.target.value)}
          className="min-h-10 min-w-0 rounded-md border border-edge bg-bg px-2.5 text-base"
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`practice.kinds.${kind}`)} ({kind})
            </option>
          ))}
        </select>
        <Button variant="quiet" className="text-sm" onClick={reset}>
          {t("cms.kinds.reset")}
        </Button>
      </div>
      <div ref={form}>
        <div className="sticky top-2 z-10 mb-4 lg:top-18">
          <TextToolbar within={form} />
        </div>
        <EditingContext value={{ idPrefix, problems }}>
          <BodyFields kind={document.kind} body={document.body} onBody={setBody} />
        </EditingContext>
      </div>
      <SourcePanel key={document.kind} />
    </section>
  );
}
