"use client";

import { useTranslations } from "next-intl";
import { ListField } from "@/lib/authoring/fields/list-field";
import { LocalizedField } from "@/lib/authoring/fields/localized-field";
import { SelectField } from "@/lib/authoring/fields/select-field";
import { TextField } from "@/lib/authoring/fields/text-field";
import type { Authored } from "@/lib/items/categorise/type";
import type { EditorProps } from "@/lib/items/contract";
import { SlipEditor } from "@/lib/placing/slip-editor";

const EMPTY = { zh: "", en: "" };

export default function Editor({ value, onChange }: EditorProps<Authored>) {
  const t = useTranslations("authoring.placing");
  const set = (change: Partial<Authored>) => onChange({ ...value, ...change });
  const { categories, cards, slips } = value;
  const ids = categories.map(({ id }) => id);
  return (
    <>
      <ListField
        label={t("categories")}
        entry={t("category")}
        path={["categories"]}
        values={categories}
        onChange={(next) => set({ categories: next })}
        blank={() => ({ id: "", text: EMPTY })}
        max={5}
      >
        {(one, change, _, at) => (
          <>
            <TextField label={t("id")} path={[...at, "id"]} value={one.id} onChange={(id) => change({ ...one, id })} />
            <LocalizedField
              label={t("name")}
              path={[...at, "text"]}
              value={one.text}
              onChange={(text) => change({ ...one, text })}
            />
          </>
        )}
      </ListField>
      <ListField
        label={t("cards")}
        entry={t("cardEntry")}
        path={["cards"]}
        values={cards}
        onChange={(next) => set({ cards: next })}
        blank={() => ({ id: "", text: EMPTY, category: ids[0] ?? "", feedback: EMPTY })}
        max={12}
      >
        {(card, change, _, at) => (
          <>
            <div className="grid gap-3 sm:grid-cols-2">
              <TextField
                label={t("id")}
                path={[...at, "id"]}
                value={card.id}
                onChange={(id) => change({ ...card, id })}
              />
              <SelectField
                label={t("category")}
                path={[...at, "category"]}
                value={card.category}
                onChange={(category) => change({ ...card, category })}
                options={ids.map((id) => ({ value: id, label: id }))}
              />
            </div>
            {(["text", "feedback"] as const).map((field) => (
              <LocalizedField
                key={field}
                label={t(field)}
                path={[...at, field]}
                value={card[field]}
                onChange={(text) => change({ ...card, [field]: text })}
              />
            ))}
          </>
        )}
      </ListField>
      <SlipEditor
        slips={slips}
        onChange={(next) => set({ slips: next })}
        cards={cards.map(({ id }) => id)}
        places={ids}
      />
    </>
  );
}
