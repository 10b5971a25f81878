import { useTranslations } from "next-intl";
import { Suspense, useId, type ComponentType } from "react";
import { MarkDispute } from "@/components/interviews/mark-dispute";
import { RichText } from "@/components/ui/rich-text";
import type { Locale } from "@/lib/core/locale";
import { KEY_PART } from "@/lib/interviews/decide-mark";
import type { Outcome } from "@/lib/interviews/read-timeline";
import type { GradedPart } from "@/lib/interviews/report-schema";
import type { PlayerProps } from "@/lib/items/contract";
import { kinds } from "@/lib/items/kinds.generated";
import { players } from "@/lib/items/players.generated";

interface GradedAnswerProps {
  readonly kind: string;
  readonly graded: GradedPart;
  readonly outcome: Outcome;
  readonly interviewId: string | null;
  readonly position: number;
  readonly locale: Locale;
}

/** An answer that the key graded, shown as its kind shows it after submission. */
export function GradedAnswer({ kind: name, graded, outcome, interviewId, position, locale }: GradedAnswerProps) {
  const t = useTranslations("interviewReport.graded");
  const id = useId();
  const known = name as keyof typeof kinds; // stored kinds are never renamed
  const kind = kinds[known];
  const shown = kind.public.parse(graded.public[locale]);
  const review = kind.review.parse(graded.review[locale]);
  const Player = players[known] as ComponentType<PlayerProps<unknown, unknown, unknown>>; // the registry guarantees that forms of one kind meet only each other
  return (
    <div className="mt-4">
      <RichText id={`${id}-stem`} html={shown.stem} className="mb-4 font-medium" />
      <Suspense fallback={<div className="min-h-36" aria-busy="true" />}>
        <Player
          view={shown}
          answer={kind.answer.safeParse(graded.answer).data}
          onAnswer={() => undefined}
          review={review}
          locked
          selfMarking={undefined}
          locale={locale}
          labelledBy={`${id}-stem`}
          idPrefix={id}
        />
      </Suspense>
      {outcome === "answered" && (
        <p className="mt-4 font-medium">{t("earned", { earned: graded.earned, possible: graded.possible })}</p>
      )}
      <p className="mt-4 mb-1 text-sm text-muted">{t("explanation")}</p>
      <RichText html={review.explanation} />
      {interviewId !== null && (
        <div className="no-print mt-3">
          <MarkDispute {...{ interviewId, position, part: KEY_PART, locale }} {...graded} />
        </div>
      )}
    </div>
  );
}
