"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/core/locale";
import type { CalibrationBin } from "@/lib/progress/calibration";

interface CalibrationBinsProps {
  readonly bins: readonly CalibrationBin[];
  readonly locale: Locale;
}

/** The numbers behind the plot. */
export function CalibrationBins({ bins, locale }: CalibrationBinsProps) {
  const t = useTranslations("calibration.bins");
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  const columns = ["said", "answers", "right", "share", "interval"] as const;
  return (
    <table className="mt-4 w-full text-left text-sm tabular-nums">
      <caption className="sr-only">{t("caption")}</caption>
      <thead className="text-muted">
        <tr className="border-b border-line">
          {columns.map((column) => (
            <th key={column} scope="col" className="py-2 pr-3 align-bottom font-medium">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bins.map(({ from, said, answers, right, share, low, high }) => (
          <tr key={from} className="border-b border-line">
            <th scope="row" className="py-2 pr-3 font-normal">
              {percent.format(said)}
            </th>
            <td className="py-2 pr-3">{answers}</td>
            <td className="py-2 pr-3">{right}</td>
            <td className="py-2 pr-3">{percent.format(share)}</td>
            <td className="py-2 pr-3 text-muted">{`${percent.format(low)} – ${percent.format(high)}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
