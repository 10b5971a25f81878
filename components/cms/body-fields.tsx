"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type * as z from "zod";
import { KindEditor } from "@/components/cms/kind-editor";
import { ListField } from "@/lib/authoring/fields/list-field";
import { LocalizedField } from "@/lib/authoring/fields/localized-field";
import type { authoredBase } from "@/lib/items/contract";

/** What every kind's body has. The server parsed the example; the editors keep its form. */
type Body = z.output<typeof authoredBase>;

interface BodyFieldsProps {
  readonly kind: string;
  readonly body: unknown;
  onBody(body: unknown): void;
  readonly fallback?: ReactNode;
}

const EMPTY = { zh: "", en: "" };

/** A body as a form: the question, the kind's own fields, hints and explanation. */
export function BodyFields({ kind, body: given, onBody, fallback = null }: BodyFieldsProps) {
  const t = useTranslations("authoring");
  const body = given as Partial<Body>; // whatever is missing is shown as empty
  return (
    <div className="space-y-5">
      <LocalizedField
        label={t("stem")}
        path={["stem"]}
        value={body.stem ?? EMPTY}
        onChange={(stem) => onBody({ ...body, stem })}
      />
      <KindEditor key={kind} {...{ kind, body, onBody, fallback }} />
      <ListField
        label={t("hints")}
        entry={t("hint")}
        path={["hints"]}
        values={body.hints ?? []}
        onChange={(hints) => onBody({ ...body, hints })}
        blank={() => EMPTY}
        max={5}
      >
        {(hint, change, _, at) => <LocalizedField label={t("hint")} path={at} value={hint} onChange={change} />}
      </ListField>
      <LocalizedField
        label={t("explanation")}
        path={["explanation"]}
        value={body.explanation ?? EMPTY}
        onChange={(explanation) => onBody({ ...body, explanation })}
      />
    </div>
  );
}
