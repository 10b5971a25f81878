"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Path } from "@/lib/authoring/fields/field-context";
import { ListField } from "@/lib/authoring/fields/list-field";
import { LocalizedField } from "@/lib/authoring/fields/localized-field";
import { TextField } from "@/lib/authoring/fields/text-field";
import type { AuthoredVariable } from "@/lib/formula-field/variables";

interface VariablesEditorProps<T extends AuthoredVariable> {
  readonly variables: readonly T[];
  onChange(variables: T[]): void;
  blank(): T;
  readonly max: number;
  /** What the kind adds to a variable. */
  children?(variable: T, change: (next: T) => void, path: Path): ReactNode;
}

/** The names that an answer may use. */
export function VariablesEditor<T extends AuthoredVariable>(props: VariablesEditorProps<T>) {
  const { variables, onChange, blank, max, children } = props;
  const t = useTranslations("authoring.variables");
  return (
    <ListField
      label={t("title")}
      entry={t("variable")}
      path={["variables"]}
      values={variables}
      onChange={onChange}
      blank={blank}
      max={max}
    >
      {(variable, change, _, at) => (
        <>
          <div className="grid gap-3 sm:grid-cols-2">
            <TextField
              label={t("name")}
              path={[...at, "name"]}
              value={variable.name}
              onChange={(name) => change({ ...variable, name })}
            />
            <TextField
              label={t("aliases")}
              path={[...at, "aliases"]}
              value={variable.aliases.join(" ")}
              onChange={(text) => change({ ...variable, aliases: text === "" ? [] : text.split(" ") })}
            />
          </div>
          <LocalizedField
            label={t("meaning")}
            path={[...at, "meaning"]}
            value={variable.meaning}
            onChange={(meaning) => change({ ...variable, meaning })}
          />
          {children?.(variable, change, at)}
        </>
      )}
    </ListField>
  );
}

/** What a new variable begins as. */
export const blankVariable = () => ({ name: "", meaning: { zh: "", en: "" }, aliases: [] });
