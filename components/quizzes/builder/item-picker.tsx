"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { Choice } from "@/components/ui/choice";
import type { Locale } from "@/lib/core/locale";
import type { AssignableItem } from "@/lib/quizzes/assignment-schema";
import type { QuizNames } from "@/lib/quizzes/quiz-names";
import { MAX_ITEMS } from "@/lib/quizzes/schema";

interface ItemPickerProps {
  readonly items: readonly AssignableItem[];
  readonly picked: readonly string[];
  onPicked(picked: readonly string[]): void;
  readonly names: QuizNames;
  readonly locale: Locale;
  readonly hasAssessment: boolean;
}

/** As many as are listed at once; further ones are found by what they are called. */
const SHOWN = 200;

/** The bank, searched by words, chapter and use, to pick from one by one. */
export function ItemPicker({ items, picked, onPicked, names, locale, hasAssessment }: ItemPickerProps) {
  const t = useTranslations("quizzes.build");
  const kindName = useTranslations("practice.kinds");
  const [text, setText] = useState("");
  const [chapter, setChapter] = useState("");
  const [use, setUse] = useState("");
  const wanted = useDeferredValue(text.trim().toLowerCase());
  const found = items.filter(
    (item) =>
      (chapter === "" || item.chapter === chapter) &&
      (use === "" || item.use === use) &&
      [item.id, item.title?.zh, item.title?.en, ...item.concepts].some((each) => each?.toLowerCase().includes(wanted)),
  );
  const isFull = picked.length >= MAX_ITEMS;
  const toggle = (id: string) => {
    if (picked.includes(id)) onPicked(picked.filter((other) => other !== id));
    else if (!isFull) onPicked([...picked, id]);
  };
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">{t("bank")}</legend>
      <div className="mb-3 flex flex-wrap items-end gap-3">
        <input
          type="search"
          value={text}
          aria-label={t("find")}
          placeholder={t("find")}
          onChange={(event) => setText(event.target.value)}
          className="min-h-10 min-w-0 flex-1 basis-56 rounded-md border border-edge bg-raised px-3"
        />
        <Choice label={t("chapter")} value={chapter} onValue={setChapter} className="max-w-full sm:max-w-64">
          <option value="">{t("anyChapter")}</option>
          {Object.entries(names.chapters).map(([slug, name]) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </Choice>
        {hasAssessment && (
          <Choice label={t("use")} value={use} onValue={setUse}>
            <option value="">{t("anyUse")}</option>
            {(["practice", "assessment"] as const).map((value) => (
              <option key={value} value={value}>
                {t(`useWord.${value}`)}
              </option>
            ))}
          </Choice>
        )}
      </div>
      <p role="status" className="mb-2 text-sm text-muted">
        {t("found", { count: found.length })} {isFull && t("full", { max: MAX_ITEMS })}
      </p>
      {found.length > 0 && (
        <ul className="max-h-80 divide-y divide-line overflow-y-auto rounded-lg border border-line">
          {found.slice(0, SHOWN).map((item) => (
            <li key={item.id}>
              <label className="flex min-h-11 cursor-pointer items-baseline gap-3 px-3 py-2 hover:bg-surface">
                <input
                  type="checkbox"
                  checked={picked.includes(item.id)}
                  onChange={() => toggle(item.id)}
                  className="size-4 shrink-0 translate-y-0.5 accent-accent"
                />
                <span className="min-w-0 flex-1 wrap-anywhere">
                  {item.title?.[locale] ?? item.id}
                  <span className="block text-xs text-muted">
                    {[
                      kindName.has(item.kind as "open") ? kindName(item.kind as "open") : item.kind,
                      t("difficulty", { value: item.difficulty }),
                    ].join(" · ")}
                    {" · "}
                    <span className={item.use === "assessment" ? "text-caution" : ""}>{t(`useWord.${item.use}`)}</span>
                  </span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
      {found.length > SHOWN && <p className="mt-2 text-sm text-muted">{t("more", { count: found.length - SHOWN })}</p>}
    </fieldset>
  );
}
