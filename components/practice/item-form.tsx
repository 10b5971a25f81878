"use client";

import { useTranslations } from "next-intl";
import { Suspense, useId, type ComponentType, type FormEvent, type KeyboardEvent } from "react";
import { ItemHints } from "@/components/practice/item-hints";
import { ItemResult } from "@/components/practice/item-result";
import { useFocusAfter } from "@/components/practice/use-focus-after";
import { useItemState } from "@/components/practice/use-item-state";
import { ReportButton } from "@/components/shell/report-button";
import { Button } from "@/components/ui/button";
import { RichText } from "@/components/ui/rich-text";
import type { Locale } from "@/lib/core/locale";
import type { PlayerProps } from "@/lib/items/contract";
import { players } from "@/lib/items/players.generated";
import type { ActiveItemView } from "@/lib/practice/schema";

interface ItemFormProps {
  readonly view: ActiveItemView;
  readonly locale: Locale;
  onFlip(): void;
  readonly onGraded: ((share: number | undefined) => void) | undefined;
  onAnother(): void;
}

/** One view of an item: stem, player, hints, one primary action, and the result in place. */
export function ItemForm({ view, locale, onFlip, onGraded, onAnother }: ItemFormProps) {
  const t = useTranslations("practice");
  const id = useId();
  const state = useItemState(view, onGraded);
  const { result } = state;
  const isKept = result?.attemptId !== undefined;
  const awaitsMarks = result?.score.status === "awaiting-marks";
  const shown = state.kind.public.parse(view.public[locale]);
  const { stem, hintCount } = shown;
  const review = result?.review && state.kind.review.parse(result.review[locale]);
  const unmarked = review
    ? (state.kind.pointsToMark?.(review) ?? []).filter((point) => state.marks[point] === undefined)
    : [];
  const [form, verdict] = useFocusAfter(result, awaitsMarks);
  // The registry guarantees that a player meets only the forms of its own kind.
  const Player = players[view.kind as keyof typeof players] as ComponentType<PlayerProps<unknown, unknown, unknown>>;

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (state.isBusy) return;
    if (awaitsMarks) state.submitMarks();
    else if (!isKept) state.submit();
  }

  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    // Enter that ends Chinese input is no submission (keyCode 229 where isComposing has already been reset).
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
  }

  return (
    // The form only listens for Ctrl+Enter of the controls inside.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form ref={form} onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate lang={locale === "zh" ? "zh-Hans" : "en"}>
      <div className="mb-4 flex items-start gap-3">
        <RichText id={`${id}-stem`} html={stem} className="min-w-0 flex-1 font-medium" />
        <button
          type="button"
          onClick={onFlip}
          lang={locale === "zh" ? "en" : "zh-Hans"}
          className="shrink-0 rounded-md border border-line px-2 py-1 text-xs text-muted hover:border-accent hover:text-ink"
        >
          {t("flip")}
        </button>
      </div>
      <Suspense fallback={<div className="min-h-36" aria-busy="true" />}>
        <Player
          view={shown}
          answer={state.answer}
          onAnswer={state.changeAnswer}
          review={review}
          locked={isKept}
          selfMarking={
            isKept && (awaitsMarks || result.score.status === "graded")
              ? { marks: state.marks, onMarks: state.changeMarks, locked: !awaitsMarks }
              : undefined
          }
          locale={locale}
          labelledBy={`${id}-stem`}
          idPrefix={id}
        />
      </Suspense>
      {!isKept && <ItemHints viewId={view.viewId} count={hintCount} locale={locale} />}
      <ItemResult
        ref={verdict}
        result={result}
        explanation={review?.explanation}
        error={state.error}
        locale={locale}
        onReload={onAnother}
      />
      <div className="mt-4 flex flex-wrap items-center gap-3">
        {!isKept && (
          <Button type="submit" busy={state.isBusy} disabled={!state.isAnswered}>
            {t(state.isBusy ? "checking" : state.kind.pointsToMark ? "keep" : "check")}
          </Button>
        )}
        {awaitsMarks && (
          <Button type="submit" busy={state.isBusy} disabled={unmarked.length > 0}>
            {t(unmarked.length > 0 ? "marksLeft" : "saveMarks", { count: unmarked.length })}
          </Button>
        )}
        {isKept && !awaitsMarks && (
          <Button type="button" variant="quiet" onClick={onAnother}>
            {t("another")}
          </Button>
        )}
        <ReportButton label={t("report")} failed={t("reportFailed")} viewId={view.viewId} className="ml-auto" />
      </div>
    </form>
  );
}
