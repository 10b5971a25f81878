"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { EmbeddingControl } from "@/components/interviews/embedding-control";
import { EndpointControl } from "@/components/interviews/endpoint-control";
import { JudgeTable } from "@/components/interviews/judge-table";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import type { SecondJudges as Shown } from "@/lib/interviews/second-judges-schema";
import { compareMarks } from "@/lib/judges/compare-marks";
import { useAskEndpoint } from "@/lib/judges/client/use-ask-endpoint";
import { useEmbeddingJudge } from "@/lib/judges/client/use-embedding-judge";
import { useSecondJudges } from "@/lib/judges/client/use-second-judges";

interface SecondJudgesProps {
  readonly interviewId: string;
  /** Of an open question of the viewer's own ended interview. */
  readonly position: number;
}

/**
 * Second opinions on one question, beside the matcher's marks. Nothing is asked of anybody before it is opened, and no judge before its button
 * is pressed.
 */
export function SecondJudges({ interviewId, position }: SecondJudgesProps) {
  const t = useTranslations("secondJudges");
  const locale = useLocale() as Locale; // the routes know no other
  const [isOpen, setIsOpen] = useState(false);
  const { data, error, refetch, isFetching } = useSecondJudges(interviewId, position, isOpen);
  return (
    <details
      className="rounded-xl border border-line px-4 py-3 print:hidden"
      onToggle={(event) => setIsOpen((before) => before || event.currentTarget.open)}
    >
      <summary className="w-fit cursor-pointer rounded-sm py-1 font-medium hover:text-accent">{t("title")}</summary>
      {error && !data ? (
        <div className="mt-3 space-y-3">
          <Alert title={error.title[locale]} requestId={error.requestId}>
            <p>{error.detail[locale]}</p>
          </Alert>
          <Button variant="quiet" busy={isFetching} onClick={() => void refetch()}>
            {t("again")}
          </Button>
        </div>
      ) : data ? (
        <Opinions {...{ interviewId, position, locale }} shown={data} />
      ) : (
        <div className="mt-3 space-y-3">
          <p className="sr-only">{t("loading")}</p>
          <Skeleton className="h-6" />
          <Skeleton className="h-40" />
        </div>
      )}
    </details>
  );
}

interface OpinionsProps extends SecondJudgesProps {
  readonly shown: Shown;
  readonly locale: Locale;
}

/** The judges of one question, once it is known. */
export function Opinions({ interviewId, position, shown, locale }: OpinionsProps) {
  const t = useTranslations("secondJudges");
  const embedding = useEmbeddingJudge(shown.question, shown.answer);
  const ask = useAskEndpoint(interviewId, position);
  const byEndpoint = shown.endpoint.status === "marked" ? shown.endpoint.marks : undefined;
  const byEmbedding = embedding.state.status === "marked" ? embedding.state.marks : undefined;
  const others = [byEmbedding, byEndpoint].filter((marks) => marks !== undefined);
  const judges = [...(shown.matcher ? [shown.matcher] : []), ...others];
  const own = useFocusWhenLost(`${embedding.state.status} ${shown.endpoint.status}`);

  if (shown.answer.texts.every(({ text }) => text.trim() === ""))
    return <p className="mt-2 text-muted">{t("empty")}</p>;
  return (
    <div ref={own} tabIndex={-1} role="group" aria-label={t("title")} className="mt-2 space-y-4">
      <p className="text-pretty text-muted">{t("lead")}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <section className="min-w-0">
          <p className="font-medium">{t("judges.embedding")}</p>
          <EmbeddingControl judge={embedding} locale={locale} />
        </section>
        <section className="min-w-0">
          <p className="font-medium">{t("judges.endpoint")}</p>
          <EndpointControl endpoint={shown.endpoint} ask={ask} locale={locale} />
        </section>
      </div>
      <div>
        {others.map((marks) => (
          <div key={marks.judge.name}>
            {shown.matcher && (
              <p>{t("agreement", { judge: t(`judges.${marks.judge.name}`), ...compareMarks(shown.matcher, marks) })}</p>
            )}
            <p className="text-sm wrap-anywhere text-muted">{t("model", { version: marks.judge.version })}</p>
          </div>
        ))}
        {judges.length > 0 && <JudgeTable question={shown.question} texts={shown.answer.texts} judges={judges} />}
      </div>
    </div>
  );
}

/** Takes the focus when the button that had it is gone with what it asked for. */
function useFocusWhenLost(sign: string) {
  const ref = useRef<HTMLDivElement>(null);
  const before = useRef(sign);
  useEffect(() => {
    if (sign !== before.current && document.activeElement === document.body) ref.current?.focus();
    before.current = sign;
  }, [sign]);
  return ref;
}
