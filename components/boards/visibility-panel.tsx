"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { ProblemAlert } from "@/components/boards/problem-alert";
import { useChooseBoards } from "@/lib/boards/client/use-choose-boards";
import type { Locale } from "@/lib/core/locale";
import { BOARD_CHOICES, type BoardChoice } from "@/lib/settings/schema";

/** Which boards show the viewer, and under which name. */
export function VisibilityPanel({ choice, locale }: { readonly choice: BoardChoice; readonly locale: Locale }) {
  const t = useTranslations("boards.visibility");
  const name = useId();
  const boards = useChooseBoards();
  return (
    <>
      <fieldset>
        <legend className="max-w-prose text-sm text-muted">
          {t.rich("intro", {
            link: (words) => (
              <a href={`/${locale}/account/settings`} className="text-accent underline underline-offset-4">
                {words}
              </a>
            ),
          })}
        </legend>
        {BOARD_CHOICES.map((each) => (
          <label key={each} className="mt-2 flex min-h-8 items-baseline gap-3">
            <input
              type="radio"
              name={name}
              checked={choice === each}
              onChange={() => boards.choose(each)}
              className="size-4 translate-y-0.5 accent-accent"
            />
            <span>{t(each)}</span>
          </label>
        ))}
      </fieldset>
      <ProblemAlert error={boards.error} locale={locale} />
    </>
  );
}
