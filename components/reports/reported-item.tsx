import { NextIntlClientProvider, useTranslations } from "next-intl";
import { useState } from "react";
import { MarkedPlayer } from "@/components/practice/marked-player";
import { useWords } from "@/components/shell/use-words";
import { RichText } from "@/components/ui/rich-text";
import { Skeleton } from "@/components/ui/skeleton";
import { langOf } from "@/lib/core/locale";
import { useReportedView } from "@/lib/reports/client/use-reported-view";
import type { Report, ReportedView } from "@/lib/reports/schema";

/** The item as the reader saw it, in his language, with its key; loaded when it is asked for. */
export function ReportedItem({ report }: { readonly report: Report }) {
  const t = useTranslations("reports.seen");
  const [isOpen, setOpen] = useState(false);
  const { data, isError } = useReportedView(report.id, isOpen);
  // The player speaks the language in which the item was read, whatever that of the page is.
  const words = useWords(report.locale);
  return (
    <details className="mt-3" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="min-h-8 cursor-pointer text-sm font-medium text-accent">{t("show")}</summary>
      <div className="mt-2 rounded-lg border border-line p-3 sm:p-4">
        {isError && <p role="alert">{t("failed")}</p>}
        {data && words ? (
          <NextIntlClientProvider {...words}>
            <Seen {...{ report, view: data }} />
          </NextIntlClientProvider>
        ) : (
          !isError && <Skeleton className="h-48" />
        )}
      </div>
    </details>
  );
}

function Seen({ report: { locale, part }, view }: { readonly report: Report; readonly view: ReportedView }) {
  const t = useTranslations("reports");
  const place = part === "stem" || part === "explanation" ? t(`part.${part}`) : view.part?.[locale];
  return (
    <div lang={langOf(locale)}>
      {place && <p className="mb-3 text-sm text-caution">{t("seen.about", { part: place })}</p>}
      <MarkedPlayer kind={view.kind} item={view} answer={view.reference} locale={locale}>
        {(review) => (
          <>
            <p className="mt-4 mb-1 text-sm text-muted">{t("part.explanation")}</p>
            <RichText html={review.explanation} />
          </>
        )}
      </MarkedPlayer>
    </div>
  );
}
