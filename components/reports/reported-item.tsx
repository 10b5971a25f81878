import { NextIntlClientProvider, useTranslations } from "next-intl";
import { Suspense, useId, useState, type ComponentType } from "react";
import { useWords } from "@/components/shell/use-words";
import { RichText } from "@/components/ui/rich-text";
import { Skeleton } from "@/components/ui/skeleton";
import { langOf } from "@/lib/core/locale";
import type { PlayerProps } from "@/lib/items/contract";
import { kinds } from "@/lib/items/kinds.generated";
import { players } from "@/lib/items/players.generated";
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
  const id = useId();
  const name = view.kind as keyof typeof kinds; // stored kinds are never renamed
  const kind = kinds[name];
  const shown = kind.public.parse(view.public[locale]);
  const review = kind.review.parse(view.review[locale]);
  const Player = players[name] as ComponentType<PlayerProps<unknown, unknown, unknown>>; // see ItemForm
  const place = part === "stem" || part === "explanation" ? t(`part.${part}`) : view.part?.[locale];
  return (
    <div lang={langOf(locale)}>
      {place && <p className="mb-3 text-sm text-caution">{t("seen.about", { part: place })}</p>}
      <RichText id={`${id}-stem`} html={shown.stem} className="mb-4 font-medium" />
      <Suspense fallback={<div className="min-h-36" aria-busy="true" />}>
        <Player
          view={shown}
          answer={kind.answer.safeParse(view.reference).data}
          onAnswer={() => undefined}
          review={review}
          locked
          selfMarking={undefined}
          locale={locale}
          labelledBy={`${id}-stem`}
          idPrefix={id}
        />
      </Suspense>
      <p className="mt-4 mb-1 text-sm text-muted">{t("part.explanation")}</p>
      <RichText html={review.explanation} />
    </div>
  );
}
