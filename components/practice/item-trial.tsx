"use client";

import { NextIntlClientProvider, useTranslations } from "next-intl";
import { useState } from "react";
import { TrialForm } from "@/components/practice/trial-form";
import { useWords } from "@/components/shell/use-words";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { useDocument } from "@/lib/authoring/client/document-context";
import { useItemPreview } from "@/lib/authoring/client/use-item-preview";
import type { Locale } from "@/lib/core/locale";

/** The unsaved item as a learner sees it, in a language of its own, one variant at a time. */
export function ItemTrial({ locale: pageLocale }: { readonly locale: Locale }) {
  const t = useTranslations("cms.trial");
  const { seed, setSeed } = useDocument();
  const { data, error, refetch } = useItemPreview();
  const [locale, setLocale] = useState(pageLocale);
  const words = useWords(locale);
  return (
    <section aria-labelledby="trial-title" className="min-w-0">
      <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id="trial-title" className="text-lg font-semibold">
          {t("title")}
        </h2>
        <p className="text-sm text-muted tabular-nums">{t("variant", { seed })}</p>
        <Button variant="quiet" className="text-sm" onClick={() => setSeed(seed + 1)}>
          {t("nextVariant")}
        </Button>
      </div>
      <div className="rounded-xl border border-line bg-raised p-4 sm:p-6">
        {error && (
          <Alert title={error.title[pageLocale]} requestId={error.requestId}>
            <p>{error.detail[pageLocale]}</p>
            <button type="button" className="mt-1 font-medium underline" onClick={() => void refetch()}>
              {t("again")}
            </button>
          </Alert>
        )}
        {data?.shown === null && <p className="text-muted">{t("unreadable")}</p>}
        {data?.shown && words ? (
          <NextIntlClientProvider {...words}>
            <TrialForm
              key={`${data.document.kind} ${data.seed}`}
              document={data.document}
              seed={data.seed}
              shown={data.shown}
              locale={words.locale}
              onFlip={() => setLocale(locale === "zh" ? "en" : "zh")}
            />
          </NextIntlClientProvider>
        ) : (
          !error && data?.shown !== null && <Skeleton className="h-64" />
        )}
      </div>
      {data?.shown && <p className="mt-2 text-sm text-muted tabular-nums">{t("guess", { share: data.shown.guess })}</p>}
    </section>
  );
}
