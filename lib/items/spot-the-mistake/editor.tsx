"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { CheckField } from "@/lib/authoring/fields/check-field";
import { ListField } from "@/lib/authoring/fields/list-field";
import { LocalizedField } from "@/lib/authoring/fields/localized-field";
import { ChoiceEditor } from "@/lib/choices/choice-editor";
import type { EditorProps } from "@/lib/items/contract";
import type { Authored } from "@/lib/items/spot-the-mistake/type";

const EMPTY = { zh: "", en: "" };

export default function Editor({ value, onChange }: EditorProps<Authored>) {
  const t = useTranslations("authoring.spot-the-mistake");
  const group = useId();
  const set = (change: Partial<Authored>) => onChange({ ...value, ...change });

  function setWrong(index: number) {
    const sentences = value.sentences.map(({ wrong: _, ...sentence }, other) =>
      other === index ? { ...sentence, wrong: true as const } : sentence,
    );
    set({ sentences });
  }

  return (
    <>
      <ListField<Authored["sentences"][number]>
        label={t("sentences")}
        entry={t("sentence")}
        path={["sentences"]}
        values={value.sentences}
        onChange={(sentences) => set({ sentences })}
        blank={() => ({ text: EMPTY, feedback: EMPTY })}
        max={8}
      >
        {(sentence, change, index, at) => (
          <>
            <LocalizedField
              label={t("text")}
              path={[...at, "text"]}
              value={sentence.text}
              onChange={(text) => change({ ...sentence, text })}
            />
            <CheckField
              label={t("wrong")}
              path={[...at, "wrong"]}
              checked={sentence.wrong === true}
              onChange={() => setWrong(index)}
              group={group}
            />
            <LocalizedField
              label={t("feedback")}
              path={[...at, "feedback"]}
              value={sentence.feedback}
              onChange={(feedback) => change({ ...sentence, feedback })}
            />
          </>
        )}
      </ListField>
      <ChoiceEditor
        label={t("corrections")}
        path={["corrections"]}
        choices={value.corrections}
        onChange={(corrections) => set({ corrections })}
        mode="one"
        max={6}
      />
    </>
  );
}
