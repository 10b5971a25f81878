"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { useViewer } from "@/lib/auth/client/use-viewer";
import type { Locale } from "@/lib/core/locale";
import { useInterviewSets } from "@/lib/interviews/client/use-interview-sets";
import { titleIn } from "@/lib/rubric-sets/title-in";

interface SetFieldProps {
  readonly locale: Locale;
  readonly setId: string | undefined;
  onSet(setId: string | undefined): void;
}

/** An instructor's set in place of a draw, for whoever is signed in. */
export function SetField({ locale, setId, onSet }: SetFieldProps) {
  const t = useTranslations("interviews.setup");
  const viewer = useViewer();
  const { data } = useInterviewSets();
  if (viewer.data && viewer.data.kind !== "account") return <p className="text-sm text-muted">{t("setSignIn")}</p>;
  if (!data || data.sets.length === 0) return null;
  return (
    <Field label={t("set")} hint={t("setHint")}>
      {(control) => (
        <select {...control} value={setId ?? ""} onChange={(event) => onSet(event.target.value || undefined)}>
          <option value="">{t("setNone")}</option>
          {data.sets.map(({ setId: id, title, items }) => (
            <option key={id} value={id}>
              {t("setOption", { title: titleIn(title, locale), count: items })}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
