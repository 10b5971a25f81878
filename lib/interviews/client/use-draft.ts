import { useEffect, useEffectEvent, useState } from "react";
import { ApiError, api } from "@/lib/http/client";
import { forgetSaved, keepWords, readKeptWords } from "@/lib/interviews/client/kept-words";
import { MOST_CHARACTERS, savedOutput, type InterviewOutput, type Said } from "@/lib/interviews/schema";
import { createSaveQueue, type SaveState } from "@/lib/quizzes/client/save-queue";
import { useLeaveWarning } from "@/lib/quizzes/client/use-leave-warning";
import { waitForNetwork } from "@/lib/quizzes/client/wait-for-network";

const GATHER_MS = 600;
/** The queue keeps answers by their positions; there is one draft. */
const DRAFT = 0;

const isSendable = (said: Said) => !("text" in said) || said.text.length <= MOST_CHARACTERS;

type Running = Extract<InterviewOutput, { phase: "running" }>;

/**
 * What is being written to the line that waits: in the page at once, in this browser with every change, on the server within a second,
 * over lost networks and without overwriting another tab. Made anew for each line.
 */
export function useDraft(interview: Running, onLook: () => void) {
  const { interviewId, draft } = interview;
  const { line } = interview.current;
  const [first] = useState(() => {
    const kept = readKeptWords(interviewId);
    return kept?.line === line ? { said: kept.said, isUnsaved: true } : { said: draft.said, isUnsaved: false };
  });
  const [said, setSaid] = useState<Said | null>(first.said);
  const [state, setState] = useState<SaveState>("clean");
  const look = useEffectEvent(onLook);
  const [queue] = useState(() =>
    createSaveQueue({
      async send(_, { answer, version }) {
        try {
          const body = { line, said: answer, version };
          await api.put(`/api/v1/interviews/${interviewId}/draft`, { body, output: savedOutput });
          forgetSaved(interviewId, line, answer);
        } catch (error) {
          if (error instanceof ApiError && error.code.startsWith("interview-")) onLook();
          throw error;
        }
      },
      gather: () => new Promise((resolve) => setTimeout(resolve, GATHER_MS)),
      wait: waitForNetwork,
      onState: setState,
      versions: new Map([[DRAFT, draft.version]]),
    }),
  );
  useLeaveWarning(state);
  useEffect(() => {
    if (state === "over" || state === "conflict") look();
  }, [state]);
  useEffect(() => {
    if (first.isUnsaved && first.said && isSendable(first.said)) queue.change(DRAFT, first.said);
  }, [first, queue]);

  // Another tab wrote on, and nothing of this one waits.
  const isOvertaken = state === "clean" && draft.version > queue.versionOf(DRAFT);

  function change(next: Said) {
    if (isOvertaken) queue.resolve(DRAFT, draft.version, false);
    setSaid(next);
    keepWords(interviewId, line, next);
    // What is too long to be said is not saved either; it stays in the page and in this browser.
    if (isSendable(next)) queue.change(DRAFT, next);
  }

  /** After a conflict: what the other tab wrote, or one's own on top of it. */
  function resolve(keepsMine: boolean) {
    queue.resolve(DRAFT, draft.version, keepsMine);
    if (!keepsMine) setSaid(draft.said);
  }

  return { said: isOvertaken ? draft.said : said, change, state, resolve, settle: queue.settle };
}
