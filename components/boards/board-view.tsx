"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { BoardTable } from "@/components/boards/board-table";
import { Loading } from "@/components/boards/loading";
import { ProblemAlert } from "@/components/boards/problem-alert";
import { SeasonChoice } from "@/components/boards/season-choice";
import { VisibilityPanel } from "@/components/boards/visibility-panel";
import { Section } from "@/components/ui/section";
import { type BoardOf, useBoard } from "@/lib/boards/client/use-board";
import type { Board } from "@/lib/boards/schema";
import type { Locale } from "@/lib/core/locale";

/** People by points: the top, one's own place with those beside it, and who sees oneself. */
export function BoardView({ of, locale }: { readonly of: BoardOf; readonly locale: Locale }) {
  const t = useTranslations("boards");
  const [season, setSeason] = useState<number | undefined>();
  const board = useBoard(of, season);
  if (board.error && !board.data)
    return <ProblemAlert error={board.error} locale={locale} onAgain={() => void board.refetch()} />;
  if (!board.data) return <Loading />;
  const { data } = board;
  return (
    <>
      <SeasonChoice board={data} locale={locale} onSeason={setSeason} />
      {board.error && <p className="mt-4 text-sm text-caution">{t("offline")}</p>}
      <p role="status" className="mt-4 font-medium">
        <OwnPlace board={data} isSite={of === "site"} locale={locale} />
      </p>
      <BoardTable board={data} locale={locale} />
      <Section title={t("visibility.title")}>
        <VisibilityPanel choice={data.self.choice} locale={locale} />
      </Section>
    </>
  );
}

function OwnPlace({ board, isSite, locale }: { board: Board; isSite: boolean; locale: Locale }) {
  const t = useTranslations("boards.own");
  const { members, self } = board;
  const number = new Intl.NumberFormat(locale);
  const points = Math.max(0, self.points);
  if (self.rank !== null)
    return t("placed", { rank: number.format(self.rank), members: number.format(members), points });
  const isHidden = isSite ? self.choice !== "all" : self.choice === "none";
  if (isHidden) return t("hidden", { points });
  return t("none");
}
