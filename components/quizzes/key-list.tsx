"use client";

import { useTranslations } from "next-intl";

interface KeyListProps {
  readonly isOpen: boolean;
  onToggle(): void;
  readonly isPractice?: boolean;
}

/** The keys of a quiz, shown on demand. */
export function KeyList({ isOpen, onToggle, isPractice = false }: KeyListProps) {
  const t = useTranslations("quizzes.run");
  const practice = useTranslations("quizzes.practice");
  return (
    <div className="mt-6 text-sm">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={onToggle}
        className="text-muted underline decoration-line underline-offset-4 hover:text-ink"
      >
        {t("keys")} (?)
      </button>
      {isOpen && (
        <ul className="mt-2 space-y-1 rounded-lg border border-line px-4 py-3 text-muted">
          <li>{t("keyList.choose")}</li>
          <li>{t("keyList.next")}</li>
          <li>{t("keyList.previous")}</li>
          {isPractice ? <li>{practice("keyHint")}</li> : <li>{t("keyList.flag")}</li>}
          {!isPractice && <li>{t("keyList.submit")}</li>}
          <li>{t("keyList.list")}</li>
          <li>{t("keysNote")}</li>
        </ul>
      )}
    </div>
  );
}
