"use client";

import { useTranslations } from "next-intl";
import { Loading } from "@/components/boards/loading";
import { ProblemAlert } from "@/components/boards/problem-alert";
import { Button } from "@/components/ui/button";
import { useAnswerChallenge } from "@/lib/boards/client/use-answer-challenge";
import { useChallenges } from "@/lib/boards/client/use-challenges";
import type { Challenge } from "@/lib/boards/schema";
import type { Locale } from "@/lib/core/locale";

/** A team's challenges: what waits for an answer, how the running ones stand, and how others ended. */
export function ChallengeList({ teamId, locale }: { readonly teamId: string; readonly locale: Locale }) {
  const t = useTranslations("boards.challenges");
  const list = useChallenges(teamId);
  const answer = useAnswerChallenge(teamId);
  if (list.error && !list.data)
    return <ProblemAlert error={list.error} locale={locale} onAgain={() => void list.refetch()} />;
  if (!list.data) return <Loading />;
  const { challenges, mayAnswer } = list.data;
  return (
    <>
      <ProblemAlert error={answer.error} locale={locale} />
      {challenges.length === 0 ? (
        <p className="text-muted">
          {t.rich("none", {
            link: (words) => (
              <a href={`/${locale}/boards/teams`} className="text-accent underline underline-offset-4">
                {words}
              </a>
            ),
          })}
        </p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {challenges.map((challenge) => (
            <li key={challenge.challengeId} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
              <Standing challenge={challenge} locale={locale} />
              {mayAnswer && challenge.state === "open" && (
                <span className="flex flex-wrap gap-2">
                  {(challenge.isOurs ? (["withdraw"] as const) : (["accept", "decline"] as const)).map((act) => (
                    <Button
                      key={act}
                      variant={act === "accept" ? "primary" : "quiet"}
                      busy={answer.isPending}
                      onClick={() => answer.mutate({ challengeId: challenge.challengeId, act })}
                    >
                      {t(act)}
                    </Button>
                  ))}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Standing({ challenge, locale }: { readonly challenge: Challenge; readonly locale: Locale }) {
  const t = useTranslations("boards.challenges");
  const { state, us, them, isOurs, endsAt } = challenge;
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const average = (of: number | null) => decimal.format(of ?? 0);
  const isCounted = state === "running" || state === "over";
  const [ours, theirs] = [us.average ?? 0, them.average ?? 0];
  const result = ours > theirs ? "won" : ours < theirs ? "lost" : "tie";
  return (
    <div className="min-w-0 flex-1 basis-64">
      <p className="wrap-anywhere">{t(isOurs ? "asked" : "askedBy", { name: them.name })}</p>
      <p className="text-sm text-muted tabular-nums">
        {isCounted && `${t("score", { ours: average(us.average), theirs: average(them.average) })} · `}
        {state === "running" && endsAt !== null && t("until", { at: moment.format(new Date(endsAt)) })}
        {state === "over" && t(result)}
        {!isCounted && t(`state.${state}`)}
      </p>
    </div>
  );
}
