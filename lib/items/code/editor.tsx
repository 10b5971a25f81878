"use client";

import { useTranslations } from "next-intl";
import { ListField } from "@/lib/authoring/fields/list-field";
import { LocalizedField } from "@/lib/authoring/fields/localized-field";
import { NumberField } from "@/lib/authoring/fields/number-field";
import { SelectField } from "@/lib/authoring/fields/select-field";
import { TextField } from "@/lib/authoring/fields/text-field";
import { ExerciseCheck } from "@/lib/items/code/exercise-check";
import type { Authored } from "@/lib/items/code/type";
import type { EditorProps } from "@/lib/items/contract";
import { LANGUAGES } from "@/lib/runtime/contract";

type Comparison = Authored["comparison"];

const LANGUAGE_NAMES = { python: "Python", javascript: "JavaScript", typescript: "TypeScript" } as const;
const LANGUAGE_OPTIONS = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));
const COMPARISONS: Readonly<Record<Comparison["mode"], Comparison>> = {
  exact: { mode: "exact" },
  tolerance: { mode: "tolerance", relative: 1e-9, absolute: 1e-12 },
  set: { mode: "set" },
};

/** Programs, generator, examples and wrong solutions of an exercise in code, and its check in this browser. */
export default function Editor({ value, onChange }: EditorProps<Authored>) {
  const t = useTranslations("authoring.code");
  const set = (change: Partial<Authored>) => onChange({ ...value, ...change });
  const { generator, comparison } = value;
  return (
    <>
      <ListField
        label={t("programs")}
        entry={t("program")}
        path={["programs"]}
        values={value.programs}
        onChange={(programs) => set({ programs })}
        blank={() => ({ language: "python" as const, entry: "", signature: "", starter: "", reference: "" })}
        max={3}
      >
        {(program, change, _, at) => (
          <>
            <div className="grid gap-3 sm:grid-cols-2">
              <SelectField
                label={t("language")}
                path={[...at, "language"]}
                value={program.language}
                onChange={(language) => change({ ...program, language })}
                options={LANGUAGE_OPTIONS}
              />
              <TextField
                label={t("entry")}
                path={[...at, "entry"]}
                value={program.entry}
                onChange={(entry) => change({ ...program, entry })}
              />
            </div>
            <TextField
              label={t("signature")}
              path={[...at, "signature"]}
              value={program.signature}
              onChange={(signature) => change({ ...program, signature })}
            />
            <TextField
              label={t("starter")}
              path={[...at, "starter"]}
              value={program.starter}
              onChange={(starter) => change({ ...program, starter })}
              isCode
            />
            <TextField
              label={t("reference")}
              path={[...at, "reference"]}
              value={program.reference}
              onChange={(reference) => change({ ...program, reference })}
              isCode
            />
          </>
        )}
      </ListField>
      <SelectField
        label={t("generatorLanguage")}
        path={["generator", "language"]}
        value={generator.language}
        onChange={(language) => set({ generator: { ...generator, language } })}
        options={LANGUAGE_OPTIONS}
      />
      <TextField
        label={t("generator")}
        path={["generator", "code"]}
        value={generator.code}
        onChange={(code) => set({ generator: { ...generator, code } })}
        hint={t("generatorHint")}
        isCode
      />
      <ListField
        label={t("examples")}
        entry={t("example")}
        path={["examples"]}
        values={value.examples}
        onChange={(examples) => set({ examples })}
        blank={() => ({ arguments: "[]", result: "" })}
        max={5}
      >
        {(example, change, _, at) => (
          <>
            <TextField
              label={t("arguments")}
              path={[...at, "arguments"]}
              value={example.arguments}
              onChange={(given) => change({ ...example, arguments: given })}
              hint={t("argumentsHint")}
            />
            <TextField
              label={t("result")}
              path={[...at, "result"]}
              value={example.result}
              onChange={(result) => change({ ...example, result })}
            />
          </>
        )}
      </ListField>
      <ListField
        label={t("wrong")}
        entry={t("wrongOne")}
        path={["wrong"]}
        values={value.wrong}
        onChange={(wrong) => set({ wrong })}
        blank={() => ({ id: "", language: "python" as const, code: "", hint: { zh: "", en: "" } })}
        max={12}
      >
        {(solution, change, _, at) => (
          <>
            <div className="grid gap-3 sm:grid-cols-2">
              <TextField
                label={t("id")}
                path={[...at, "id"]}
                value={solution.id}
                onChange={(id) => change({ ...solution, id })}
              />
              <SelectField
                label={t("language")}
                path={[...at, "language"]}
                value={solution.language}
                onChange={(language) => change({ ...solution, language })}
                options={LANGUAGE_OPTIONS}
              />
            </div>
            <TextField
              label={t("code")}
              path={[...at, "code"]}
              value={solution.code}
              onChange={(code) => change({ ...solution, code })}
              isCode
            />
            <LocalizedField
              label={t("hint")}
              path={[...at, "hint"]}
              value={solution.hint}
              onChange={(hint) => change({ ...solution, hint })}
            />
          </>
        )}
      </ListField>
      <div className="grid gap-3 sm:grid-cols-3">
        <SelectField
          label={t("comparison")}
          path={["comparison", "mode"]}
          value={comparison.mode}
          onChange={(mode) => set({ comparison: COMPARISONS[mode] })}
          options={(["exact", "tolerance", "set"] as const).map((mode) => ({ value: mode, label: t(`modes.${mode}`) }))}
        />
        {comparison.mode === "tolerance" && (
          <>
            <NumberField
              label={t("relative")}
              path={["comparison", "relative"]}
              value={comparison.relative}
              onChange={(relative) => set({ comparison: { ...comparison, relative } })}
            />
            <NumberField
              label={t("absolute")}
              path={["comparison", "absolute"]}
              value={comparison.absolute}
              onChange={(absolute) => set({ comparison: { ...comparison, absolute } })}
            />
          </>
        )}
      </div>
      <ExerciseCheck exercise={value} />
    </>
  );
}
