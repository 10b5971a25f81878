import { useTranslations } from "next-intl";
import { statisticsFormat, type StatisticsFormat } from "@/components/cms/statistics-format";
import { RichText } from "@/components/ui/rich-text";
import type { Locale, Localized } from "@/lib/core/locale";
import type { Flag, FlagCode } from "@/lib/item-statistics/schema";

const SEVERE: readonly FlagCode[] = ["negative-discrimination", "attractive-option"];

/** The names of an item's flags; several of one kind are one. */
export function FlagNames({ flags }: { readonly flags: readonly Flag[] }) {
  const t = useTranslations("statistics.flags");
  const codes = [...new Set(flags.map(({ code }) => code))];
  if (codes.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-1">
      {codes.map((code) => (
        <li
          key={code}
          className={`rounded px-1.5 py-0.5 text-xs whitespace-nowrap ${SEVERE.includes(code) ? "bg-wrong-soft text-wrong" : "bg-caution-soft text-caution"}`}
        >
          {t(`${code}.name`)}
        </li>
      ))}
    </ul>
  );
}

interface FlagReasonsProps {
  readonly flags: readonly Flag[];
  /** HTML of an option by its key. */
  optionText(key: string): Localized | undefined;
  readonly locale: Locale;
}

/** What an author should look at: each flag with its numbers, and what to do about it. */
export function FlagReasons({ flags, optionText, locale }: FlagReasonsProps) {
  const t = useTranslations("statistics.flags");
  const format = statisticsFormat(locale);
  return (
    <ul className="space-y-3">
      {flags.map(({ code, key, values }) => {
        const option = key === undefined ? undefined : optionText(key);
        return (
          <li
            key={`${code} ${key ?? ""}`}
            className={`rounded-lg border px-4 py-3 ${SEVERE.includes(code) ? "border-wrong bg-wrong-soft" : "border-caution bg-caution-soft"}`}
          >
            <p className="font-medium">{t(`${code}.name`)}</p>
            {option && <RichText html={option[locale]} className="mt-1 border-l-2 border-edge pl-3 text-sm" />}
            <p className="mt-1 text-sm">{t(`${code}.reason`, written(values, format))}</p>
          </li>
        );
      })}
    </ul>
  );
}

const WRITERS: Readonly<Record<string, (value: number, format: StatisticsFormat) => string>> = {
  ...{ value: inIndex, low: inIndex, high: inIndex, facility: inPercent, guess: inPercent },
  ...{ medianMs: inTime, kindMedianMs: inTime },
};

function written(values: Flag["values"], format: StatisticsFormat): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, WRITERS[name]?.(value, format) ?? value]),
  );
}

function inIndex(value: number, format: StatisticsFormat): string {
  return format.index(value);
}

function inPercent(value: number, format: StatisticsFormat): string {
  return format.percent(value);
}

function inTime(value: number, format: StatisticsFormat): string {
  return format.time(value);
}
