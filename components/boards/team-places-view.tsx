"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Loading } from "@/components/boards/loading";
import { ProblemAlert } from "@/components/boards/problem-alert";
import { TeamPlacesTable } from "@/components/boards/team-places-table";
import { Choice } from "@/components/ui/choice";
import { useMakeChallenge } from "@/lib/boards/client/use-make-challenge";
import { useTeamPlaces } from "@/lib/boards/client/use-team-places";
import type { Locale } from "@/lib/core/locale";

const SITE = "site";

/** Teams by average, of the site or of a course, and the way to challenge one of them. */
export function TeamPlacesView({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("boards.teams");
  const [course, setCourse] = useState<string | undefined>();
  const [week, setWeek] = useState<string | undefined>();
  const [from, setFrom] = useState<string | undefined>();
  const places = useTeamPlaces(course, week);
  const challenge = useMakeChallenge();
  if (places.error && !places.data)
    return <ProblemAlert error={places.error} locale={locale} onAgain={() => void places.refetch()} />;
  if (!places.data) return <Loading />;
  const { data } = places;
  const challenger = data.challengers.find(({ teamId }) => teamId === from) ?? data.challengers[0];
  // A calendar day is the same everywhere.
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const ask = (toTeamId: string) => challenger && challenge.mutate({ teamId: challenger.teamId, toTeamId });
  return (
    <>
      <div className="flex flex-wrap gap-4">
        <Choice label={t("week")} value={data.week} onValue={setWeek}>
          {data.weeks.map((each) => (
            <option key={each} value={each}>
              {t("weekOf", { day: day.format(new Date(each)) })}
            </option>
          ))}
          <option value="all">{t("all")}</option>
        </Choice>
        {data.courses.length > 0 && (
          <Choice
            label={t("scope")}
            value={course ?? SITE}
            onValue={(value) => setCourse(value === SITE ? undefined : value)}
          >
            <option value={SITE}>{t("site")}</option>
            {data.courses.map(({ courseId, title }) => (
              <option key={courseId} value={courseId}>
                {title}
              </option>
            ))}
          </Choice>
        )}
        {data.challengers.length > 1 && (
          <Choice label={t("as")} value={challenger?.teamId ?? ""} onValue={setFrom}>
            {data.challengers.map(({ teamId, name }) => (
              <option key={teamId} value={teamId}>
                {name}
              </option>
            ))}
          </Choice>
        )}
      </div>
      {places.error && <p className="mt-4 text-sm text-caution">{t("offline")}</p>}
      <p role="status" className="mt-4 text-sm">
        {challenge.isSuccess && t("asked")}
      </p>
      <ProblemAlert error={challenge.error} locale={locale} />
      <TeamPlacesTable
        board={data}
        locale={locale}
        {...(challenger && { challenger: challenger.teamId, onChallenge: ask })}
      />
    </>
  );
}
