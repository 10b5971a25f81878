"use client";

import { useTranslations } from "next-intl";
import { useId, useState, type FormEvent } from "react";
import { ItemFrame } from "@/components/practice/item-frame";
import { ItemResult } from "@/components/practice/item-result";
import { useFocusAfter } from "@/components/practice/use-focus-after";
import { Button } from "@/components/ui/button";
import { RichText } from "@/components/ui/rich-text";
import { useItemTrial } from "@/lib/authoring/client/use-item-trial";
import type { ItemDocument, PreviewItemOutput, TryItemOutput } from "@/lib/authoring/schema";
import { langOf, type Locale } from "@/lib/core/locale";
import type { ItemKind, SelfMarks, ShownItem, ShownReview } from "@/lib/items/contract";
import { kinds } from "@/lib/items/kinds.generated";

interface TrialFormProps {
  readonly document: ItemDocument;
  readonly seed: number;
  readonly shown: NonNullable<PreviewItemOutput["shown"]>;
  readonly locale: Locale;
  onFlip(): void;
}

/** One variant of an unsaved item: as in a lesson, but nothing is kept, and the right answer can be filled in. */
export function TrialForm({ document, seed, shown, locale, onFlip }: TrialFormProps) {
  const t = useTranslations();
  const id = useId();
  // The server names only kinds of this build; the registry guarantees that the forms of one kind meet only each other.
  const kind = kinds[document.kind as keyof typeof kinds] as unknown as AnyKind;
  const [answer, setAnswer] = useState<unknown>();
  const [changed, setChanged] = useState<SelfMarks>({});
  const [tried, setTried] = useState<{ document: ItemDocument; output: TryItemOutput }>();
  const trial = useItemTrial();
  // What was said of the item before it changed no longer holds.
  const result = tried?.document === document ? tried.output : undefined;
  const status = result?.score.status;
  const isMarked = status === "graded" || status === "awaiting-marks";
  const review = isMarked ? kind.review.parse(result?.review[locale]) : undefined;
  const marks: SelfMarks = { ...(review && kind.suggestedMarks?.(review)), ...changed };
  const [form, verdict] = useFocusAfter(result, status === "awaiting-marks");

  function answerAnew(next: unknown) {
    if (trial.isPending) return;
    setAnswer(next);
    setTried(undefined);
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (trial.isPending || isMarked) return;
    setChanged({});
    trial.mutate({ document, seed, answer: answer ?? null }, { onSuccess: (output) => setTried({ document, output }) });
  }

  return (
    <form ref={form} onSubmit={onSubmit} noValidate lang={langOf(locale)}>
      <ItemFrame
        kind={document.kind}
        view={kind.public.parse(shown.public[locale])}
        answer={answer}
        onAnswer={answerAnew}
        review={review}
        locked={isMarked}
        selfMarking={status === "awaiting-marks" ? { marks, onMarks: setChanged, locked: false } : undefined}
        locale={locale}
        idPrefix={id}
        onFlip={onFlip}
      >
        {!isMarked && shown.hints.length > 0 && (
          <details className="mt-4 text-sm">
            <summary className="w-fit text-muted">{t("cms.trial.hints", { count: shown.hints.length })}</summary>
            <ol className="mt-2 space-y-2">
              {shown.hints.map((hint, index) => (
                <li key={index} className="border-l-2 border-accent pl-3">
                  <RichText html={hint[locale]} />
                </li>
              ))}
            </ol>
          </details>
        )}
        <ItemResult
          ref={verdict}
          result={result}
          explanation={review?.explanation}
          error={trial.error}
          locale={locale}
          onReload={() => trial.reset()}
        />
        <div className="mt-4 flex flex-wrap items-center gap-3">
          {isMarked ? (
            <Button variant="quiet" onClick={() => setTried(undefined)}>
              {t("practice.another")}
            </Button>
          ) : (
            <>
              <Button type="submit" busy={trial.isPending} disabled={!kind.isAnswered(answer)}>
                {t(trial.isPending ? "practice.checking" : "practice.check")}
              </Button>
              <Button variant="quiet" onClick={() => answerAnew(shown.reference)}>
                {t("cms.trial.fill")}
              </Button>
            </>
          )}
        </div>
      </ItemFrame>
    </form>
  );
}

type AnyKind = ItemKind<string, unknown, unknown, ShownItem, unknown, ShownReview>;
