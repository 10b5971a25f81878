import { getTranslations } from "next-intl/server";
import { TEAM_MIN } from "@/lib/boards/schema";
import type { Locale } from "@/lib/core/locale";
import { POINT_RULES as RULES } from "@/lib/points/rules";

/** The rules of points, from the data by which they are given. */
export async function RulesView({ locale }: { readonly locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "boards.rules" });
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  const list = (numbers: readonly number[]) => numbers.join(" / ");
  const half = (points: number) => Math.floor(points * RULES.fixedShare);
  const rows = [
    ["first", list(RULES.first), list(RULES.first.map(half))],
    [
      "challenge",
      list(RULES.first.map((points) => points * RULES.challengeShare)),
      list(RULES.first.map((points) => half(points * RULES.challengeShare))),
    ],
    ["repeat", t("repeatWorth", { share: percent.format(RULES.repeatShare) }), "0"],
    ["review", String(RULES.review), String(half(RULES.review))],
  ] as const;
  const sessions = [
    ["quiz", list(RULES.quiz)],
    ["interview", list(RULES.interview)],
  ] as const;
  const laws = ["share", "hints", "guest", "self", "cap", "regrade", "exclusion", "week", "team", "names"] as const;
  const values = {
    ...{ share: percent.format(RULES.hintShare), cap: RULES.dayCap, days: RULES.reviewDays, min: TEAM_MIN },
    items: RULES.quizItems,
  };
  return (
    <main id="main" className="mx-auto w-full max-w-3xl px-4 py-12 sm:px-6">
      <h1 className="text-3xl font-semibold tracking-tight">{t("title")}</h1>
      <p className="mt-3 max-w-prose text-muted">{t("intro")}</p>
      <h2 className="mt-10 mb-2 text-xl font-semibold">{t("answers")}</h2>
      <p className="mb-3 max-w-prose text-muted">{t("answersIntro")}</p>
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t("answers")}>
        <table className="w-full border-collapse text-left tabular-nums">
          <thead className="text-sm text-muted">
            <tr className="border-b border-line">
              {(["what", "drawn", "fixed"] as const).map((name) => (
                <th key={name} scope="col" className="py-2 pr-4 font-medium">
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, drawn, fixed]) => (
              <tr key={name} className="border-b border-line align-baseline">
                <th scope="row" className="min-w-44 py-2 pr-4 font-normal">
                  {t(`row.${name}`, values)}
                </th>
                <td className="py-2 pr-4 whitespace-nowrap">{drawn}</td>
                <td className="py-2 whitespace-nowrap">{fixed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2 className="mt-10 mb-2 text-xl font-semibold">{t("sessions")}</h2>
      <p className="mb-3 max-w-prose text-muted">{t("sessionsIntro")}</p>
      <dl className="grid max-w-md grid-cols-[1fr_auto] gap-x-6 gap-y-1 tabular-nums">
        {sessions.map(([name, worth]) => (
          <div key={name} className="contents">
            <dt>{t(`row.${name}`, values)}</dt>
            <dd className="text-right">{worth}</dd>
          </div>
        ))}
      </dl>
      <h2 className="mt-10 mb-2 text-xl font-semibold">{t("laws")}</h2>
      <ul className="max-w-prose list-disc space-y-2 pl-5">
        {laws.map((name) => (
          <li key={name}>{t(`law.${name}`, values)}</li>
        ))}
      </ul>
      <p className="mt-8 text-sm text-muted">{t("version", { version: RULES.version })}</p>
    </main>
  );
}
