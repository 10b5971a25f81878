"use client";

import { useTranslations } from "next-intl";
import { Suspense, useId, type ComponentType } from "react";
import { SourcePanel } from "@/components/cms/source-panel";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { useDocument } from "@/lib/authoring/client/document-context";
import { useItemPreview } from "@/lib/authoring/client/use-item-preview";
import { EditingContext } from "@/lib/authoring/fields/field-context";
import { ListField } from "@/lib/authoring/fields/list-field";
import { LocalizedField } from "@/lib/authoring/fields/localized-field";
import type { authoredBase, EditorProps } from "@/lib/items/contract";
import { editors } from "@/lib/items/editors.generated";
import type * as z from "zod";

/** What every kind's body has. The server parsed the example; the editors keep its form. */
type Body = z.output<typeof authoredBase>;

/** Edits one unsaved item: its kind, what all kinds have, and between them the kind's own. */
export function KindWorkbench() {
  const t = useTranslations();
  const idPrefix = useId();
  const { kinds, document, setKind, setBody, reset } = useDocument();
  const { data } = useItemPreview();
  const problems = data?.document.kind === document.kind ? data.problems : [];
  const body = document.body as Body; // see above
  // The registry guarantees that an editor meets only the bodies of its own kind.
  const Editor = editors[document.kind as keyof typeof editors] as unknown as ComponentType<EditorProps<Body>>;
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
      <EditingContext value={{ idPrefix, problems }}>
        <div className="space-y-5">
          <LocalizedField
            label={t("authoring.stem")}
            path={["stem"]}
            value={body.stem}
            onChange={(stem) => setBody({ ...body, stem })}
          />
          <Suspense fallback={<Skeleton className="h-64" />}>
            <Editor key={document.kind} value={body} onChange={setBody} />
          </Suspense>
          <ListField
            label={t("authoring.hints")}
            entry={t("authoring.hint")}
            path={["hints"]}
            values={body.hints}
            onChange={(hints) => setBody({ ...body, hints })}
            blank={() => ({ zh: "", en: "" })}
            max={5}
          >
            {(hint, change, _, at) => (
              <LocalizedField label={t("authoring.hint")} path={at} value={hint} onChange={change} />
            )}
          </ListField>
          <LocalizedField
            label={t("authoring.explanation")}
            path={["explanation"]}
            value={body.explanation}
            onChange={(explanation) => setBody({ ...body, explanation })}
          />
        </div>
      </EditingContext>
      <SourcePanel key={document.kind} />
    </section>
  );
}
