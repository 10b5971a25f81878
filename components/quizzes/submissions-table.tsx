"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/core/locale";
import type { SubmissionsOutput } from "@/lib/quizzes/assignment-schema";

type Submission = SubmissionsOutput["sessions"][number];

interface SubmissionsTableProps {
  readonly sessions: readonly Submission[];
  readonly locale: Locale;
}

/** One row for each try; on a narrow screen it scrolls by itself. */
export function SubmissionsTable({ sessions, locale }: SubmissionsTableProps) {
  const t = useTranslations("quizzes.who");
  return (
    // It scrolls sideways, so the keyboard must reach it.
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t("title")}>
      <table className="w-full min-w-[36rem] border-collapse text-left tabular-nums">
        <thead className="text-sm text-muted">
          <tr className="border-b border-line">
            {(["learner", "try", "state", "answered", "points"] as const).map((name) => (
              <th key={name} scope="col" className="py-2 pr-4 font-medium">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <SubmissionRow key={session.sessionId} session={session} locale={locale} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SubmissionRow({ session, locale }: { readonly session: Submission; readonly locale: Locale }) {
  const t = useTranslations("quizzes");
  const { nickname, email, number, endedAt, endedBy, answered, earned, possible, awaiting } = session;
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const at = endedAt ? moment.format(new Date(endedAt)) : "";
  return (
    <tr className="border-b border-line align-baseline">
      <th scope="row" className="py-2 pr-4 font-normal wrap-anywhere">
        {nickname ?? t("who.deleted")}
        {email !== null && <span className="block text-sm text-muted">{email}</span>}
      </th>
      <td className="py-2 pr-4">{number}</td>
      <td className="py-2 pr-4">
        {!endedAt && t("who.running")}
        {endedBy === "learner" && t("who.submitted", { at })}
        {endedBy === "deadline" && t("who.expired", { at })}
      </td>
      <td className="py-2 pr-4">{answered}</td>
      <td className="py-2">
        {endedAt && t("list.points", { earned, possible })}
        {endedAt && awaiting > 0 && (
          <span className="block text-sm text-muted">{t("who.awaiting", { count: awaiting })}</span>
        )}
      </td>
    </tr>
  );
}
