"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { Named } from "@/components/cms/bank/bank-filters";
import { FateLine } from "@/components/cms/exchange/fate-line";
import { ImportList } from "@/components/cms/exchange/import-list";
import { FormatFields, type FormatFacts } from "@/components/cms/exchange/format-fields";
import { ReadItems } from "@/components/cms/exchange/read-items";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Alert } from "@/components/ui/alert";
import { Button, buttonClass } from "@/components/ui/button";
import { useReadFile } from "@/lib/cms/client/use-read-file";
import type { Locale } from "@/lib/core/locale";

interface ImportPanelProps {
  readonly locale: Locale;
  readonly formats: readonly FormatFacts[];
  readonly chapters: readonly Named[];
}

/** A file is read, what would become of each item is told, and what is taken of it becomes drafts. */
export function ImportPanel({ locale, formats, chapters }: ImportPanelProps) {
  const t = useTranslations("cms.exchange");
  const titleId = useId();
  const readable = formats.filter(({ canRead }) => canRead);
  const [format, setFormat] = useState(readable[0]);
  const [language, setLanguage] = useState(locale);
  const [file, setFile] = useState<File>();
  const [begun, setBegun] = useState<string>();
  const reading = useReadFile();
  if (!format) return null;
  const take = (given: File | undefined) => {
    reading.reset();
    setFile(given);
    const known =
      given && readable.find(({ extensions }) => extensions.some((end) => given.name.toLowerCase().endsWith(end)));
    if (known) setFormat(known);
  };
  const read = () => file && reading.mutate({ file, format: format.name, locale: language });
  const result = reading.data;
  return (
    <section aria-labelledby={titleId} className="min-w-0 rounded-xl border border-line p-4 sm:p-5">
      <h2 id={titleId} className="text-lg font-semibold">
        {t("import")}
      </h2>
      <p className="mt-1 mb-3 text-sm text-muted">{t("importIntro")}</p>
      <label
        className="mb-3 block cursor-pointer rounded-lg border border-dashed border-edge px-3 py-4 text-sm has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-focus"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          take(event.dataTransfer.files[0]);
        }}
      >
        <span className="mb-2 block">{t("file")}</span>
        <span className="flex min-w-0 flex-wrap items-center gap-3">
          <span aria-hidden="true" className={buttonClass("quiet")}>
            {t("choose")}
          </span>
          <span className="min-w-0 wrap-anywhere text-muted">{file?.name ?? t("noFile")}</span>
        </span>
        <input
          type="file"
          accept={readable.flatMap(({ extensions }) => extensions).join(",")}
          onChange={({ target }) => {
            take(target.files?.[0]);
            // So that the same file can be chosen once more, after it was mended.
            target.value = "";
          }}
          className="sr-only"
        />
      </label>
      <div className="flex flex-wrap items-end gap-3">
        <FormatFields
          formats={readable}
          format={format}
          language={language}
          onFormat={(chosen) => {
            setFormat(chosen);
            reading.reset();
          }}
          onLanguage={(chosen) => {
            setLanguage(chosen);
            reading.reset();
          }}
        />
        <Button className="min-h-10 text-sm" disabled={!file} busy={reading.isPending} onClick={read}>
          {t("read")}
        </Button>
      </div>
      <p role="status" className="mt-3 text-sm empty:hidden">
        {reading.isPending && t("reading")}
        {result && !result.isRefused && t("readCount", { count: result.items.length, leftOut: result.leftOut.length })}
      </p>
      <ProblemAlert namespace="cms.exchange" error={reading.error} locale={locale} onAgain={read} />
      {result?.isRefused && (
        <Alert title={t("refused")}>
          <p className="mt-1">{t(`refusals.${result.code}`)}</p>
          {result.detail && <p className="mt-1 text-sm wrap-anywhere text-muted">{result.detail}</p>}
        </Alert>
      )}
      {result && !result.isRefused && (
        <>
          {result.leftOut.length > 0 && (
            <ul className="mt-3 divide-y divide-line border-y border-line">
              {result.leftOut.map((fate) => (
                <li key={fate.item} className="py-2">
                  <FateLine fate={fate} />
                </li>
              ))}
            </ul>
          )}
          {result.items.length > 0 && (
            <ReadItems
              key={reading.submittedAt}
              fileName={file?.name ?? ""}
              {...{ items: result.items, locale, chapters }}
              onBegun={(importId) => {
                take(undefined);
                setBegun(importId);
              }}
            />
          )}
        </>
      )}
      <ImportList locale={locale} begun={begun} />
    </section>
  );
}
