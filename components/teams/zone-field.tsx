"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { listTimeZones } from "@/lib/settings/browser-time-zone";

interface ZoneFieldProps {
  readonly zone: string;
  onZone(zone: string): void;
}

export function ZoneField({ zone, onZone }: ZoneFieldProps) {
  const t = useTranslations("teams.make");
  return (
    <Field label={t("zone")} hint={t("zoneHint")}>
      {(control) => (
        <select {...control} value={zone} onChange={({ target }) => onZone(target.value)}>
          {listTimeZones([zone]).map((each) => (
            <option key={each} value={each}>
              {each.replaceAll("_", " ")}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
