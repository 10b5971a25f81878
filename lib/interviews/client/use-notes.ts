import { useState } from "react";
import { api } from "@/lib/http/client";
import { savedOutput, type InterviewOutput } from "@/lib/interviews/schema";
import { createSaveQueue, type SaveState } from "@/lib/quizzes/client/save-queue";
import { useLeaveWarning } from "@/lib/quizzes/client/use-leave-warning";
import { waitForNetwork } from "@/lib/quizzes/client/wait-for-network";

const GATHER_MS = 800;
const NOTES = 0;

type Running = Extract<InterviewOutput, { phase: "running" }>;

/** The notes of an interview: in the page at once, on the server when one pauses. What another tab wrote meanwhile is put before one's own. */
export function useNotes({ interviewId, notes }: Running) {
  const [text, setText] = useState(notes.text);
  const [state, setState] = useState<SaveState>("clean");
  const [queue] = useState(() =>
    createSaveQueue({
      send: (_, { answer, version }) =>
        api.put(`/api/v1/interviews/${interviewId}/notes`, { body: { text: answer, version }, output: savedOutput }),
      gather: () => new Promise((resolve) => setTimeout(resolve, GATHER_MS)),
      wait: waitForNetwork,
      onState: setState,
      versions: new Map([[NOTES, notes.version]]),
    }),
  );
  useLeaveWarning(state);

  function change(next: string) {
    setText(next);
    queue.change(NOTES, next);
  }

  const hasOther = state === "conflict" && notes.version > queue.versionOf(NOTES);
  /** Both, one below the other: notes are short, and nobody should have to choose. */
  function joinOther() {
    const both = notes.text.trim() === "" ? text : `${notes.text}\n\n${text}`;
    queue.resolve(NOTES, notes.version, false);
    change(both);
  }

  return { text, change, state, hasOther, joinOther };
}
