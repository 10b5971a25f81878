"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { ItemFacts } from "@/components/cms/rubric-sets/set-items";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Field } from "@/components/ui/field";
import { useSettled } from "@/components/ui/use-settled";
import { useBank } from "@/lib/cms/client/use-bank";
import type { Locale } from "@/lib/core/locale";
import { titleIn } from "@/lib/rubric-sets/title-in";

const SHOWN = 12;

interface ItemAdderProps {
  readonly locale: Locale;
  readonly taken: readonly string[];
  readonly isFull: boolean;
  onAdd(item: ItemFacts): void;
}

/** Finds open items of the bank by words of the title or the id, and adds them one by one. */
export function ItemAdder({ locale, taken, isFull, onAdd }: ItemAdderProps) {
  const t = useTranslations("cms.rubricSets");
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const q = useSettled(text.trim(), 250);
  const bank = useBank({ kind: "open", ...(q && { q }) });
  const found = (bank.data?.rows ?? []).filter(({ itemId, status }) => !taken.includes(itemId) && status !== "retired");
  return (
    <div className="mt-5 max-w-3xl">
      <Field label={t("add")} hint={isFull ? t("full") : t("addHint")}>
        {(control) => (
          <input
            {...control}
            // Where the focus goes when the last item is removed.
            data-adder=""
            ref={field}
            type="search"
            autoComplete="off"
            disabled={isFull}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <p role="status" className="mt-1 text-xs text-muted">
        {bank.data && t("found", { count: found.length })}
      </p>
      <ProblemAlert error={bank.error} locale={locale} namespace="cms.rubricSets" onAgain={() => void bank.refetch()} />
      {!isFull && found.length > 0 && (
        <ul className="mt-1 divide-y divide-line rounded-md border border-line">
          {found.slice(0, SHOWN).map(({ itemId, title, status, difficulty }) => (
            <li key={itemId}>
              <button
                type="button"
                onClick={() => {
                  onAdd({ itemId, title, difficulty });
                  field.current?.focus();
                }}
                className="w-full px-3 py-2 text-left text-sm wrap-anywhere hover:bg-surface"
              >
                <span aria-hidden="true">＋ </span>
                <span className="sr-only">{t("addOne")} </span>
                {titleIn(title, locale) || itemId} <code className="text-xs text-muted">{itemId}</code>
                {status !== "published" && (
                  <span className="ml-2 text-xs text-caution">{t("missing.not-published")}</span>
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
