"use client";

import { useTranslations } from "next-intl";
import type { Ref } from "react";
import { RichText } from "@/components/ui/rich-text";
import type { Locale } from "@/lib/core/locale";
import { verdictOf, type Verdict } from "@/lib/core/score";
import type { ApiError } from "@/lib/http/client";
import type { SubmitAttemptOutput } from "@/lib/practice/schema";

const TONE: Readonly<Record<Verdict, { sign: string; className: string }>> = {
  correct: { sign: "✓", className: "bg-correct-soft text-correct" },
  partial: { sign: "◐", className: "bg-caution-soft text-caution" },
  incorrect: { sign: "✗", className: "bg-wrong-soft text-wrong" },
  unanswered: { sign: "·", className: "bg-surface text-muted" },
  invalid: { sign: "!", className: "bg-caution-soft text-caution" },
  "awaiting-marks": { sign: "↑", className: "bg-accent-soft text-accent" },
};

/** Errors that say this view is over: answered elsewhere, replaced, or another learner's since a sign-in in another tab. */
const STALE: readonly string[] = ["already-answered", "view-expired", "item-retired", "not-found"];

interface ItemResultProps {
  /** Where the focus goes when the result took it away. */
  readonly ref?: Ref<HTMLParagraphElement>;
  readonly result: SubmitAttemptOutput | undefined;
  readonly explanation: string | undefined;
  readonly error: ApiError | null;
  readonly locale: Locale;
  onReload(): void;
}

/** The verdict in words, announced; then the explanation. Errors say what happened and that the answer is still here. */
export function ItemResult({ ref, result, explanation, error, locale, onReload }: ItemResultProps) {
  const t = useTranslations("practice");
  const invalid = useTranslations("items.invalid");
  const verdict = result && verdictOf(result.score);
  const score = result?.score.status === "graded" ? result.score : undefined;
  const code = result?.score.status === "invalid" ? result.score.code : undefined;
  return (
    <>
      <div role="status" className="mt-4 empty:hidden">
        {verdict && (
          <p ref={ref} tabIndex={-1} className={`rounded-md px-3 py-2 text-sm font-medium ${TONE[verdict].className}`}>
            <span aria-hidden="true">{TONE[verdict].sign} </span>
            {/* What only the server can know; everything else the player says while one types. */}
            {code !== undefined && invalid.has(code) ? invalid(code) : t(`verdict.${verdict}`)}
            {score && verdict === "partial" && ` ${t("points", { earned: score.earned, possible: score.possible })}`}
            {score?.evidence === "self" && ` ${t("selfEvidence")}`}
          </p>
        )}
      </div>
      {error && (
        <div role="alert" className="mt-4 rounded-md bg-wrong-soft px-3 py-2 text-sm text-wrong">
          <p className="font-medium">{error.title[locale]}</p>
          <p>
            {error.detail[locale]} {t("answerKept")}
          </p>
          {error.requestId && <p className="mt-1 font-mono text-xs">{error.requestId}</p>}
          {STALE.includes(error.code) && (
            <button type="button" className="mt-1 font-medium underline" onClick={onReload}>
              {t("loadAgain")}
            </button>
          )}
        </div>
      )}
      {explanation && (
        <section className="mt-4 border-t border-line pt-4">
          <p className="mb-1 text-sm font-semibold text-muted">{t("explanation")}</p>
          <RichText html={explanation} />
        </section>
      )}
    </>
  );
}
