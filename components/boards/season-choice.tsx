"use client";

import { useTranslations } from "next-intl";
import { Choice } from "@/components/ui/choice";
import type { Board, BoardSeason } from "@/lib/boards/schema";
import type { Locale } from "@/lib/core/locale";

interface SeasonChoiceProps {
  readonly board: Pick<Board, "season" | "seasons">;
  readonly locale: Locale;
  onSeason(seasonId: number): void;
}

/** This week, weeks that are over, all time; and until when it runs. */
export function SeasonChoice({ board: { season, seasons }, locale, onSeason }: SeasonChoiceProps) {
  const t = useTranslations("boards.season");
  if (!season) return null;
  // A calendar day is the same everywhere.
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const nameOf = ({ kind, week, closedAt }: BoardSeason) => {
    if (kind === "all" || week === null) return t("all");
    return closedAt === null
      ? t("running", { day: day.format(new Date(week)) })
      : t("week", { day: day.format(new Date(week)) });
  };
  const weeks = seasons.filter(({ kind }) => kind === "week");
  const all = seasons.filter(({ kind }) => kind === "all");
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
      <Choice label={t("label")} value={String(season.seasonId)} onValue={(value) => onSeason(Number(value))}>
        {[...weeks, ...all].map((each) => (
          <option key={each.seasonId} value={each.seasonId}>
            {nameOf(each)}
          </option>
        ))}
      </Choice>
      <p className="pb-2 text-sm text-muted">
        {season.closedAt !== null
          ? t("closed")
          : season.endsAt !== null
            ? t("until", { at: moment.format(new Date(season.endsAt)) })
            : t("always")}
      </p>
    </div>
  );
}
