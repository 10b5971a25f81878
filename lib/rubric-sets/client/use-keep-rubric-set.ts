import { useEffect, useState } from "react";
import { useUpdateRubricSet, type RubricSetContent } from "@/lib/rubric-sets/client/use-update-rubric-set";
import { updateRubricSetInput, type RubricSet } from "@/lib/rubric-sets/schema";

const PAUSE = 500;

const contentOf = ({ title, level, role, items }: RubricSet): RubricSetContent => ({
  ...{ title, level, role },
  items: items.map(({ itemId, minutes }) => ({ itemId, minutes })),
});

interface KeptRubricSet {
  readonly content: RubricSetContent;
  readonly state: "still" | "changed" | "saving" | "invalid" | "failed";
  readonly error: unknown;
  change(next: Partial<RubricSetContent>): void;
  /** Tries once more after a failure. */
  again(): void;
}

/** A set as it is being written, saved with each pause. What cannot be saved yet (no title) waits, and the page says so. */
export function useKeepRubricSet(set: RubricSet): KeptRubricSet {
  const [content, setContent] = useState(() => contentOf(set));
  /** What the server has. */
  const [kept, setKept] = useState(content);
  const { mutate, error, isPending } = useUpdateRubricSet(set.setId);
  const isChanged = content !== kept;
  const isValid = updateRubricSetInput.omit({ version: true }).safeParse(content).success;

  useEffect(() => {
    if (!isChanged || !isValid) return;
    const timer = setTimeout(() => mutate(content, { onSuccess: () => setKept(content) }), PAUSE);
    return () => clearTimeout(timer);
  }, [content, isChanged, isValid, mutate]);

  useEffect(() => {
    if (!isChanged) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isChanged]);

  return {
    content,
    state: !isValid ? "invalid" : isPending ? "saving" : error ? "failed" : isChanged ? "changed" : "still",
    error,
    change: (next) => setContent((before) => ({ ...before, ...next })),
    again: () => mutate(content, { onSuccess: () => setKept(content) }),
  };
}
