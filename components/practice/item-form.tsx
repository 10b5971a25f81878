"use client";

import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { AnswerForm } from "@/components/practice/answer-form";
import { CertaintyField } from "@/components/practice/certainty-field";
import { ItemFrame } from "@/components/practice/item-frame";
import { ItemHints } from "@/lib/practice/client/item-hints";
import { ItemResult } from "@/components/practice/item-result";
import { useFocusAfter } from "@/components/practice/use-focus-after";
import { useItemState } from "@/components/practice/use-item-state";
import { useTimeSinceSeen } from "@/components/practice/use-time-since-seen";
import { ReportButton } from "@/components/shell/report-button";
import { Button } from "@/components/ui/button";
import { langOf, type Locale } from "@/lib/core/locale";
import { isCertaintyAsked } from "@/lib/core/page-choices";
import type { ActiveItemView } from "@/lib/practice/schema";
import { listReportable } from "@/lib/reports/reportable-parts";

interface ItemFormProps {
  readonly view: ActiveItemView;
  readonly locale: Locale;
  onFlip(): void;
  readonly onGraded: ((share: number | undefined) => void) | undefined;
  onAnother(): void;
}

type Prepare = (() => Promise<unknown>) | undefined;

/** One view of an item: stem, player, hints, one primary action, and the result in place. */
export function ItemForm({ view, locale, onFlip, onGraded, onAnother }: ItemFormProps) {
  const t = useTranslations("practice");
  const id = useId();
  const state = useItemState(view, onGraded);
  const { result } = state;
  const isKept = result?.attemptId !== undefined;
  const awaitsMarks = result?.score.status === "awaiting-marks";
  const shown = state.kind.public.parse(view.public[locale]);
  const { hintCount } = shown;
  const review = result?.review && state.kind.review.parse(result.review[locale]);
  const unmarked = review
    ? (state.kind.pointsToMark?.(review) ?? []).filter((point) => state.marks[point] === undefined)
    : [];
  const [form, verdict] = useFocusAfter(result, awaitsMarks);
  const [asksCertainty] = useState(isCertaintyAsked);
  const [certainty, setCertainty] = useState<number>();
  const timeSinceSeen = useTimeSinceSeen(form);
  const prepare = useRef<Prepare>(undefined);
  const [isPreparing, setPreparing] = useState(false);
  const isBusy = state.isBusy || isPreparing;
  function onSubmit() {
    if (isBusy) return;
    if (awaitsMarks) state.submitMarks();
    else if (!isKept) void submitPrepared();
  }

  async function submitPrepared() {
    const facts = { certainty, durationMs: timeSinceSeen() };
    if (!prepare.current) return state.submit(facts);
    setPreparing(true);
    const ready = await prepare.current().finally(() => setPreparing(false));
    if (ready !== undefined) state.submit(facts, ready);
  }

  return (
    <AnswerForm ref={form} onSubmit={onSubmit} lang={langOf(locale)}>
      <ItemFrame
        kind={view.kind}
        view={shown}
        answer={state.answer}
        onAnswer={state.changeAnswer}
        review={review}
        locked={isKept || isPreparing}
        onPrepare={(given) => {
          prepare.current = given;
        }}
        selfMarking={
          isKept && (awaitsMarks || result.score.status === "graded")
            ? { marks: state.marks, onMarks: state.changeMarks, locked: !awaitsMarks }
            : undefined
        }
        locale={locale}
        idPrefix={id}
        onFlip={onFlip}
      >
        {!isKept && <ItemHints viewId={view.viewId} count={hintCount} revealed={view.hints} locale={locale} />}
        <ItemResult
          ref={verdict}
          result={result}
          explanation={review?.explanation}
          error={state.error}
          locale={locale}
          onReload={onAnother}
        />
        {!isKept && asksCertainty && state.isAnswered && !state.kind.pointsToMark && (
          <CertaintyField name={`${id}-certainty`} value={certainty} onChange={setCertainty} />
        )}
        <div className="mt-4 flex flex-wrap items-center gap-3">
          {!isKept && (
            <Button type="submit" busy={isBusy} disabled={!state.isAnswered}>
              {t(isBusy ? "checking" : state.kind.pointsToMark ? "keep" : "check")}
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
          <ReportButton
            label={t("report")}
            failed={t("reportFailed")}
            viewId={view.viewId}
            partsOf={() => listReportable(shown, review !== undefined)}
            className="ml-auto"
          />
        </div>
      </ItemFrame>
    </AnswerForm>
  );
}
