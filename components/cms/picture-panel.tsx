"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState, type FormEvent } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { useUploadPicture } from "@/lib/cms/client/use-upload-picture";
import { PICTURE_MAX_BYTES, PICTURE_TYPES } from "@/lib/cms/schema";
import { langOf, type Locale, LOCALES, type Localized } from "@/lib/core/locale";

interface PicturePanelProps {
  readonly file: File;
  readonly locale: Locale;
  /** Markdown of the picture, with its words in each language. */
  onReady(markdown: Localized): void;
  onCancel(): void;
}

/** A picture that was pasted or dropped: it is kept on the server, and gets into the texts once it has words in both languages. */
export function PicturePanel({ file, locale, onReady, onCancel }: PicturePanelProps) {
  const t = useTranslations("cms.editor.picture");
  const id = useId();
  const upload = useUploadPicture();
  const [alt, setAlt] = useState({ zh: "", en: "" });
  const first = useRef<HTMLInputElement>(null);
  const fault = (PICTURE_TYPES as readonly string[]).includes(file.type)
    ? file.size > PICTURE_MAX_BYTES
      ? t("tooLarge", { size: file.size / 1024 / 1024 })
      : undefined
    : t("wrongType", { type: file.type || file.name });
  const { mutate } = upload;
  useEffect(() => {
    if (fault === undefined) mutate(file);
  }, [file, fault, mutate]);
  useEffect(() => first.current?.focus(), []);
  const isReady = upload.data && LOCALES.every((each) => alt[each].trim() !== "");

  function insert(event: FormEvent) {
    event.preventDefault();
    if (!upload.data || !isReady) return;
    const { address } = upload.data;
    const markdown = (words: string) => `![${words.trim().replace(/[[\]\\]/g, "")}](${address})`;
    onReady({ zh: markdown(alt.zh), en: markdown(alt.en) });
  }

  return (
    <form onSubmit={insert} aria-label={t("title")} className="rounded-lg border border-accent bg-raised p-3">
      <p className="mb-2 font-medium">{t("title")}</p>
      {fault !== undefined && <Alert title={fault} />}
      {upload.error && (
        <Alert title={upload.error.title[locale]} requestId={upload.error.requestId}>
          <p>{upload.error.detail[locale]}</p>
          <button type="button" className="mt-1 font-medium underline" onClick={() => mutate(file)}>
            {t("again")}
          </button>
        </Alert>
      )}
      {fault === undefined && !upload.error && (
        <div className="flex flex-wrap gap-3">
          <div className="grid size-24 shrink-0 place-items-center overflow-hidden rounded-md bg-surface">
            {upload.data ? (
              <img src={upload.data.address} alt={t("uploaded")} className="max-h-24 max-w-24 object-contain" />
            ) : (
              <span role="status" className="text-xs text-muted">
                {t("uploading")}
              </span>
            )}
          </div>
          <div className="min-w-48 flex-1 space-y-2">
            <p className="text-sm text-muted">{t("altHint")}</p>
            {LOCALES.map((each, index) => (
              <label key={each} htmlFor={`${id}-${each}`} className="block text-sm">
                {t(`alt.${each}`)}
                <input
                  ref={index === 0 ? first : undefined}
                  id={`${id}-${each}`}
                  lang={langOf(each)}
                  value={alt[each]}
                  maxLength={300}
                  required
                  onChange={(event) => setAlt({ ...alt, [each]: event.target.value })}
                  className="mt-0.5 min-h-9 w-full rounded-md border border-edge bg-bg px-2.5 text-base sm:text-sm"
                />
              </label>
            ))}
          </div>
        </div>
      )}
      <div className="mt-3 flex gap-2">
        <Button type="submit" disabled={!isReady} className="min-h-9 text-sm">
          {t("insert")}
        </Button>
        <Button variant="quiet" className="min-h-9 text-sm" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
