"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Path } from "@/lib/authoring/fields/field-context";
import { ListField } from "@/lib/authoring/fields/list-field";
import { LocalizedField } from "@/lib/authoring/fields/localized-field";
import { NumberField } from "@/lib/authoring/fields/number-field";
import { TextField } from "@/lib/authoring/fields/text-field";

interface Slip {
  readonly id: string;
  readonly feedback: { zh: string; en: string };
  readonly share: number;
}

interface SlipListEditorProps<T extends Slip> {
  /** Where the list stands in the body; `slips` unless said. */
  readonly path?: Path;
  readonly slips: readonly T[];
  onChange(slips: T[]): void;
  blank(): T;
  /** The field by which the kind recognises the slip. */
  children(slip: T, change: (next: T) => void, path: Path): ReactNode;
}

/** The named mistakes of an item: what all kinds have of them, around what is the kind's own. */
export function SlipListEditor<T extends Slip>({
  path = ["slips"],
  slips,
  onChange,
  blank,
  children,
}: SlipListEditorProps<T>) {
  const t = useTranslations("authoring.slips");
  return (
    <ListField
      label={t("title")}
      entry={t("slip")}
      path={path}
      values={slips}
      onChange={onChange}
      blank={blank}
      max={12}
    >
      {(slip, change, _, at) => (
        <>
          <div className="grid gap-3 sm:grid-cols-2">
            <TextField
              label={t("id")}
              path={[...at, "id"]}
              value={slip.id}
              onChange={(id) => change({ ...slip, id })}
            />
            <NumberField
              label={t("share")}
              path={[...at, "share"]}
              value={slip.share}
              onChange={(share) => change({ ...slip, share })}
            />
          </div>
          {children(slip, change, at)}
          <LocalizedField
            label={t("feedback")}
            path={[...at, "feedback"]}
            value={slip.feedback}
            onChange={(feedback) => change({ ...slip, feedback })}
          />
        </>
      )}
    </ListField>
  );
}

/** What a new slip begins as, without the kind's own field. */
export const blankSlip = () => ({ id: "", feedback: { zh: "", en: "" }, share: 0 });
