"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/progress/section";
import type { Locale } from "@/lib/core/locale";
import type { CalibrationTopic } from "@/lib/progress/calibration-topics";

interface CalibrationTopicsProps {
  readonly topics: readonly CalibrationTopic[];
  readonly locale: Locale;
}

/** Every topic at a glance: what was said, what was right, and the difference in points. */
export function CalibrationTopics({ topics, locale }: CalibrationTopicsProps) {
  const t = useTranslations("calibration");
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  const points = new Intl.NumberFormat(locale, { signDisplay: "exceptZero", maximumFractionDigits: 0 });
  const kinds = (["track", "chapter", "concept"] as const).filter((kind) =>
    topics.some((topic) => topic.kind === kind),
  );
  return (
    <Section title={t("topics.title")}>
      <p className="mb-4 max-w-prose text-sm text-muted">{t("topics.intro")}</p>
      {kinds.map((kind) => (
        <table key={kind} className="mb-8 w-full table-fixed text-left text-sm">
          <caption className="mb-2 text-left text-base font-medium">{t(`topic.${kind}`)}</caption>
          <thead className="text-muted">
            <tr className="border-b border-line">
              <th scope="col" className="py-2 pr-3 font-medium">
                {t("topics.name")}
              </th>
              {(["answers", "said", "right", "gap"] as const).map((column) => (
                <th key={column} scope="col" className="w-[15%] py-2 text-right align-bottom font-medium">
                  {t(`topics.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {topics
              .filter((topic) => topic.kind === kind)
              .map(({ id, name, calibration: { answers, said, share } }) => (
                <tr key={id} className="border-b border-line">
                  <th scope="row" className="py-2 pr-3 font-normal break-words">
                    {name}
                  </th>
                  <td className="py-2 text-right tabular-nums">{answers}</td>
                  <td className="py-2 text-right tabular-nums">{percent.format(said)}</td>
                  <td className="py-2 text-right tabular-nums">{percent.format(share)}</td>
                  <td className="py-2 text-right tabular-nums">{points.format((said - share) * 100)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      ))}
    </Section>
  );
}
