"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import type { Locale } from "@/lib/core/locale";
import { CELLS, type Cell, type ResultSession, type Results } from "@/lib/quizzes/results-schema";

interface ResultMatrixProps extends Pick<Results, "columns" | "sessions"> {
  readonly locale: Locale;
}

/** A sign and a colour for each, never the colour alone. */
const LOOK: Readonly<Record<Cell, readonly [sign: string, look: string]>> = {
  r: ["✓", "text-correct bg-correct-soft"],
  p: ["◐", "text-caution bg-caution-soft"],
  w: ["✗", "text-wrong bg-wrong-soft"],
  m: ["↑", "text-accent"],
  a: ["●", "text-accent"],
  ".": ["·", "text-muted"],
  "-": ["", ""],
};
const WORD = {
  r: "right",
  p: "partly",
  w: "wrong",
  m: "awaits",
  a: "answeredCell",
  ".": "open",
  "-": "absent",
} as const;

/** Learners against items: what came of each. It scrolls by itself; names and numbers stay in sight. */
export function ResultMatrix({ columns, sessions, locale }: ResultMatrixProps) {
  const t = useTranslations("quizzes.cells");
  return (
    <>
      <ul aria-label={t("legend")} className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {CELLS.filter((cell) => cell !== "-").map((cell) => (
          <li key={cell} className="flex items-center gap-1.5">
            <span aria-hidden="true" className={`grid size-6 place-items-center rounded ${LOOK[cell][1]}`}>
              {LOOK[cell][0]}
            </span>
            {t(WORD[cell])}
          </li>
        ))}
        <li className="flex items-center gap-1.5">
          <span aria-hidden="true" className="text-caution">
            ⚑
          </span>
          {t("flagged")}
        </li>
      </ul>
      {/* It scrolls both ways, so the keyboard must reach it. */}
      <div
        className="max-h-[32rem] overflow-auto rounded-lg border border-line"
        tabIndex={0}
        role="region"
        aria-label={t("title")}
      >
        <table className="border-separate border-spacing-0 text-sm tabular-nums">
          <thead>
            <tr>
              <th
                scope="col"
                className="sticky top-0 left-0 z-20 min-w-28 border-r border-b border-line bg-bg px-3 py-2 text-left font-medium text-muted"
              >
                {t("learner")}
              </th>
              {columns.map(({ itemId, title }, index) => (
                <th
                  key={itemId}
                  scope="col"
                  title={title?.[locale] ?? itemId}
                  className="sticky top-0 z-10 min-w-9 border-b border-line bg-bg px-1 py-2 text-center font-medium text-muted"
                >
                  {index + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <MatrixRow key={session.sessionId} session={session} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const MatrixRow = memo(function MatrixRow({ session }: { readonly session: ResultSession }) {
  const t = useTranslations("quizzes.cells");
  const { nickname, number, cells, flagged, at } = session;
  return (
    <tr>
      <th
        scope="row"
        className="sticky left-0 z-10 max-w-36 truncate border-r border-b border-line bg-bg px-3 py-1.5 text-left font-normal sm:max-w-56"
      >
        {nickname ?? t("deleted")}
        {number > 1 && <span className="text-muted"> · {t("try", { number })}</span>}
      </th>
      {[...cells].map((letter, column) => {
        const cell = letter as Cell; // the schema takes no other
        const [sign, look] = LOOK[cell];
        const isHere = at?.column === column;
        const words = [
          t(WORD[cell]),
          ...(flagged.includes(column) ? [t("flagged")] : []),
          ...(isHere ? [t("here")] : []),
        ];
        return (
          <td
            key={column}
            aria-label={words.join(" · ")}
            className={`border-b border-line px-1 py-1.5 text-center ${look} ${isHere ? "outline-2 -outline-offset-2 outline-accent" : ""}`}
          >
            <span aria-hidden="true">
              {sign}
              {flagged.includes(column) && <span className="text-caution">⚑</span>}
            </span>
          </td>
        );
      })}
    </tr>
  );
});
