import { useFormatter } from "next-intl";

/**
 * Says a moment in the author's own time zone: the hour of today's work, or day and hour. For what comes by a query alone, since the
 * server would say it in its own zone.
 */
export function useMoment(): (moment: string, style?: "hour" | "day") => string {
  const format = useFormatter();
  return (moment, style = "day") => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const shown =
      style === "hour" ? ({ timeStyle: "short" } as const) : ({ dateStyle: "medium", timeStyle: "short" } as const);
    return format.dateTime(new Date(moment), { ...shown, timeZone });
  };
}
