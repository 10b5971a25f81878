import { afterEach, describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { api, ApiError } from "@/lib/http/client";
import { toProblem } from "@/lib/http/problem";

const output = z.strictObject({ n: z.number() });
const answerWith = (response: Response | Error) => {
  const fake = vi.fn(() => (response instanceof Error ? Promise.reject(response) : Promise.resolve(response)));
  vi.stubGlobal("fetch", fake);
  return fake;
};
const failure = async () => api.post("/api/v1/x", { output, body: {} }).then(undefined, (error: unknown) => error);

afterEach(() => vi.unstubAllGlobals());

describe("api", () => {
  it("sends JSON with the key and returns the checked answer", async () => {
    const fetch = answerWith(Response.json({ n: 1 }));
    expect(await api.post("/api/v1/x", { output, body: { a: 1 }, idempotencyKey: "k" })).toEqual({ n: 1 });
    expect(fetch.mock.calls[0] as unknown).toMatchObject([
      "/api/v1/x",
      { method: "POST", body: '{"a":1}', headers: { "content-type": "application/json", "idempotency-key": "k" } },
    ]);
  });

  it("says in both languages what the server refused", async () => {
    answerWith(Response.json(toProblem("too-many-requests", "r1"), { status: 429, headers: { "retry-after": "9" } }));
    const error = await failure();
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ code: "too-many-requests", requestId: "r1", retryAfterSeconds: 9 });
    expect((error as ApiError).detail.zh).toMatch(/稍等/);
  });

  it.each([
    ["no connection", new TypeError("failed to fetch"), "offline"],
    ["a proxy's own page", new Response("<h1>Bad gateway</h1>", { status: 502 }), "unavailable"],
    ["an answer that breaks the promise", Response.json({ n: "1" }), "internal"],
  ])("calls %s by its name", async (_, response, code) => {
    answerWith(response);
    expect(await failure()).toMatchObject({ code });
  });

  it("passes an abort on as it is", async () => {
    const controller = new AbortController();
    controller.abort();
    answerWith(new DOMException("aborted", "AbortError"));
    await expect(api.get("/x", { output, signal: controller.signal })).rejects.toThrow("aborted");
  });
});
