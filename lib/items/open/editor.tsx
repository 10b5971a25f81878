"use client";

import { useTranslations } from "next-intl";
import { LocalizedField } from "@/lib/authoring/fields/localized-field";
import type { EditorProps } from "@/lib/items/contract";
import { FollowUpFields } from "@/lib/items/open/follow-up-fields";
import { FormHelp } from "@/lib/items/open/form-help";
import { MisconceptionFields } from "@/lib/items/open/misconception-fields";
import { PointFields } from "@/lib/items/open/point-fields";
import { SampleFields } from "@/lib/items/open/sample-fields";
import type { Authored } from "@/lib/items/open/type";

/** Model answer, rubric, misconceptions, follow-ups, and the sample answers by which the forms are tried while they are written. */
export default function Editor({ value, onChange }: EditorProps<Authored>) {
  const t = useTranslations("authoring.open");
  return (
    <>
      <LocalizedField
        label={t("modelAnswer")}
        path={["modelAnswer"]}
        value={value.modelAnswer}
        onChange={(modelAnswer) => onChange({ ...value, modelAnswer })}
      />
      <FormHelp />
      <PointFields value={value} onChange={onChange} />
      <MisconceptionFields value={value} onChange={onChange} />
      <FollowUpFields value={value} onChange={onChange} />
      <SampleFields value={value} onChange={onChange} />
    </>
  );
}
