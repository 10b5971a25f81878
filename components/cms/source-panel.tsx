"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { useDocument } from "@/lib/authoring/client/document-context";
import { MarkdownArea } from "@/lib/authoring/fields/markdown-area";
import { kinds } from "@/lib/items/kinds.generated";

/** The body as JSON, which is YAML too: to take along into items.yaml, or to put in from there. */
export function SourcePanel() {
  const t = useTranslations("cms.source");
  const id = useId();
  const { document, setBody } = useDocument();
  const [text, setText] = useState<string>();
  const [faults, setFaults] = useState<readonly string[]>([]);
  const shown = text ?? JSON.stringify(document.body, null, 2);

  function apply() {
    const { body, problems } = readBody(document.kind, shown);
    setFaults(problems);
    if (body === undefined) return;
    setBody(body);
    setText(undefined);
  }

  return (
    <details className="mt-6">
      <summary className="w-fit text-sm text-muted hover:text-ink">{t("title")}</summary>
      <label htmlFor={id} className="mt-2 mb-1 block text-sm">
        {t("help")}
      </label>
      <MarkdownArea
        {...{ id, value: shown, onChange: setText, isCode: true }}
        lang="en"
        isInvalid={faults.length > 0}
        describedBy={faults.length > 0 ? `${id}-faults` : undefined}
      />
      {faults.length > 0 && (
        <div id={`${id}-faults`} role="alert" className="mt-1 text-sm text-wrong">
          <p>{t("refused")}</p>
          <ul lang="en" className="list-disc pl-5">
            {faults.map((fault) => (
              <li key={fault} className="wrap-anywhere">
                {fault}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="mt-2 flex gap-3">
        <Button variant="quiet" className="text-sm" disabled={text === undefined} onClick={apply}>
          {t("apply")}
        </Button>
        <Button
          variant="quiet"
          className="text-sm"
          disabled={text === undefined}
          onClick={() => {
            setText(undefined);
            setFaults([]);
          }}
        >
          {t("discard")}
        </Button>
      </div>
    </details>
  );
}

/** Only a body that its kind reads reaches the editor, whose fields rely on its form. */
function readBody(kind: string, text: string): { body?: unknown; problems: readonly string[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (fault) {
    return { problems: [String(fault)] };
  }
  const parsed = kinds[kind as keyof typeof kinds].authored.safeParse(value); // a kind of this build
  if (parsed.success) return { body: parsed.data, problems: [] };
  return { problems: parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) };
}
