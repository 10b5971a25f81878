import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/core/locale";
import type { NoticeSetting } from "@/lib/notices/schema";
import type { Rhythm } from "@/lib/notices/next-digest";

interface DigestFieldsProps {
  readonly saved: NoticeSetting;
  readonly rhythm: Rhythm;
  readonly locale: Locale;
  onRhythm(rhythm: Rhythm): void;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;
const field = "mt-1 block min-h-10 rounded-lg border border-edge bg-bg px-3 text-base font-normal text-ink";

/** How often and when mail comes, or why none does. */
export function DigestFields({ saved, rhythm, locale, onRhythm }: DigestFieldsProps) {
  const t = useTranslations("notices.settings");
  const { mail, zone, nextDigestAt } = saved;
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
  const hour = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });
  const next = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: zone });
  return (
    <section>
      <h2 className="mb-2 text-xl font-semibold">{t("mail")}</h2>
      {mail === "off" && <p className="text-muted">{t("mailOff")}</p>}
      {mail === "unconfirmed" && (
        <p className="mb-4">
          {t("unconfirmed")}{" "}
          <a href={`/${locale}/account/security`} className="text-accent underline underline-offset-4">
            {t("confirm")}
          </a>
        </p>
      )}
      {mail !== "off" && (
        <>
          <div className="flex flex-wrap gap-4">
            <label className="text-sm font-medium">
              {t("rhythm")}
              <select
                value={String(rhythm.isWeekly)}
                onChange={({ target }) => onRhythm({ ...rhythm, isWeekly: target.value === "true" })}
                className={field}
              >
                <option value="false">{t("daily")}</option>
                <option value="true">{t("weekly")}</option>
              </select>
            </label>
            {rhythm.isWeekly && (
              <label className="text-sm font-medium">
                {t("weekday")}
                <select
                  value={rhythm.weekday}
                  onChange={({ target }) => onRhythm({ ...rhythm, weekday: Number(target.value) })}
                  className={field}
                >
                  {WEEKDAYS.map((day) => (
                    <option key={day} value={day}>
                      {weekday.format(new Date(MONDAY + (day - 1) * DAY_MS))}
                    </option>
                  ))}
                </select>
              </label>
            )}
            <label className="text-sm font-medium">
              {t("hour")}
              <select
                value={rhythm.hour}
                onChange={({ target }) => onRhythm({ ...rhythm, hour: Number(target.value) })}
                className={field}
              >
                {HOURS.map((each) => (
                  <option key={each} value={each}>
                    {hour.format(new Date(each * 3_600_000))}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <p className="mt-2 text-sm text-muted">
            {t("zone", { zone: zone.replaceAll("_", " ") })}
            {" · "}
            {nextDigestAt === null ? t("noNext") : t("next", { at: next.format(new Date(nextDigestAt)) })}
          </p>
        </>
      )}
    </section>
  );
}
