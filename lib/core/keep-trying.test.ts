import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepTrying } from "@/lib/core/keep-trying";

describe("what a page cannot do without", () => {
  let network: EventTarget;
  beforeEach(() => {
    vi.useFakeTimers();
    network = new EventTarget();
    vi.stubGlobal("addEventListener", network.addEventListener.bind(network));
    vi.stubGlobal("removeEventListener", network.removeEventListener.bind(network));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const failing = (times: number) => {
    let tries = 0;
    return vi.fn(() => (++tries > times ? Promise.resolve("here") : Promise.reject(new Error("no network"))));
  };

  it("is asked for once where it comes", async () => {
    const load = failing(0);
    await expect(keepTrying(load)).resolves.toBe("here");
    expect(load).toHaveBeenCalledOnce();
  });

  it("is asked for again, ever more seldom, until it is there", async () => {
    const load = failing(7);
    const loaded = keepTrying(load);
    for (const [after, tries] of [
      [999, 1],
      [1, 2],
      [2_000, 3],
      [4_000 + 8_000 + 16_000, 6],
      [29_999, 6],
      [1, 7],
    ] as const) {
      await vi.advanceTimersByTimeAsync(after);
      expect(load).toHaveBeenCalledTimes(tries);
    }
    await vi.advanceTimersByTimeAsync(30_000);
    await expect(loaded).resolves.toBe("here");
  });

  it("is asked for at once when the network is back", async () => {
    const load = failing(1);
    const loaded = keepTrying(load);
    await vi.advanceTimersByTimeAsync(10);
    network.dispatchEvent(new Event("online"));
    await expect(loaded).resolves.toBe("here");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(load).toHaveBeenCalledTimes(2);
  });
});
