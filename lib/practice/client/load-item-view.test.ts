import { afterEach, expect, it, vi } from "vitest";
import { loadItemView } from "@/lib/practice/client/load-item-view";

afterEach(() => void vi.unstubAllGlobals());

interface Call {
  readonly ids: readonly string[];
  answer(): void;
}

function stubServer(): Call[] {
  const calls: Call[] = [];
  vi.stubGlobal("fetch", (_path: string, { body }: { body: string }) => {
    const { ids } = JSON.parse(body) as { ids: string[] };
    return new Promise((resolve) => {
      const views = ids.map((id) => ({ id, status: "unknown" }));
      calls.push({ ids, answer: () => resolve(Response.json({ views })) });
    });
  });
  return calls;
}

it("asks for items of one moment together", async () => {
  const calls = stubServer();
  const views = Promise.all([loadItemView("a"), loadItemView("b")]);
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  calls[0]!.answer();
  expect((await views).map(({ id }) => id)).toEqual(["a", "b"]);
});

it("waits for the answer before it asks again, so that a newcomer becomes one guest and not two", async () => {
  const calls = stubServer();
  const first = loadItemView("a");
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  const later = [loadItemView("b")];
  await new Promise((resolve) => setTimeout(resolve, 30));
  later.push(loadItemView("c"));
  expect(calls).toHaveLength(1);
  calls[0]!.answer();
  await first;
  await vi.waitFor(() => expect(calls).toHaveLength(2));
  expect(calls[1]!.ids).toEqual(["b", "c"]);
  calls[1]!.answer();
  await Promise.all(later);
});
