import { useCallback, useEffect, useState } from "react";
import type { BuiltFiles } from "@/lib/browser-models/client/built-files";
import { type ModelFacts, readModelList } from "@/lib/browser-models/model-list";
import { keepList, keepOnly, readKeptList } from "@/lib/browser-models/model-store";
import type { FailureKind, ListReport } from "@/lib/browser-models/source";

/** The models of the host, as far as they are known. */
export interface ListState {
  /** Nothing before somebody asks. */
  readonly status: "unasked" | "asking" | "here" | "failed";
  /** With a failure these are the ones of an earlier visit. */
  readonly models: readonly ModelFacts[];
  readonly failure?: ListFailure;
}
export type ListFailure = FailureKind | "unreadable";
/** A list is a few thousand bytes: a host that has sent none by then sends none. */
const PATIENCE_MS = 30_000;
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
    askWorker(worker, host, tiny).then(settle, () => settle({ ...UNASKED, status: "failed", failure: "unknown" }));
    return () => {
      isHere = false;
      worker.terminate();
    };
  }, [host, list, tiny, isAsked, asked, task]);

  const asking: ListState = { status: "asking", models: answer?.models ?? UNASKED.models };
  const state = answer?.asked === asked ? answer : isAsked ? asking : UNASKED;
  return { state, ask: useCallback(() => setAsked((count) => count + 1), []) };
}

async function askWorker(worker: Worker, host: string, tiny: ModelFacts): Promise<ListState> {
  const report = await new Promise<ListReport>((resolve) => {
    setTimeout(() => resolve({ kind: "failed", failure: { kind: "unreachable", detail: "" } }), PATIENCE_MS);
    worker.onmessage = ({ data }: MessageEvent<ListReport>) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      resolve({ kind: "failed", failure: { kind: "unreachable", detail: event.message } });
    };
    worker.postMessage(host);
  });
  worker.terminate();
  const list = report.kind === "list" ? readModelList(report.text) : undefined;
  if (report.kind === "list" && list) {
    await keepList(host, report.text);
    await keepOnly([tiny, ...list.models]);
    return { status: "here", models: list.models };
  }
  const failure = report.kind === "failed" ? report.failure.kind : "unreadable";
  const kept = readModelList((await readKeptList(host)) ?? "");
  return { status: "failed", models: kept?.models ?? [], failure };
}
