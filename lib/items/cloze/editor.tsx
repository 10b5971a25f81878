"use client";

import { useTranslations } from "next-intl";
import { ListField } from "@/lib/authoring/fields/list-field";
import { LocalizedField } from "@/lib/authoring/fields/localized-field";
import { BlankEditor, newBlank } from "@/lib/items/cloze/blank-editor";
import type { Authored } from "@/lib/items/cloze/type";
import type { EditorProps } from "@/lib/items/contract";

export default function Editor({ value, onChange }: EditorProps<Authored>) {
  const t = useTranslations("authoring.cloze");
  return (
    <>
      <LocalizedField
        label={t("text")}
        path={["text"]}
        value={value.text}
        onChange={(text) => onChange({ ...value, text })}
      />
      <ListField
        label={t("blanks")}
        entry={t("blank")}
        path={["blanks"]}
        values={value.blanks}
        onChange={(blanks) => onChange({ ...value, blanks })}
        blank={() => newBlank("text", "")}
        max={12}
      >
        {(blank, change, _, at) => <BlankEditor blank={blank} onChange={change} path={at} />}
      </ListField>
    </>
  );
}
