"use client";

import { useTranslations } from "next-intl";
import { Moved } from "@/components/boards/moved";
import { Button } from "@/components/ui/button";
import { TEAM_MIN, type TeamBoard, type TeamBoardRow } from "@/lib/boards/schema";
import type { Locale } from "@/lib/core/locale";

interface TeamPlacesTableProps {
  readonly board: Pick<TeamBoard, "rows" | "own">;
  readonly locale: Locale;
  /** The team for which the viewer may challenge others. */
  readonly challenger?: string;
  onChallenge?(teamId: string): void;
}

/** A table of teams; the viewer's own that are further down stand at its end. */
export function TeamPlacesTable({ board: { rows, own }, locale, challenger, onChallenge }: TeamPlacesTableProps) {
  const t = useTranslations("boards.teams");
  if (rows.length === 0) return <p className="mt-2 text-muted">{t("empty")}</p>;
  return (
    <>
      <div className="mt-2 overflow-x-auto" tabIndex={0} role="region" aria-label={t("caption")}>
        <table className="w-full border-collapse text-left tabular-nums">
          <thead className="text-sm text-muted">
            <tr className="border-b border-line">
              {(["rank", "name", "average", "active"] as const).map((name) => (
                <th
                  key={name}
                  scope="col"
                  className={`py-2 pr-3 font-medium ${name === "rank" ? "whitespace-nowrap" : name === "name" ? "" : "text-right"}`}
                >
                  {t(name)}
                </th>
              ))}
              {onChallenge && (
                <th scope="col">
                  <span className="sr-only">{t("challenge")}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {[...rows, ...own].map((row) => (
              <Row
                key={row.teamId}
                row={row}
                locale={locale}
                {...(onChallenge && { onChallenge, isRival: row.teamId !== challenger })}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-3 text-sm text-muted">{t("min", { count: TEAM_MIN })}</p>
    </>
  );
}

interface RowProps {
  readonly row: TeamBoardRow;
  readonly locale: Locale;
  readonly isRival?: boolean;
  onChallenge?(teamId: string): void;
}

function Row({ row: { teamId, name, rank, average, active, isOwn }, locale, isRival = false, onChallenge }: RowProps) {
  const t = useTranslations("boards.teams");
  const number = new Intl.NumberFormat(locale);
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <tr className={`border-b border-line align-baseline ${isOwn ? "bg-accent-soft font-medium" : ""}`}>
      <td className="py-2 pr-3 pl-1">{rank === null ? "–" : number.format(rank)}</td>
      <th scope="row" className={`min-w-24 py-2 pr-3 wrap-anywhere ${isOwn ? "" : "font-normal"}`}>
        {isOwn ? (
          <a href={`/${locale}/teams/${teamId}/board`} className="underline decoration-line underline-offset-4">
            {name}
          </a>
        ) : (
          name
        )}
      </th>
      <td className="py-2 pr-3 text-right">
        <Moved value={`${average}`}>{decimal.format(average)}</Moved>
      </td>
      <td className="py-2 pr-3 text-right">{number.format(active)}</td>
      {onChallenge && (
        <td className="py-1 text-right">
          {isRival && !isOwn && (
            <Button
              variant="quiet"
              // The frame of the table would cut off an outline around it.
              className="-outline-offset-2 whitespace-nowrap"
              aria-label={t("challengeNamed", { name })}
              onClick={() => onChallenge(teamId)}
            >
              {t("challenge")}
            </Button>
          )}
        </td>
      )}
    </tr>
  );
}
