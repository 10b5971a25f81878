import { useTranslations } from "next-intl";
import { ListField } from "@/lib/authoring/fields/list-field";
import { LocalizedField } from "@/lib/authoring/fields/localized-field";
import { NumberField } from "@/lib/authoring/fields/number-field";
import { SelectField } from "@/lib/authoring/fields/select-field";
import { TextField } from "@/lib/authoring/fields/text-field";
import type { AuthoredPlace } from "@/lib/items/hotspot/place";

type Code = Extract<AuthoredPlace, { form: "code" }>;
type Diagram = Extract<AuthoredPlace, { form: "diagram" }>;

const LANGUAGES = ["python", "bash", "json", "text"] as const;
const NEW: { readonly [F in AuthoredPlace["form"]]: AuthoredPlace } = {
  code: { form: "code", language: "python", code: "" },
  diagram: { form: "diagram", columns: 2, rows: 2, boxes: [], arrows: [] },
};

interface PlaceEditorProps<Place extends AuthoredPlace> {
  readonly value: Place;
  onChange(value: AuthoredPlace): void;
}

/** Code, or a diagram of boxes; to change the form begins a new one. */
export function PlaceEditor({ value, onChange }: PlaceEditorProps<AuthoredPlace>) {
  const t = useTranslations("authoring.hotspot");
  return (
    <>
      <SelectField
        label={t("form")}
        path={["place", "form"]}
        value={value.form}
        onChange={(form) => onChange(NEW[form])}
        options={(["code", "diagram"] as const).map((form) => ({ value: form, label: t(form) }))}
      />
      {value.form === "code" ? (
        <CodeEditor value={value} onChange={onChange} />
      ) : (
        <DiagramEditor value={value} onChange={onChange} />
      )}
    </>
  );
}

function CodeEditor({ value, onChange }: PlaceEditorProps<Code>) {
  const t = useTranslations("authoring.hotspot");
  return (
    <>
      <SelectField
        label={t("language")}
        path={["place", "language"]}
        value={value.language}
        onChange={(language) => onChange({ ...value, language })}
        options={LANGUAGES.map((language) => ({ value: language, label: language }))}
      />
      <TextField
        label={t("codeText")}
        path={["place", "code"]}
        value={value.code}
        onChange={(code) => onChange({ ...value, code })}
        isCode
      />
    </>
  );
}

function DiagramEditor({ value, onChange }: PlaceEditorProps<Diagram>) {
  const t = useTranslations("authoring.hotspot");
  const ids = value.boxes.map(({ id }) => ({ value: id, label: id }));
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        {(["columns", "rows"] as const).map((size) => (
          <NumberField
            key={size}
            label={t(size)}
            path={["place", size]}
            value={value[size]}
            onChange={(count) => onChange({ ...value, [size]: count })}
          />
        ))}
      </div>
      <ListField
        label={t("boxes")}
        entry={t("box")}
        path={["place", "boxes"]}
        values={value.boxes}
        onChange={(boxes) => onChange({ ...value, boxes })}
        blank={() => ({ id: "", column: 1, row: 1, text: { zh: "", en: "" } })}
        max={16}
      >
        {(box, change, _, at) => (
          <>
            <div className="grid gap-3 sm:grid-cols-3">
              <TextField
                label={t("id")}
                path={[...at, "id"]}
                value={box.id}
                onChange={(id) => change({ ...box, id })}
              />
              {(["column", "row"] as const).map((axis) => (
                <NumberField
                  key={axis}
                  label={t(axis)}
                  path={[...at, axis]}
                  value={box[axis]}
                  onChange={(place) => change({ ...box, [axis]: place })}
                />
              ))}
            </div>
            <LocalizedField
              label={t("text")}
              path={[...at, "text"]}
              value={box.text}
              onChange={(text) => change({ ...box, text })}
            />
          </>
        )}
      </ListField>
      <ListField
        label={t("arrows")}
        entry={t("arrow")}
        path={["place", "arrows"]}
        values={value.arrows}
        onChange={(arrows) => onChange({ ...value, arrows })}
        blank={() => ({ from: ids[0]?.value ?? "", to: ids[1]?.value ?? "" })}
        max={24}
      >
        {(arrow, change, _, at) => (
          <div className="grid gap-3 sm:grid-cols-2">
            {(["from", "to"] as const).map((end) => (
              <SelectField
                key={end}
                label={t(end)}
                path={[...at, end]}
                value={arrow[end]}
                onChange={(id) => change({ ...arrow, [end]: id })}
                options={ids}
              />
            ))}
          </div>
        )}
      </ListField>
    </>
  );
}
