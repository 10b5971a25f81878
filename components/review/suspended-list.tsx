import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Failure } from "@/components/review/failure";
import { Section } from "@/components/ui/section";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { reviewKeys } from "@/lib/review/client/review-keys";
import { useRecordAct } from "@/lib/review/client/use-record-act";
import type { ReviewOverview } from "@/lib/review/schema";

interface SuspendedListProps {
  readonly suspended: ReviewOverview["cards"]["suspended"];
  readonly items: Readonly<Record<string, string>>;
  readonly locale: Locale;
}

/** What was taken out of the queue, each with the way back. */
export function SuspendedList({ suspended, items, locale }: SuspendedListProps) {
  const t = useTranslations("review.suspended");
  const client = useQueryClient();
  const act = useRecordAct();
  const list = useRef<HTMLDivElement>(null);
  return (
    <Section title={t("title")}>
      <div ref={list} tabIndex={-1}>
        {suspended.length === 0 && <p className="text-muted">{t("none")}</p>}
        <ul className="divide-y divide-line">
          {suspended.map(({ itemId }) => (
            <li key={itemId} className="flex flex-wrap items-center justify-between gap-3 py-2">
              <span className="min-w-0 break-words">{items[itemId] ?? itemId}</span>
              <Button
                variant="quiet"
                busy={act.isPending}
                aria-label={t("resumeItem", { title: items[itemId] ?? itemId })}
                onClick={() => {
                  // The button goes with its line, and must not take the focus along.
                  list.current?.focus();
                  act.mutate(
                    { kind: "resume", itemId },
                    { onSuccess: () => void client.invalidateQueries({ queryKey: reviewKeys.overview() }) },
                  );
                }}
              >
                {t("resume")}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      {act.error && (
        <div className="mt-3">
          <Failure error={act.error} locale={locale} />
        </div>
      )}
    </Section>
  );
}
