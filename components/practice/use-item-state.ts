import { useState } from "react";
import type { ItemKind, SelfMarks, ShownItem, ShownReview } from "@/lib/items/contract";
import { kinds } from "@/lib/items/kinds.generated";
import { clearDraft, readDraft, writeDraft } from "@/lib/practice/client/draft";
import { useMarkAttempt } from "@/lib/practice/client/use-mark-attempt";
import { useSubmitAttempt, type Given } from "@/lib/practice/client/use-submit-attempt";
import { gradedShare } from "@/lib/practice/graded-share";
import type { ActiveItemView, SubmitAttemptOutput } from "@/lib/practice/schema";

/** What happens to one view of an item: a draft, its submission, and for open answers the learner's own marks. */
export function useItemState(view: ActiveItemView, onGraded: ((share: number | undefined) => void) | undefined) {
  const kind = kindOf(view);
  const [answer, setAnswer] = useState<unknown>(() => firstAnswer(view));
  const [result, setResult] = useState<SubmitAttemptOutput | undefined>(() => pendingResult(view));
  const [changed, setChanged] = useState<SelfMarks>({});
  const submission = useSubmitAttempt(view.viewId);
  const marking = useMarkAttempt();

  // What a mark says is the same in every language.
  const suggested = result?.review && kind.suggestedMarks?.(kind.review.parse(result.review.en));
  const marks: SelfMarks = { ...suggested, ...changed };
  const isBusy = submission.isPending || marking.isPending;

  function changeAnswer(next: unknown) {
    // What is under way stays what is shown.
    if (isBusy) return;
    setAnswer(next);
    writeDraft(view.id, view.revision, next);
    // What was said about the answer before it changed no longer holds.
    if (result && !result.attemptId) setResult(undefined);
  }

  function changeMarks(next: SelfMarks) {
    if (!isBusy) setChanged(next);
  }

  /** @param ready what the player made ready, where an answer takes work */
  function submit(facts: Omit<Given, "answer">, ready: unknown = answer) {
    setAnswer(ready);
    const given = { ...facts, answer: ready ?? null };
    submission.mutate(given, {
      onSuccess: (output) => {
        setResult(output);
        if (!output.attemptId) return;
        if (kind.carryOver) writeDraft(view.id, view.revision, kind.carryOver(ready));
        else clearDraft(view.id);
        onGraded?.(gradedShare(output.score));
      },
    });
  }

  function submitMarks() {
    if (!result?.attemptId) return;
    marking.mutate(
      { attemptId: result.attemptId, marks },
      {
        onSuccess: ({ score }) => {
          setResult({ ...result, score });
          onGraded?.(gradedShare(score));
        },
      },
    );
  }

  return {
    kind,
    answer,
    changeAnswer,
    isAnswered: kind.isAnswered(answer),
    result,
    marks,
    changeMarks,
    submit,
    submitMarks,
    isBusy,
    error: submission.error ?? marking.error,
  };
}

/** The server names only kinds of this build; the registry guarantees that the forms of one kind meet only each other. */
function kindOf(view: ActiveItemView): ItemKind<string, unknown, unknown, ShownItem, unknown, ShownReview> {
  return kinds[view.kind as keyof typeof kinds] as ItemKind<string, unknown, unknown, ShownItem, unknown, ShownReview>;
}

function firstAnswer(view: ActiveItemView): unknown {
  const parsed = kindOf(view).answer.safeParse(view.pending?.answer ?? readDraft(view.id, view.revision));
  return parsed.success ? parsed.data : undefined;
}

function pendingResult(view: ActiveItemView): SubmitAttemptOutput | undefined {
  if (!view.pending) return undefined;
  const { attemptId, review } = view.pending;
  return { attemptId, score: { status: "awaiting-marks" }, review };
}
