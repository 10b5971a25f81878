import { useTranslations } from "next-intl";
import type { Path } from "@/lib/authoring/fields/field-context";
import { SelectField } from "@/lib/authoring/fields/select-field";
import { TextField } from "@/lib/authoring/fields/text-field";
import type { AuthoredBlank } from "@/lib/items/cloze/blank-key";
import { ChoicesEditor, OptionalText, QuantityEditor, WordingEditor } from "@/lib/items/cloze/blank-parts";

const TYPES = ["text", "choice", "quantity"] as const;
const EMPTY = { zh: "", en: "" };

/** What a blank of a type begins as. */
export function newBlank(type: AuthoredBlank["type"], id: string): AuthoredBlank {
  switch (type) {
    case "text":
      return { id, type, answer: EMPTY, accept: [], case: "any", spelling: "ask", slips: [] };
    case "choice":
      return { id, type, choices: [{ text: EMPTY, correct: true }, { text: EMPTY }] };
    case "quantity":
      return { id, type, dimension: "count", answer: "", tolerance: 0.01 };
  }
}

interface BlankEditorProps {
  readonly blank: AuthoredBlank;
  onChange(blank: AuthoredBlank): void;
  readonly path: Path;
}

/** One blank: its name in the text, its type, and what is right. */
export function BlankEditor({ blank, onChange, path }: BlankEditorProps) {
  const t = useTranslations("authoring.cloze");
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label={t("id")}
          path={[...path, "id"]}
          value={blank.id}
          onChange={(id) => onChange({ ...blank, id })}
        />
        <SelectField
          label={t("type")}
          path={[...path, "type"]}
          value={blank.type}
          onChange={(type) => onChange(newBlank(type, blank.id))}
          options={TYPES.map((type) => ({ value: type, label: t(`types.${type}`) }))}
        />
      </div>
      {blank.type === "text" && <WordingEditor blank={blank} onChange={onChange} path={path} />}
      {blank.type === "choice" && <ChoicesEditor blank={blank} onChange={onChange} path={path} />}
      {blank.type === "quantity" && <QuantityEditor blank={blank} onChange={onChange} path={path} />}
      {blank.type !== "choice" && (
        <OptionalText
          label={t("feedback")}
          path={[...path, "feedback"]}
          value={blank.feedback}
          onChange={(feedback) => {
            const { feedback: _before, ...rest } = blank;
            onChange(feedback ? { ...rest, feedback } : rest);
          }}
        />
      )}
    </>
  );
}
