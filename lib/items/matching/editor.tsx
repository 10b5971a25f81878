"use client";

import { useTranslations } from "next-intl";
import { ListField } from "@/lib/authoring/fields/list-field";
import { LocalizedField } from "@/lib/authoring/fields/localized-field";
import { TextField } from "@/lib/authoring/fields/text-field";
import type { EditorProps } from "@/lib/items/contract";
import type { Authored } from "@/lib/items/matching/type";
import { SlipEditor } from "@/lib/placing/slip-editor";

const EMPTY = { zh: "", en: "" };

export default function Editor({ value, onChange }: EditorProps<Authored>) {
  const t = useTranslations("authoring.placing");
  const set = (change: Partial<Authored>) => onChange({ ...value, ...change });
  const { pairs, distractors, slips } = value;
  const prompts = pairs.map(({ id }) => id);
  return (
    <>
      <ListField
        label={t("pairs")}
        entry={t("pair")}
        path={["pairs"]}
        values={pairs}
        onChange={(next) => set({ pairs: next })}
        blank={() => ({ id: "", prompt: EMPTY, match: EMPTY, feedback: EMPTY })}
        max={8}
      >
        {(pair, change, _, at) => (
          <>
            <TextField
              label={t("id")}
              path={[...at, "id"]}
              value={pair.id}
              onChange={(id) => change({ ...pair, id })}
            />
            {(["prompt", "match", "feedback"] as const).map((field) => (
              <LocalizedField
                key={field}
                label={t(field)}
                path={[...at, field]}
                value={pair[field]}
                onChange={(text) => change({ ...pair, [field]: text })}
              />
            ))}
          </>
        )}
      </ListField>
      <ListField
        label={t("distractors")}
        entry={t("distractor")}
        path={["distractors"]}
        values={distractors}
        onChange={(next) => set({ distractors: next })}
        blank={() => ({ id: "", match: EMPTY, feedback: EMPTY })}
        max={4}
      >
        {(one, change, _, at) => (
          <>
            <TextField label={t("id")} path={[...at, "id"]} value={one.id} onChange={(id) => change({ ...one, id })} />
            {(["match", "feedback"] as const).map((field) => (
              <LocalizedField
                key={field}
                label={t(field)}
                path={[...at, field]}
                value={one[field]}
                onChange={(text) => change({ ...one, [field]: text })}
              />
            ))}
          </>
        )}
      </ListField>
      <SlipEditor
        slips={slips}
        onChange={(next) => set({ slips: next })}
        cards={[...prompts, ...distractors.map(({ id }) => id)]}
        places={prompts}
      />
    </>
  );
}
