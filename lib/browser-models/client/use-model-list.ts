import { useCallback, useEffect, useState } from "react";
import type { BuiltFiles } from "@/lib/browser-models/client/built-files";
import { askModelList, type ListState } from "@/lib/browser-models/client/ask-model-list";
import type { ModelFacts } from "@/lib/browser-models/model-list";

const UNASKED: ListState = { status: "unasked", models: [] };

/**
 * The models of the host that do `task`. Its list is asked when somebody wants it, and once again by `ask`; while it cannot be had, the list of
 * an earlier visit stands in, since models that the browser has kept need no host.
 */
export function useModelList(
  { host, list, model: tiny }: BuiltFiles,
  isWanted: boolean,
  task: ModelFacts["task"],
): { readonly state: ListState; ask(): void } {
  const [asked, setAsked] = useState(0);
  const [answer, setAnswer] = useState<ListState & { readonly asked: number }>();
  const isAsked = host !== undefined && (isWanted || asked > 0);
  useEffect(() => {
    if (!host || !isAsked) return;
    const worker = new Worker(list, { type: "module" });
    let isHere = true;
    const settle = (next: ListState) =>
      isHere &&
      setAnswer((before) => {
        const models = next.models.filter((model) => model.task === task);
        // What stays the same is the same: a model that is loaded hangs on it.
        const isSame = before && JSON.stringify(before.models) === JSON.stringify(models);
        return { ...next, models: isSame ? before.models : models, asked };
      });
    askModelList(worker, host, tiny).then(settle, () => settle({ ...UNASKED, status: "failed", failure: "unknown" }));
    return () => {
      isHere = false;
      worker.terminate();
    };
  }, [host, list, tiny, isAsked, asked, task]);

  const asking: ListState = { status: "asking", models: answer?.models ?? UNASKED.models };
  const state = answer?.asked === asked ? answer : isAsked ? asking : UNASKED;
  return { state, ask: useCallback(() => setAsked((count) => count + 1), []) };
}
