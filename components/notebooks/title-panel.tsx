import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSession } from "@/components/notebooks/notebook-session";
import { PanelFrame } from "@/components/notebooks/panel-frame";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { Locale } from "@/lib/core/locale";
import type { NotebookDocument } from "@/lib/notebooks/schema";
import { textIn, titleOf } from "@/lib/notebooks/title-of";

interface TitlePanelProps {
  readonly document: NotebookDocument;
  readonly locale: Locale;
  onClose(): void;
}

/** What a notebook of one's own is called. */
export function TitlePanel({ document, locale, onClose }: TitlePanelProps) {
  const t = useTranslations("notebooks.rename");
  const { dispatch } = useSession();
  const known = titleOf(document);
  const [title, setTitle] = useState(known === null ? "" : textIn(known, locale));
  return (
    <PanelFrame title={t("title")} onClose={onClose}>
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() === "") return;
          dispatch({ type: "retitle", title: title.trim() });
          onClose();
        }}
      >
        <div className="min-w-0 flex-1 basis-60">
          <Field label={t("label")}>
            {(control) => (
              <input {...control} value={title} maxLength={200} onChange={({ target }) => setTitle(target.value)} />
            )}
          </Field>
        </div>
        <Button type="submit" disabled={title.trim() === ""}>
          {t("save")}
        </Button>
      </form>
    </PanelFrame>
  );
}
