import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/core/locale";
import type { Evidence } from "@/lib/fair-play/evidence";

/** What a finding rests on, in words and numbers: the same for whoever judges it and for the learner. */
export function EvidenceText({ locale, evidence }: { readonly locale: Locale; readonly evidence: Evidence }) {
  const t = useTranslations("fairPlay.evidence");
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const period = { from: date.format(new Date(evidence.from)), to: date.format(new Date(evidence.to)) };
  const round = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
  const percent = (value: number) => new Intl.NumberFormat(locale, { style: "percent" }).format(value);
  switch (evidence.signal) {
    case "speed": {
      const { answers, seconds, claimedSeconds } = evidence;
      return (
        <>
          <p>{t("speed", { ...period, answers, seconds: round(seconds) })}</p>
          <p>{claimedSeconds === null ? t("notClaimed") : t("claimed", { seconds: round(claimedSeconds) })}</p>
        </>
      );
    }
    case "same-wrong": {
      const { bothWrong, same, expected, minutes, chance } = evidence;
      const figures = { bothWrong, same, expected: round(expected), minutes: round(minutes) };
      return <p>{t("same-wrong", { ...period, ...figures, chance: showChance(chance, locale) })}</p>;
    }
    case "above-mastery": {
      const { answers, solved, expected, earlierAnswers, earlierShare, chance } = evidence;
      const figures = { answers, solved, expected: round(expected), earlierAnswers };
      return (
        <p>
          {t("above-mastery", {
            ...{ ...period, ...figures, earlierShare: percent(earlierShare), chance: showChance(chance, locale) },
          })}
        </p>
      );
    }
    case "one-origin": {
      const { accounts, handovers, together } = evidence;
      return <p>{t("one-origin", { ...period, accounts, handovers, together })}</p>;
    }
    default:
      return evidence satisfies never;
  }
}

/** Small chances are said as one in so many. */
function showChance(chance: number, locale: Locale): string {
  const most = 1e12;
  const odds = chance > 0 ? Math.min(most, 1 / chance) : most;
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(odds)));
  return `1 : ${new Intl.NumberFormat(locale).format(Math.max(1, Math.round(odds / digits)) * digits)}`;
}
