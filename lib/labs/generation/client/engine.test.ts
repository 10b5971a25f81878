import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createEngine } from "@/lib/labs/generation/client/engine";
import type { Order, Report } from "@/lib/labs/generation/worker/protocol";

/** A worker that does what the test tells it to. */
class FakeWorker {
  readonly heard: Order[] = [];
  isTerminated = false;
  onmessage: ((event: { data: Report }) => void) | undefined;
  onerror: ((event: { message: string; preventDefault(): void }) => void) | undefined;
  postMessage = (order: Order) => void this.heard.push(order);
  terminate = () => void (this.isTerminated = true);
  say = (report: Report) => this.onmessage?.({ data: report });
}
const model = { id: "tiny", address: "/models/tiny/", files: {}, dtype: "q8" } as const;
const task = { kind: "attend", text: "a" } as const;
const failed = (kind: "too-long" | "device-lost", run?: number): Report => ({
  ...{ kind: "failed", failure: { kind, detail: "" } },
  ...(run !== undefined && { run }),
});

let workers: FakeWorker[];
let engine: ReturnType<typeof createEngine>;
beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  engine = createEngine(
    () => {
      workers.push(new FakeWorker());
      return workers.at(-1) as unknown as Worker; // only what the engine uses
    },
    "wasm",
    model,
  );
});
afterEach(() => void vi.useRealTimers());
const load = () => workers.at(-1)!.say({ kind: "loaded", ms: 5, context: 512, isChecked: true, isKept: true });

describe("the engine", () => {
  it("opens nothing before something is asked, loads once, and says how it went", async () => {
    expect(workers).toHaveLength(0);
    const heard: number[] = [];
    const first = engine.start("text", [task, task], (_, index) => heard.push(index));
    expect(workers[0]!.heard.map(({ kind }) => kind)).toEqual(["load", "attend", "attend"]);
    expect(engine.state()).toMatchObject({ model: "loading", busy: "text" });
    load();
    workers[0]!.say({ kind: "attention", run: 0, tokens: [], maps: [] });
    workers[0]!.say({ kind: "done", run: 0, reason: "end" });
    workers[0]!.say({ kind: "attention", run: 1, tokens: [], maps: [] });
    workers[0]!.say({ kind: "done", run: 1, reason: "length" });
    expect(await first).toBe("length");
    expect(heard).toEqual([0, 1]);
    expect(engine.state().busy).toBeUndefined();
    void engine.start("text", [task], () => {});
    expect(workers).toHaveLength(1);
  });

  it("stops between steps, and ends a worker that does not answer", async () => {
    const first = engine.start("text", [task], () => {});
    load();
    engine.stop();
    expect(workers[0]!.heard.at(-1)).toEqual({ kind: "stop", run: 0 });
    workers[0]!.say({ kind: "done", run: 0, reason: "stopped" });
    expect(await first).toBe("stopped");
    vi.advanceTimersByTime(10_000);
    expect(workers[0]!.isTerminated).toBe(false);

    const second = engine.start("text", [task], () => {});
    engine.stop();
    vi.advanceTimersByTime(1600);
    expect(await second).toBe("stopped");
    expect(workers[0]!.isTerminated).toBe(true);
    expect(engine.state()).toMatchObject({ model: "none", wasEnded: true });
  });

  it("cancels a download at once", async () => {
    const first = engine.start("text", [task], () => {});
    engine.stop();
    expect(await first).toBe("stopped");
    expect(workers[0]!.isTerminated).toBe(true);
    expect(engine.state().wasEnded).toBeUndefined();
  });

  it("keeps the model where only the text was too long, and lets it go where the device is lost", async () => {
    const first = engine.start("text", [task], () => {});
    load();
    workers[0]!.say(failed("too-long", 0));
    expect(await first).toBe("failed");
    expect(engine.state()).toMatchObject({ model: "ready", failure: { kind: "too-long" } });

    const second = engine.start("text", [task], () => {});
    expect(engine.state().failure).toBeUndefined();
    workers[0]!.say(failed("device-lost", 1));
    expect(await second).toBe("failed");
    expect(engine.state()).toMatchObject({ model: "none", failure: { kind: "device-lost" } });
    expect(workers[0]!.isTerminated).toBe(true);
    void engine.start("text", [task], () => {});
    expect(workers).toHaveLength(2);
  });

  it("a worker that cannot start says so, and what a replaced run still reports is heard by nobody", async () => {
    const heard: number[] = [];
    const first = engine.start("text", [task], () => heard.push(1));
    load();
    const second = engine.start("cache", [task], () => heard.push(2));
    expect(await first).toBe("stopped");
    workers[0]!.say({ kind: "attention", run: 0, tokens: [], maps: [] });
    workers[0]!.say({ kind: "done", run: 0, reason: "stopped" });
    expect(heard).toEqual([]);
    workers[0]!.onerror!({ message: "no worker", preventDefault() {} });
    expect(await second).toBe("failed");
    expect(engine.state().failure).toEqual({ kind: "unknown", detail: "no worker", in: "cache" });
  });
});
