import { useLocale, useTranslations } from "next-intl";
import { ListField } from "@/lib/authoring/fields/list-field";
import { LocalizedField } from "@/lib/authoring/fields/localized-field";
import { SelectField } from "@/lib/authoring/fields/select-field";
import type { OpenFieldsProps } from "@/lib/items/open/point-fields";
import type { FollowUp } from "@/lib/items/open/type";

type When = NonNullable<FollowUp["when"]>;

const toKey = (when: When | undefined): string =>
  !when ? "" : "missed" in when ? `missed:${when.missed}` : `raised:${when.raised}`;

/** Questions that are asked next, each with what makes it be asked. */
export function FollowUpFields({ value, onChange }: OpenFieldsProps) {
  const t = useTranslations("authoring.open");
  const locale = useLocale() === "zh" ? "zh" : "en";
  const named = (id: string, text: string) => (text ? `${id}: ${text}` : id);
  const occasions: { when: When | undefined; label: string }[] = [
    { when: undefined, label: t("when.always") },
    ...value.rubric.map(({ id, text }) => ({
      ...{ when: { missed: id }, label: t("when.missed", { what: named(id, text[locale]) }) },
    })),
    ...value.misconceptions.map(({ id, text }) => ({
      ...{ when: { raised: id }, label: t("when.raised", { what: named(id, text[locale]) }) },
    })),
  ];
  return (
    <ListField
      label={t("followUps")}
      entry={t("followUp")}
      path={["followUps"]}
      values={value.followUps}
      onChange={(followUps) => onChange({ ...value, followUps })}
      blank={(): FollowUp => ({ text: { zh: "", en: "" } })}
      max={8}
    >
      {({ text, when }, change, _, at) => (
        <>
          <LocalizedField
            label={t("followUp")}
            path={[...at, "text"]}
            value={text}
            onChange={(next) => change({ text: next, ...(when && { when }) })}
          />
          <SelectField
            label={t("when.label")}
            path={[...at, "when"]}
            value={toKey(when)}
            onChange={(key) => {
              const next = occasions.find((occasion) => toKey(occasion.when) === key)?.when;
              change({ text, ...(next && { when: next }) });
            }}
            options={occasions.map((occasion) => ({ value: toKey(occasion.when), label: occasion.label }))}
          />
        </>
      )}
    </ListField>
  );
}
