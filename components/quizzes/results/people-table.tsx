"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import type { Grantee } from "@/components/quizzes/results/allowance-panel";
import type { Locale } from "@/lib/core/locale";
import type { ResultSession, Results } from "@/lib/quizzes/results-schema";

type OnGrant = (learner: Grantee, button: HTMLElement) => void;

interface PeopleTableProps {
  readonly results: Results;
  readonly locale: Locale;
  /** The same function at each look, so that rows whose facts stay are left alone. Undefined for whoever may not grant anything. */
  readonly onGrant: OnGrant | undefined;
}

const HEAD = ["learner", "try", "state", "place", "answered", "saved", "points"] as const;
/** The names stay in sight while the rest scrolls. */
const NAME = "sticky left-0 z-10 max-w-40 bg-bg py-2 pr-4 text-left font-normal wrap-anywhere sm:max-w-60";

/** One row for each try, then those who have not begun; on a narrow screen it scrolls by itself. */
export function PeopleTable({ results, locale, onGrant }: PeopleTableProps) {
  const t = useTranslations("quizzes.who");
  const { sessions, waiting, now } = results;
  return (
    // It scrolls sideways, so the keyboard must reach it.
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t("title")}>
      <table className="w-full min-w-[46rem] border-collapse text-left text-[0.95rem] tabular-nums">
        <thead className="text-sm text-muted">
          <tr className="border-b border-line">
            {HEAD.map((name) => (
              <th
                key={name}
                scope="col"
                className={name === "learner" ? `${NAME} font-medium` : "py-2 pr-4 font-medium"}
              >
                {t(name)}
              </th>
            ))}
            {onGrant && (
              <th scope="col" className="py-2 font-medium">
                {t("allowance")}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <SessionRow
              key={session.sessionId}
              session={session}
              at={minutesSince(session.at?.since, now)}
              saved={minutesSince(session.endedAt === null ? session.savedAt : null, now)}
              locale={locale}
              onGrant={onGrant}
            />
          ))}
          {waiting.map((learner) => (
            <tr key={learner.learnerId} className="border-b border-line align-baseline">
              <th scope="row" className={NAME}>
                {learner.nickname ?? t("deleted")}
              </th>
              <td className="py-2 pr-4">–</td>
              <td className="py-2 pr-4 text-muted" colSpan={HEAD.length - 2}>
                {t("notBegun")}
              </td>
              {onGrant && <GrantCell learner={learner} onGrant={onGrant} />}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Whole minutes; null where there is no moment. */
function minutesSince(moment: string | null | undefined, now: string): number | null {
  if (!moment) return null;
  return Math.max(0, Math.floor((new Date(now).getTime() - new Date(moment).getTime()) / 60_000));
}

interface SessionRowProps {
  readonly session: ResultSession;
  /** Minutes at the item, and since the last save. */
  readonly at: number | null;
  readonly saved: number | null;
  readonly locale: Locale;
  readonly onGrant: OnGrant | undefined;
}

const SessionRow = memo(function SessionRow({ session, at, saved, locale, onGrant }: SessionRowProps) {
  const t = useTranslations("quizzes");
  const { nickname, email, number, endedAt, endedBy, isLate, answered, items, flagged, result } = session;
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const ended = endedAt ? moment.format(new Date(endedAt)) : "";
  return (
    <tr className="border-b border-line align-baseline">
      <th scope="row" className={NAME}>
        {nickname ?? t("who.deleted")}
        {email !== null && <span className="block text-sm text-muted">{email}</span>}
      </th>
      <td className="py-2 pr-4">{number}</td>
      <td className="py-2 pr-4">
        {endedBy === null && <span className="font-medium text-accent">{t("who.running")}</span>}
        {endedBy === "learner" && t("who.submitted", { at: ended })}
        {endedBy === "deadline" && t("who.expired", { at: ended })}
        {isLate && <span className="ml-2 font-medium text-caution">{t("who.late")}</span>}
      </td>
      <td className="py-2 pr-4">
        {session.at && at !== null
          ? t("who.atItem", { number: session.at.position + 1, items, minutes: at })
          : t("who.nothing")}
      </td>
      <td className="py-2 pr-4">
        {t("who.answeredOf", { answered, items })}
        {flagged.length > 0 && (
          <span className="ml-2 text-caution">
            <span aria-hidden="true">⚑</span>
            {t("who.flags", { count: flagged.length })}
          </span>
        )}
      </td>
      <td className="py-2 pr-4">{saved === null ? t("who.nothing") : t("who.ago", { minutes: saved })}</td>
      <td className="py-2 pr-4">
        {result ? t("list.points", { earned: result.earned, possible: result.possible }) : t("who.nothing")}
        {result && result.awaiting > 0 && (
          <span className="block text-sm text-muted">{t("who.awaiting", { count: result.awaiting })}</span>
        )}
      </td>
      {onGrant && <GrantCell learner={session} onGrant={onGrant} />}
    </tr>
  );
});

function GrantCell({ learner, onGrant }: { readonly learner: Grantee; readonly onGrant: OnGrant }) {
  const t = useTranslations("quizzes.who");
  const name = learner.nickname;
  return (
    <td className="py-1">
      {name !== null && (
        <button
          type="button"
          aria-label={t(learner.allowance ? "changeAllowanceOf" : "grantTo", { name })}
          onClick={({ currentTarget }) => onGrant(learner, currentTarget)}
          className="min-h-9 text-accent underline underline-offset-4"
        >
          {t(learner.allowance ? "granted" : "grant")}
        </button>
      )}
    </td>
  );
}
