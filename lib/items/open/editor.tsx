"use client";

import { useTranslations } from "next-intl";
import { LinesField } from "@/lib/authoring/fields/lines-field";
import { ListField } from "@/lib/authoring/fields/list-field";
import { LocalizedField } from "@/lib/authoring/fields/localized-field";
import { NumberField } from "@/lib/authoring/fields/number-field";
import { TextField } from "@/lib/authoring/fields/text-field";
import { TypedField } from "@/lib/authoring/fields/typed-field";
import type { EditorProps } from "@/lib/items/contract";
import { needNotation, partsNotation } from "@/lib/items/open/parts-notation";
import type { Authored } from "@/lib/items/open/type";

const EMPTY = { zh: "", en: "" };

export default function Editor({ value, onChange }: EditorProps<Authored>) {
  const t = useTranslations("authoring.open");
  const set = (change: Partial<Authored>) => onChange({ ...value, ...change });
  return (
    <>
      <LocalizedField
        label={t("modelAnswer")}
        path={["modelAnswer"]}
        value={value.modelAnswer}
        onChange={(modelAnswer) => set({ modelAnswer })}
      />
      <ListField
        label={t("rubric")}
        entry={t("point")}
        path={["rubric"]}
        values={value.rubric}
        onChange={(rubric) => set({ rubric })}
        blank={(): Authored["rubric"][number] => ({ id: "", weight: 1, text: EMPTY })}
        max={8}
      >
        {(point, change, index, at) => (
          <>
            <div className="grid gap-3 sm:grid-cols-2">
              <TextField
                label={t("id")}
                path={[...at, "id"]}
                value={point.id}
                onChange={(id) => change({ ...point, id })}
              />
              <NumberField
                label={t("weight")}
                path={[...at, "weight"]}
                value={point.weight}
                onChange={(weight) => change({ ...point, weight })}
              />
            </div>
            <LocalizedField
              label={t("pointText")}
              path={[...at, "text"]}
              value={point.text}
              onChange={(text) => change({ ...point, text })}
            />
            <TypedField
              label={t("parts")}
              path={[...at, "parts"]}
              value={point.parts}
              onChange={(parts) => change(compact({ ...point, parts }))}
              notation={partsNotation}
              hint={t(index === 0 ? "partsHint" : "partsHintAgain")}
            />
            <TypedField
              label={t("need")}
              path={[...at, "need"]}
              value={point.need}
              onChange={(need) => change(compact({ ...point, need }))}
              notation={needNotation}
              hint={t("needHint")}
              isOneLine
            />
          </>
        )}
      </ListField>
      <ListField
        label={t("followUps")}
        entry={t("followUp")}
        path={["followUps"]}
        values={value.followUps}
        onChange={(followUps) => set({ followUps })}
        blank={() => ({ text: EMPTY })}
        max={3}
      >
        {({ text }, change, _, at) => (
          <LocalizedField
            label={t("followUp")}
            path={[...at, "text"]}
            value={text}
            onChange={(next) => change({ text: next })}
          />
        )}
      </ListField>
      <ListField
        label={t("misconceptions")}
        entry={t("misconception")}
        path={["misconceptions"]}
        values={value.misconceptions}
        onChange={(misconceptions) => set({ misconceptions })}
        blank={() => ({ id: "", text: EMPTY, correction: EMPTY, said: [], sample: EMPTY, denial: EMPTY })}
        max={8}
      >
        {(one, change, _, at) => {
          const text = (name: "text" | "correction" | "sample" | "denial", isOptional = false) => (
            <LocalizedField
              label={t(`misconceptionTexts.${name}`)}
              path={[...at, name]}
              value={one[name] ?? EMPTY}
              onChange={(next) => change(compact({ ...one, [name]: isOptional && isEmpty(next) ? undefined : next }))}
            />
          );
          return (
            <>
              <TextField
                label={t("id")}
                path={[...at, "id"]}
                value={one.id}
                onChange={(id) => change({ ...one, id })}
              />
              {text("text")}
              {text("correction")}
              <LinesField
                label={t("said")}
                path={[...at, "said"]}
                values={one.said ?? []}
                onChange={(said) => change({ ...one, said })}
                hint={t("saidHint")}
              />
              {text("sample", true)}
              {text("denial", true)}
            </>
          );
        }}
      </ListField>
    </>
  );
}

const isEmpty = ({ zh, en }: { readonly zh: string; readonly en: string }) => zh === "" && en === "";

/** What was emptied is left out. */
function compact<T extends object>(entry: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  // Of the same form, as every field that may be undefined may be missing.
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as never;
}
