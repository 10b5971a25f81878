"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { CheckField } from "@/lib/authoring/fields/check-field";
import type { Path } from "@/lib/authoring/fields/field-context";
import { ListField } from "@/lib/authoring/fields/list-field";
import { LocalizedField } from "@/lib/authoring/fields/localized-field";
import type { AuthoredChoices } from "@/lib/choices/choice-list";

type Choice = AuthoredChoices["choices"][number];

interface ChoiceEditorProps {
  readonly label: string;
  readonly path: Path;
  readonly choices: readonly Choice[];
  onChange(choices: Choice[]): void;
  /** With `one`, marking a choice as right takes the mark from the others. */
  readonly mode: "one" | "several";
  readonly max?: number;
}

const EMPTY = { zh: "", en: "" };

/** Choices with their text, feedback, and which of them are right. */
export function ChoiceEditor({ label, path, choices, onChange, mode, max = 8 }: ChoiceEditorProps) {
  const t = useTranslations("authoring.choices");
  const group = useId();

  function setCorrect(index: number, isCorrect: boolean) {
    onChange(
      choices.map(({ correct, ...choice }, other) => {
        const keeps = other === index ? isCorrect : mode === "several" && correct === true;
        return keeps ? { ...choice, correct: true } : choice;
      }),
    );
  }

  return (
    <ListField<Choice>
      label={label}
      entry={t("choice")}
      path={path}
      values={choices}
      onChange={onChange}
      blank={() => ({ text: EMPTY, feedback: EMPTY })}
      max={max}
    >
      {(choice, change, index, at) => (
        <>
          <LocalizedField
            label={t("text")}
            path={[...at, "text"]}
            value={choice.text}
            onChange={(text) => change({ ...choice, text })}
          />
          <CheckField
            label={t("correct")}
            path={[...at, "correct"]}
            checked={choice.correct === true}
            onChange={(isCorrect) => setCorrect(index, isCorrect)}
            {...(mode === "one" && { group })}
          />
          <LocalizedField
            label={t("feedback")}
            path={[...at, "feedback"]}
            value={choice.feedback}
            onChange={(feedback) => change({ ...choice, feedback })}
          />
        </>
      )}
    </ListField>
  );
}
