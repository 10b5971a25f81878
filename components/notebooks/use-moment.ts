import { useFormatter } from "next-intl";

/** Says a moment in the reader's own time zone: for what comes by a query alone, since the server would say it in its own. */
export function useMoment(): (moment: string, style?: "hour" | "day") => string {
  const format = useFormatter();
  return (moment, style = "day") => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const shown = style === "hour" ? {} : ({ dateStyle: "medium" } as const);
    return format.dateTime(new Date(moment), { ...shown, timeStyle: "short", timeZone });
  };
}
