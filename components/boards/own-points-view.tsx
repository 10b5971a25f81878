"use client";

import { useTranslations } from "next-intl";
import { Loading } from "@/components/boards/loading";
import { ProblemAlert } from "@/components/boards/problem-alert";
import { useOwnPoints } from "@/lib/boards/client/use-own-points";
import type { OwnPoints } from "@/lib/boards/schema";
import type { Locale } from "@/lib/core/locale";

/** What one has, and what for: the newest entries of the ledger, corrections by regrades among them. */
export function OwnPointsView({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("boards.mine");
  const points = useOwnPoints();
  if (points.error && !points.data)
    return <ProblemAlert error={points.error} locale={locale} onAgain={() => void points.refetch()} />;
  if (!points.data) return <Loading />;
  const { today, week, allTime, dayCap, events } = points.data;
  const number = new Intl.NumberFormat(locale);
  const sums = [
    [t("today"), t("ofCap", { points: number.format(today), cap: number.format(dayCap) })],
    [t("week"), number.format(week)],
    [t("allTime"), number.format(allTime)],
  ] as const;
  return (
    <>
      <dl className="grid max-w-md grid-cols-[1fr_auto] gap-x-6 gap-y-1 tabular-nums">
        {sums.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="text-right font-medium">{value}</dd>
          </div>
        ))}
      </dl>
      {events.length === 0 ? (
        <p className="mt-6 text-muted">{t("none")}</p>
      ) : (
        <Ledger events={events} locale={locale} />
      )}
    </>
  );
}

function Ledger({ events, locale }: { readonly events: OwnPoints["events"]; readonly locale: Locale }) {
  const t = useTranslations("boards.mine");
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "short", timeStyle: "short" });
  const signed = new Intl.NumberFormat(locale, { signDisplay: "exceptZero" });
  return (
    // It scrolls sideways, so the keyboard must reach it.
    <div className="mt-8 overflow-x-auto" tabIndex={0} role="region" aria-label={t("ledger")}>
      <table className="w-full border-collapse text-left tabular-nums">
        <thead className="text-sm text-muted">
          <tr className="border-b border-line">
            <th scope="col" className="py-2 pr-4 font-medium">
              {t("when")}
            </th>
            <th scope="col" className="py-2 pr-4 font-medium">
              {t("what")}
            </th>
            <th scope="col" className="py-2 text-right font-medium">
              {t("points")}
            </th>
          </tr>
        </thead>
        <tbody>
          {events.map(({ id, at, kind, itemId, points, worth }) => (
            <tr key={id} className="border-b border-line align-baseline">
              <td className="py-2 pr-4 text-sm whitespace-nowrap text-muted">{moment.format(new Date(at))}</td>
              <td className="py-2 pr-4">
                {itemId === null ? (
                  t(`kind.${kind}`)
                ) : (
                  <a href={`/${locale}/items/${itemId}`} className="underline decoration-line underline-offset-4">
                    {t(`kind.${kind}`)}
                  </a>
                )}
              </td>
              <td className="py-2 text-right whitespace-nowrap">
                {kind === "regrade" || kind === "exclusion" ? signed.format(points) : t("ofWorth", { points, worth })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
