import { describe, expect, it, vi } from "vitest";
import { createNotebookStore } from "@/lib/notebooks/client/notebook-store";
import { createKernel } from "@/lib/notebooks/client/create-kernel";
import type { NotebookDocument } from "@/lib/notebooks/schema";
import type { RunRequest, RunResult, Runtime } from "@/lib/runtime/contract";

const DONE: RunResult = { status: "done", error: null, calls: [], cut: false, took: 5 };
const failed = (name: string): RunResult => ({
  ...DONE,
  status: "failed",
  error: { name, message: "no", line: 1, trace: "Cell In[1], line 1", frames: [], missing: null },
});

/** An interpreter whose runs end when the test says so. */
function standIn() {
  const listeners = new Set<() => void>();
  const runs: { request: RunRequest; end(result?: RunResult): void }[] = [];
  const runtime = {
    ...{ state: { status: "ready" }, session: 0, canAsk: true },
    subscribe: (listener: () => void) => (listeners.add(listener), () => void listeners.delete(listener)),
    inspect: async () => ({ defines: [], uses: [] }),
    run: (request: RunRequest) =>
      new Promise<RunResult>((resolve) => runs.push({ request, end: (result = DONE) => resolve(result) })),
  };
  const lose = () => {
    runtime.session++;
    for (const listener of listeners) listener();
  };
  // Of the rest nothing is asked here.
  return { runtime: runtime as unknown as Runtime, runs, lose };
}

const cell = (id: string, source: string): NotebookDocument["cells"][number] => ({
  ...{ id, type: "code", source, metadata: {}, rest: {}, outputs: [], executionCount: null },
});
function open() {
  const document: NotebookDocument = { version: 1, cells: [cell("a", "1"), cell("b", "2")], metadata: {}, rest: {} };
  const store = createNotebookStore(document, "t");
  const stand = standIn();
  const kernel = createKernel({ store, makeRuntime: () => stand.runtime, locale: "en", now: () => 7 });
  kernel.open();
  return { store, kernel, ...stand };
}
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe("cells that wait", () => {
  it("run one after the other, each with the number that it is called by", async () => {
    const { store, runs } = open();
    store.dispatch({ type: "queue", cells: ["a", "b"] });
    await settle();
    expect(runs.map(({ request }) => [request.code, request.label])).toEqual([["1", "In[1]"]]);
    runs[0]!.request.onEvent?.({ type: "stdout", text: "hi" });
    runs[0]!.end();
    await settle();
    expect(runs.map(({ request }) => request.label)).toEqual(["In[1]", "In[2]"]);
    expect(store.state.runs["a"]).toMatchObject({
      ...{ status: "done", took: 5, startedAt: 7 },
      outputs: [{ output_type: "stream", name: "stdout", text: "hi" }],
    });
  });

  it("are dropped when one fails, which says why", async () => {
    const { store, runs } = open();
    store.dispatch({ type: "queue", cells: ["a", "b"] });
    await settle();
    runs[0]!.end(failed("ValueError"));
    await settle();
    expect(runs).toHaveLength(1);
    expect(store.state.runs["a"]).toMatchObject({
      status: "failed",
      outputs: [{ output_type: "error", ename: "ValueError" }],
    });
    expect(store.state.queue).toEqual([]);
  });

  it("are told from failures when they were interrupted", async () => {
    const { store, runs } = open();
    store.dispatch({ type: "queue", cells: ["a"] });
    await settle();
    runs[0]!.end(failed("KeyboardInterrupt"));
    await settle();
    expect(store.state.runs["a"]!.status).toBe("interrupted");
  });

  it("do not run once they were taken out of the queue", async () => {
    const { store, runs } = open();
    store.dispatch({ type: "queue", cells: ["a"] });
    store.dispatch({ type: "unqueue" });
    await settle();
    expect(runs).toEqual([]);
    store.dispatch({ type: "queue", cells: ["b"] });
    await settle();
    expect(runs.map(({ request }) => request.code)).toEqual(["2"]);
  });

  it("end with their interpreter, and nothing that comes later is theirs", async () => {
    const { store, kernel, runs, lose } = open();
    store.dispatch({ type: "queue", cells: ["a", "b"] });
    await settle();
    lose();
    runs[0]!.request.onEvent?.({ type: "stdout", text: "late" });
    runs[0]!.end({ ...DONE, status: "crashed" });
    await settle();
    expect(store.state.runs["a"]).toMatchObject({ status: "interrupted", outputs: [] });
    expect([store.state.session, store.state.queue, kernel.state.fault]).toEqual([2, [], "crashed"]);
  });

  it("say so when there is no interpreter to be had", async () => {
    const { store, kernel, runtime } = open();
    vi.spyOn(runtime, "inspect").mockRejectedValue(new Error("offline"));
    store.dispatch({ type: "queue", cells: ["a"] });
    await settle();
    expect([kernel.state.fault, store.state.queue]).toEqual(["unable", []]);
  });

  it("ask for a line, and get it", async () => {
    const { store, kernel, runs } = open();
    store.dispatch({ type: "queue", cells: ["a"] });
    await settle();
    const line = runs[0]!.request.onInput!("Name? ", false);
    expect(kernel.state.question).toMatchObject({ cell: "a", prompt: "Name? " });
    kernel.state.question!.answer("Ada");
    expect(await line).toBe("Ada");
    expect(kernel.state.question).toBeUndefined();
  });
});
