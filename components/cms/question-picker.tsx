"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";

export interface QuestionEntry {
  readonly id: string;
  readonly title: string;
  readonly chapter: string;
}

interface QuestionPickerProps {
  readonly id: string;
  readonly questions: readonly QuestionEntry[];
  readonly picked: readonly string[];
  onPicked(picked: string[]): void;
}

const SHOWN = 12;

/** The curriculum's questions that an item covers: those picked, and a search over ids and titles for more. */
export function QuestionPicker({ id, questions, picked, onPicked }: QuestionPickerProps) {
  const t = useTranslations("cms.editor.questions");
  const listId = useId();
  const [text, setText] = useState("");
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found =
    words.length === 0
      ? []
      : questions.filter(({ id: each, title }) => {
          const about = `${each} ${title}`.toLowerCase();
          return !picked.includes(each) && words.every((word) => about.includes(word));
        });
  const titleOf = (each: string) => questions.find((question) => question.id === each)?.title;
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {t("label")}
      </label>
      <ul className="mb-1 space-y-1">
        {picked.map((each) => (
          <li key={each} className="flex items-center gap-2 rounded-md bg-surface px-2 py-1 text-sm">
            <span className="min-w-0 flex-1 wrap-anywhere">
              {titleOf(each) ?? t("unknown")} <code className="text-xs text-muted">{each}</code>
            </span>
            <button
              type="button"
              aria-label={t("remove", { id: each })}
              onClick={() => onPicked(picked.filter((other) => other !== each))}
              className="grid size-7 shrink-0 place-items-center rounded-md text-muted hover:bg-bg hover:text-ink"
            >
              <span aria-hidden="true">✕</span>
            </button>
          </li>
        ))}
      </ul>
      <input
        id={id}
        type="search"
        value={text}
        autoComplete="off"
        placeholder={t("search")}
        aria-describedby={`${listId}-count`}
        onChange={(event) => setText(event.target.value)}
        className="min-h-10 w-full rounded-md border border-edge bg-bg px-2.5 text-base sm:text-sm"
      />
      <p id={`${listId}-count`} role="status" className="text-xs text-muted">
        {words.length > 0 && t("found", { count: found.length })}
      </p>
      {found.length > 0 && (
        <ul className="mt-1 divide-y divide-line rounded-md border border-line">
          {found.slice(0, SHOWN).map((question) => (
            <li key={question.id}>
              <button
                type="button"
                onClick={() => {
                  onPicked([...picked, question.id]);
                  setText("");
                }}
                className="w-full px-2 py-1.5 text-left text-sm wrap-anywhere hover:bg-surface"
              >
                {question.title} <code className="text-xs text-muted">{question.id}</code>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
