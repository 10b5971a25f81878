import { useRef, useState } from "react";
import type { Prepare } from "@/components/practice/unmarked-item";
import type { useDraft } from "@/lib/interviews/client/use-draft";
import { useTakeStep } from "@/lib/interviews/client/use-take-step";
import { MOST_CHARACTERS, type Said, type Running } from "@/lib/interviews/schema";
import { kindOf } from "@/lib/items/kind-of";

type Complaint = "empty" | "tooLong" | "unclear";

/** Whether there is anything in what is written, for the question that waits. */
export function isWritten({ current }: Pick<Running, "current">, said: Said | null): boolean {
  if (!said) return false;
  return "text" in said ? said.text.trim() !== "" : kindOf(current.kind).isAnswered(said.answer);
}

/** Sends what is written, leaves the question, ends the interview: each once what must come before is done. */
export function useSending(interview: Running, draft: ReturnType<typeof useDraft>) {
  const { interviewId, current } = interview;
  const step = useTakeStep(interviewId);
  const prepare = useRef<Prepare>(undefined);
  const [isPreparing, setPreparing] = useState(false);
  const [complaint, setComplaint] = useState<Complaint>();
  const prepared = useRef<unknown>(undefined);

  /** What is written, made ready: code is run first. Undefined where it could not be, and its player says why. */
  async function makeReady(): Promise<Said | undefined> {
    const { said } = draft;
    if (!said || "text" in said || !prepare.current || prepared.current === said.answer) return said ?? undefined;
    setPreparing(true);
    const answer = await prepare.current().finally(() => setPreparing(false));
    if (answer === undefined) return undefined;
    prepared.current = answer;
    const ready = { answer } as Said; // answers of every kind are JSON
    draft.change(ready);
    return ready;
  }

  async function answer() {
    if (step.isPending || isPreparing) return;
    if (!isWritten(interview, draft.said)) return setComplaint("empty");
    if (draft.said && "text" in draft.said && draft.said.text.length > MOST_CHARACTERS) return setComplaint("tooLong");
    setComplaint(undefined);
    const said = await makeReady();
    if (!said) return;
    step.mutate(
      { type: "answer", line: current.line, said },
      { onError: ({ code }) => code === "invalid-input" && setComplaint("unclear") },
    );
  }

  /** What is written counts: it is with the server before the question is left. */
  async function move(by: "passed" | "done") {
    if (step.isPending || isPreparing) return;
    if (isWritten(interview, draft.said) && (!(await makeReady()) || !(await draft.settle()))) return;
    step.mutate({ type: "move", line: current.line, by });
  }

  async function end() {
    if (step.isPending || isPreparing) return;
    if (isWritten(interview, draft.said)) {
      await makeReady();
      if (!(await draft.settle())) return;
    }
    step.mutate({ type: "end" });
  }

  return {
    answer,
    move,
    end,
    makeReady,
    flip: () => step.mutate({ type: "language", locale: interview.locale === "zh" ? "en" : "zh" }),
    register: (make: Prepare | undefined) => {
      prepare.current = make;
    },
    complaint,
    isPreparing,
    isSending: step.isPending,
    /** Of a step that was no answer that cannot be read. */
    error: step.error?.code === "invalid-input" ? null : step.error,
    last: step.variables?.type,
  };
}
