"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { FateLine } from "@/components/cms/exchange/fate-line";
import { FormatFields, type FormatFacts } from "@/components/cms/exchange/format-fields";
import type { Named } from "@/components/cms/bank/bank-filters";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Button, buttonClass } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { useWriteFile } from "@/lib/cms/client/use-write-file";
import type { Locale } from "@/lib/core/locale";

interface ExportPanelProps {
  readonly locale: Locale;
  readonly formats: readonly FormatFacts[];
  readonly chapters: readonly Named[];
  /** Chosen in the bank; none: what is published of a chapter. */
  readonly itemIds: readonly string[];
}

/** Items as a file: what would not come through whole is told before it is taken along. */
export function ExportPanel({ locale, formats, chapters, itemIds }: ExportPanelProps) {
  const t = useTranslations("cms.exchange");
  const titleId = useId();
  const writable = formats.filter(({ canWrite }) => canWrite);
  const [format, setFormat] = useState(writable[0]);
  const [language, setLanguage] = useState(locale);
  const [chapter, setChapter] = useState(chapters[0]?.slug ?? "");
  const writing = useWriteFile();
  if (!format) return null;
  const wanted = itemIds.length > 0 ? { itemIds: [...itemIds] } : { chapter };
  const write = () => writing.mutate({ format: format.name, locale: language, ...wanted });
  const { file, fates = [], unpublished = [] } = writing.data ?? {};
  const lossy = fates.filter(({ fate }) => fate !== "whole");
  return (
    <section aria-labelledby={titleId} className="min-w-0 rounded-xl border border-line p-4 sm:p-5">
      <h2 id={titleId} className="text-lg font-semibold">
        {t("export")}
      </h2>
      <p className="mt-1 mb-3 text-sm text-muted">{t("exportIntro")}</p>
      <div className="flex flex-wrap items-end gap-3 text-sm">
        {itemIds.length > 0 ? (
          <p className="min-h-10 content-center">{t("chosen", { count: itemIds.length })}</p>
        ) : (
          <Choice
            label={t("chapter")}
            value={chapter}
            onValue={(slug) => {
              setChapter(slug);
              writing.reset();
            }}
          >
            {chapters.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </Choice>
        )}
        <FormatFields
          formats={writable}
          format={format}
          language={language}
          onFormat={(chosen) => {
            setFormat(chosen);
            writing.reset();
          }}
          onLanguage={(chosen) => {
            setLanguage(chosen);
            writing.reset();
          }}
        />
        <Button className="min-h-10 text-sm" busy={writing.isPending} onClick={write}>
          {t("write")}
        </Button>
      </div>
      <p role="status" className="mt-3 text-sm empty:hidden">
        {writing.isPending && t("writing")}
        {writing.data && fates.length === 0 && t("nothing")}
        {writing.data &&
          fates.length > 0 &&
          t("written", { whole: fates.length - lossy.length, lossy: lossy.length, unpublished: unpublished.length })}
      </p>
      <ProblemAlert namespace="cms.exchange" error={writing.error} locale={locale} onAgain={write} />
      {file && (
        <a className={`${buttonClass()} mt-2`} download={file.name} href={`data:${file.mime};base64,${file.base64}`}>
          {t("download", { name: file.name })}
        </a>
      )}
      {lossy.length > 0 && (
        <ul className="mt-3 divide-y divide-line border-y border-line">
          {lossy.map((fate) => (
            <li key={fate.item} className="py-2">
              <FateLine fate={fate} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
