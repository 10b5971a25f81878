import { useState } from "react";
import { api } from "@/lib/http/client";
import { createSaveQueue, type SaveState } from "@/lib/quizzes/client/save-queue";
import { fetchDraft } from "@/lib/quizzes/client/use-draft";
import { useLeaveWarning } from "@/lib/quizzes/client/use-leave-warning";
import { waitForNetwork } from "@/lib/quizzes/client/wait-for-network";
import { saveDraftOutput, type DraftOutput, type QuizDocument } from "@/lib/quizzes/draft-schema";

const GATHER_MS = 800;
/** The queue keeps answers by their positions; a quiz is one thing. */
const WHOLE = 0;

/** A quiz as it is written: in the page at once, on the server when one pauses, over lost networks and without overwriting another tab. */
export function useKeptDocument({ draftId, version, document: given }: DraftOutput) {
  const [document, setDocument] = useState(given);
  const [state, setState] = useState<SaveState>("clean");
  const [queue] = useState(() =>
    createSaveQueue({
      send: (_, save) =>
        api.put(`/api/v1/quiz-drafts/${draftId}`, {
          body: { document: save.answer, version: save.version },
          output: saveDraftOutput,
        }),
      gather: () => new Promise((resolve) => setTimeout(resolve, GATHER_MS)),
      wait: waitForNetwork,
      onState: setState,
      versions: new Map([[WHOLE, version]]),
    }),
  );
  useLeaveWarning(state);

  function change(part: Partial<QuizDocument>) {
    const next = { ...document, ...part };
    setDocument(next);
    queue.change(WHOLE, next);
  }

  /** After a conflict: what the other tab saved, or one's own on top of it. */
  async function resolve(keepsMine: boolean) {
    const kept = await fetchDraft(draftId);
    if (!keepsMine) setDocument(kept.document);
    queue.resolve(WHOLE, kept.version, keepsMine);
  }

  return { document, change, state, resolve, settle: queue.settle };
}
