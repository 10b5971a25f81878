"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { MonacoDiff } from "@/components/cms/monaco-diff";
import { TextDiff } from "@/components/cms/text-diff";
import { useFieldLabel } from "@/components/cms/use-field-label";
import { compareDocuments, type Change, type DocumentPath } from "@/lib/cms/compare-documents";

interface ChangeListProps {
  readonly before: unknown;
  readonly after: unknown;
}

/** What changed from one document to another, field by field; long texts can be opened side by side. */
export function ChangeList({ before, after }: ChangeListProps) {
  const t = useTranslations("cms.changes");
  const labelOf = useFieldLabel();
  const changes = compareDocuments(before, after);
  if (changes.length === 0) return <p className="text-sm text-muted">{t("none")}</p>;
  return (
    <ul className="mt-2 divide-y divide-line rounded-lg border border-line text-sm">
      {changes.map((change) => (
        <li key={`${change.kind} ${change.path.join(".")}`} className="px-3 py-2">
          <p>
            <span className="font-medium">{labelOf(change.path)}</span>{" "}
            <span className="text-xs text-muted">{t(change.kind)}</span>
          </p>
          <OneChange change={change} label={labelOf(change.path)} />
        </li>
      ))}
    </ul>
  );
}

const isLong = (text: string) => text.length > 120 || text.includes("\n");

function OneChange({ change, label }: { readonly change: Change; readonly label: string }) {
  const t = useTranslations("cms.changes");
  const [isOpen, setOpen] = useState(false);
  switch (change.kind) {
    case "moved":
      return <p className="text-muted">{t("fromTo", { from: change.from + 1, to: change.to + 1 })}</p>;
    case "added":
      return <Value path={change.path} value={change.after} as="ins" />;
    case "removed":
      return <Value path={change.path} value={change.before} as="del" />;
    case "changed": {
      const { before, after } = change;
      if (typeof before !== "string" || typeof after !== "string")
        return (
          <p className="flex flex-wrap gap-x-2">
            <Value path={change.path} value={before} as="del" />
            <span aria-hidden="true">→</span>
            <Value path={change.path} value={after} as="ins" />
          </p>
        );
      return (
        <>
          {isOpen ? (
            <MonacoDiff {...{ before, after, label }} />
          ) : (
            <TextDiff before={before} after={after} lang={langOf(change.path)} />
          )}
          {(isLong(before) || isLong(after)) && (
            <button
              type="button"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
              className="mt-1 text-xs text-muted underline underline-offset-4 hover:text-ink max-lg:hidden"
            >
              {t(isOpen ? "inline" : "sideBySide")}
            </button>
          )}
        </>
      );
    }
    default:
      return null;
  }
}

const langOf = (path: DocumentPath) => ({ zh: "zh-Hans", en: "en" })[String(path.at(-1))];

interface ValueProps {
  readonly path: DocumentPath;
  readonly value: unknown;
  readonly as: "ins" | "del";
}

/** A value that came or went: a text as it is, anything else as its source. */
function Value({ path, value, as: Tag }: ValueProps) {
  const t = useTranslations("cms.changes");
  const text = typeof value === "string" ? value : value === null ? t("nothing") : JSON.stringify(value, null, 1);
  return (
    <Tag
      lang={langOf(path)}
      className={`block wrap-anywhere whitespace-pre-wrap no-underline ${Tag === "ins" ? "bg-correct-soft" : "bg-wrong-soft line-through decoration-1"}`}
    >
      {text === "" ? t("nothing") : text}
    </Tag>
  );
}
