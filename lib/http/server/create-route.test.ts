import { describe, expect, it, vi } from "vitest";
import * as z from "zod";
import type { AccountViewer, Role, Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { problemSchema } from "@/lib/http/problem";
import { createRoute, type RouteDeps } from "@/lib/http/server/create-route";
import type { IdempotencyStore, KeptAnswer } from "@/lib/http/server/idempotency";

const SITE = "http://localhost:3000";
const account: AccountViewer = {
  kind: "account",
  learnerId: "l1",
  userId: "u1",
  sessionId: "s1",
  role: "learner",
  mayReview: false,
  nickname: "n",
};

function memoryStore(): IdempotencyStore {
  const records = new Map<string, { hash: string; answer?: KeptAnswer }>();
  return {
    claim: (owner, key, hash) => {
      const found = records.get(`${owner} ${key}`);
      if (!found) records.set(`${owner} ${key}`, { hash });
      else if (found.hash !== hash) return Promise.reject(new AppError("idempotency-mismatch"));
      else if (!found.answer) return Promise.reject(new AppError("request-in-flight"));
      return Promise.resolve(found?.answer);
    },
    keep: (owner, key, answer) => Promise.resolve(void (records.get(`${owner} ${key}`)!.answer = answer)),
    release: (owner, key) => Promise.resolve(void records.delete(`${owner} ${key}`)),
  };
}

function setUp(over: Partial<RouteDeps> = {}) {
  const logger = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const consumeAllowance = vi.fn(() => Promise.resolve());
  const recordAudit = vi.fn(() => Promise.resolve());
  const route = createRoute({
    readViewer: () => Promise.resolve({ kind: "anonymous" }),
    issueGuest: () => ({ learnerId: "g1", setCookie: "guest=g1; HttpOnly" }),
    consumeAllowance,
    idempotency: memoryStore(),
    recordAudit,
    publicUrl: () => SITE,
    clock: () => new Date("2026-01-01T00:00:00Z"),
    logger,
    ...over,
  });
  return { route, logger, consumeAllowance, recordAudit };
}

const call = (body: unknown, headers: Record<string, string> = {}) =>
  new Request(`${SITE}/api/v1/things`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: SITE, ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const context = { params: Promise.resolve({}) };

const echoSpec = {
  access: "learner",
  body: z.strictObject({ text: z.string() }),
  output: z.strictObject({ text: z.string() }),
} as const;

async function codeOf(response: Response): Promise<string> {
  expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
  return problemSchema.parse(await response.json()).code;
}

describe("route", () => {
  it("gives an anonymous learner a guest's identity, and answers uncached", async () => {
    const { route } = setUp();
    const handler = route({
      ...echoSpec,
      handle: ({ viewer, body }) => ({ text: `${viewer.learnerId} ${body.text}` }),
    });
    const response = await handler(call({ text: "hi" }), context);
    expect(await response.json()).toEqual({ text: "g1 hi" });
    expect(response.headers.get("set-cookie")).toBe("guest=g1; HttpOnly");
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("lets only accounts in where an account is asked for", async () => {
    const spec = { access: "account", output: z.strictObject({ id: z.string() }) } as const;
    const get = () => new Request(`${SITE}/api/v1/me`);
    const stranger = setUp().route({ ...spec, handle: ({ viewer }) => ({ id: viewer.userId }) });
    expect(await codeOf(await stranger(get(), context))).toBe("sign-in-required");
    const known = setUp({ readViewer: () => Promise.resolve(account) }).route({
      ...spec,
      handle: ({ viewer }) => ({ id: viewer.userId }),
    });
    expect(await (await known(get(), context)).json()).toEqual({ id: "u1" });
  });

  it("is shut where no access rule stands", async () => {
    const handle = vi.fn(() => ({ text: "" }));
    const { access: _, ...ruleless } = echoSpec;
    const handler = setUp().route({ ...ruleless, handle } as never);
    expect(await codeOf(await handler(call({ text: "hi" }), context))).toBe("not-allowed");
    expect(handle).not.toHaveBeenCalled();
  });

  it.each([
    ["another site's page", call({ text: "x" }, { origin: "https://evil.example" }), "cross-site"],
    ["a server action", call({ text: "x" }, { "next-action": "abc" }), "bad-request"],
    ["a form", call("text=x", { "content-type": "application/x-www-form-urlencoded" }), "unsupported-media-type"],
    ["JSON sent as text", call({ text: "x" }, { "content-type": "text/plain" }), "unsupported-media-type"],
    ["a compressed body", call({ text: "x" }, { "content-encoding": "gzip" }), "unsupported-media-type"],
    [
      "a foreign charset",
      call({ text: "x" }, { "content-type": "application/json; charset=utf-16" }),
      "unsupported-media-type",
    ],
    ["broken JSON", call("{"), "bad-request"],
    ["a wrong type", call({ text: { not: "" } }), "invalid-input"],
    ["a field that is not asked for", call({ text: "x", role: "admin" }), "invalid-input"],
    ["a body larger than allowed", call({ text: "x".repeat(300_000) }), "body-too-large"],
    ["a declared length larger than allowed", call({ text: "x" }, { "content-length": "999999999" }), "body-too-large"],
  ])("refuses %s", async (_, request, code) => {
    const handle = vi.fn(() => ({ text: "" }));
    expect(await codeOf(await setUp().route({ ...echoSpec, handle })(request, context))).toBe(code);
    expect(handle).not.toHaveBeenCalled();
  });

  it("stops reading a stream at the limit", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1024;
        controller.enqueue(new Uint8Array(1024).fill(32));
      },
    });
    const request = new Request(`${SITE}/api/v1/things`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: SITE },
      body: endless,
      duplex: "half",
    } as RequestInit);
    const handler = setUp().route({ ...echoSpec, maxBytes: 4096, handle: () => ({ text: "" }) });
    expect(await codeOf(await handler(request, context))).toBe("body-too-large");
    expect(sent).toBeLessThan(16_384);
  });

  describe("that takes a file", () => {
    const spec = {
      access: "learner",
      fileTypes: ["image/png", "image/webp"],
      maxBytes: 8,
      output: z.strictObject({ size: z.int(), first: z.int().nullable() }),
    } as const;
    const send = (bytes: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
      new Request(`${SITE}/api/v1/things`, {
        method: "POST",
        headers: { "content-type": "image/png", origin: SITE, ...headers },
        body: bytes,
      });
    const handle = ({ bytes, body }: { bytes: Uint8Array; body: undefined }) => ({
      size: bytes.length,
      first: body === undefined ? (bytes[0] ?? null) : null,
    });

    it("hands on its bytes as they are", async () => {
      const handler = setUp().route({ ...spec, handle });
      const bytes = Uint8Array.from([0xff, 0, 0x80]);
      for (const type of ["image/png", "IMAGE/WEBP; q=1"]) {
        const response = await handler(send(bytes, { "content-type": type }), context);
        expect(await response.json()).toEqual({ size: 3, first: 255 });
      }
    });

    it.each([
      ["another type", send(new Uint8Array(3), { "content-type": "image/svg+xml" }), "unsupported-media-type"],
      ["no type", send(new Uint8Array(3), { "content-type": "" }), "unsupported-media-type"],
      ["a compressed one", send(new Uint8Array(3), { "content-encoding": "gzip" }), "unsupported-media-type"],
      ["too many bytes", send(new Uint8Array(9)), "body-too-large"],
      ["a declared length too large", send(new Uint8Array(3), { "content-length": "99" }), "body-too-large"],
      ["none", send(new Uint8Array(0)), "bad-request"],
      ["JSON", call({}), "unsupported-media-type"],
    ])("refuses %s", async (_, request, code) => {
      const never = vi.fn(handle);
      expect(await codeOf(await setUp().route({ ...spec, handle: never })(request, context))).toBe(code);
      expect(never).not.toHaveBeenCalled();
    });

    it("tells two files under one key apart", async () => {
      const handler = setUp({ readViewer: () => Promise.resolve(account) }).route({
        ...spec,
        idempotency: "stored",
        handle,
      });
      const key = { "idempotency-key": "0123456789" };
      expect((await handler(send(new Uint8Array(3), key), context)).status).toBe(200);
      expect((await handler(send(new Uint8Array(3), key), context)).status).toBe(200);
      const other = await handler(send(Uint8Array.from([1, 2, 3]), key), context);
      expect(await codeOf(other)).toBe("idempotency-mismatch");
    });
  });

  it("names the fields at fault and no values", async () => {
    const handler = setUp().route({ ...echoSpec, handle: () => ({ text: "" }) });
    const text = await (await handler(call({ text: 12345 }), context)).text();
    expect(JSON.parse(text)).toMatchObject({ issues: [{ path: "text", code: "invalid_type" }] });
    expect(text).not.toContain("12345");
  });

  it("never sends what its schema does not name", async () => {
    const { route, logger } = setUp();
    const handler = route({
      access: "public",
      output: z.object({ text: z.string() }),
      handle: () => ({ text: "fine", key: "canary" }),
    });
    const response = await handler(new Request(`${SITE}/api/v1/things`), context);
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toContain("canary");
    expect(logger.error).toHaveBeenCalledOnce();
  });

  it("tells nobody but the log what broke inside", async () => {
    const { route, logger } = setUp();
    const secret = new Error("password of db is hunter2");
    const handler = route({ ...echoSpec, handle: () => Promise.reject(secret) });
    const response = await handler(call({ text: "x" }), context);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("hunter2");
    expect(logger.error.mock.calls[0]?.[0]).toMatchObject({ err: secret, status: 500 });
  });

  it("says 503 and when to come back while the database is out of reach", async () => {
    const refused = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
    const handler = setUp().route({ ...echoSpec, handle: () => Promise.reject(refused) });
    const response = await handler(call({ text: "x" }), context);
    expect(response.headers.get("retry-after")).toBe("5");
    expect(await codeOf(response)).toBe("unavailable");
  });

  it("hides what is an instructor's or an administrator's from everybody else", async () => {
    const statusFor = async (access: "instructor" | "admin", viewer: Viewer) => {
      const { route } = setUp({ readViewer: () => Promise.resolve(viewer) });
      const handler = route({ access, output: z.strictObject({}), handle: () => ({}) });
      return (await handler(new Request(`${SITE}/api/v1/things`), context)).status;
    };
    const as = (role: Role): Viewer => ({ ...account, role });
    const strangers: readonly Viewer[] = [
      { kind: "anonymous" },
      { kind: "guest", learnerId: account.learnerId },
      as("learner"),
    ];
    for (const viewer of strangers) {
      expect(await statusFor("instructor", viewer)).toBe(404);
      expect(await statusFor("admin", viewer)).toBe(404);
    }
    expect(await statusFor("instructor", as("instructor"))).toBe(200);
    expect(await statusFor("admin", as("instructor"))).toBe(404);
    expect(await statusFor("instructor", as("admin"))).toBe(200);
    expect(await statusFor("admin", as("admin"))).toBe(200);
  });

  it("counts by address before the body is read, and by learner and account once they are known", async () => {
    const { route, consumeAllowance } = setUp({ readViewer: () => Promise.resolve(account) });
    const limit = { name: "n", points: 1, seconds: 1 };
    const handler = route({
      ...echoSpec,
      limits: [
        { ...limit, by: "account" },
        { ...limit, by: "learner" },
        { ...limit, by: "address" },
      ],
      handle: () => ({ text: "" }),
    });
    await handler(call({ text: "x" }, { "x-warmup-address": "2001:db8::9" }), context);
    expect(consumeAllowance.mock.calls.map((args: unknown[]) => args[1])).toEqual([
      "address:2001:db8:0:0::/64",
      "learner:l1",
      "account:u1",
    ]);
  });

  it("answers 429 with the time to wait when an allowance is used up", async () => {
    const consumeAllowance = () => Promise.reject(new AppError("too-many-requests", { retryAfterSeconds: 17 }));
    const handler = setUp({ consumeAllowance }).route({
      ...echoSpec,
      limits: [{ name: "n", points: 1, seconds: 60, by: "address" }],
      handle: () => ({ text: "" }),
    });
    const response = await handler(call({ text: "x" }), context);
    expect([response.status, response.headers.get("retry-after")]).toEqual([429, "17"]);
  });

  it("logs route, status, time and request id, and nothing of the person", async () => {
    const { route, logger } = setUp();
    const handler = route({ ...echoSpec, handle: ({ body }) => body });
    const request = call({ text: "my secret" }, { "x-request-id": "r1", "x-warmup-address": "203.0.113.7" });
    await handler(request, { params: Promise.resolve({ kind: "things" }) });
    expect(logger.info.mock.calls).toEqual([
      [
        { requestId: "r1", method: "POST", route: "/api/v1/:kind", status: 200, ms: expect.any(Number) as number },
        "request",
      ],
    ]);
  });

  it("records an audit entry of what went well, and of nothing else", async () => {
    const { route, recordAudit } = setUp({ readViewer: () => Promise.resolve(account) });
    const audit = { action: "thing.create", object: (output: { text: string }) => output.text } as const;
    await route({ ...echoSpec, audit, handle: () => ({ text: "id7" }) })(
      call({ text: "x" }, { "x-request-id": "r1" }),
      context,
    );
    await route({ ...echoSpec, audit, handle: () => Promise.reject(new AppError("not-found")) })(
      call({ text: "x" }),
      context,
    );
    expect(recordAudit.mock.calls).toEqual([
      [{ action: "thing.create", actorId: "l1", object: "id7", requestId: "r1" }],
    ]);
  });

  describe("with a kept answer", () => {
    const key = { "idempotency-key": "0123456789" };
    const setUpKept = () => setUp({ readViewer: () => Promise.resolve(account) });

    it("acts once for one key and gives the first answer again", async () => {
      let count = 0;
      const handler = setUpKept().route({
        ...echoSpec,
        status: 201,
        idempotency: "stored",
        handle: () => ({ text: `${++count}` }),
      });
      for (const _ of [1, 2, 3]) {
        const response = await handler(call({ text: "x" }, key), context);
        expect([response.status, await response.json()]).toEqual([201, { text: "1" }]);
      }
    });

    it("refuses another body under the same key, a request in flight, and a missing key", async () => {
      let finish = (): void => undefined;
      const waiting = new Promise<void>((resolve) => (finish = resolve));
      const handler = setUpKept().route({
        ...echoSpec,
        idempotency: "stored",
        handle: () => waiting.then(() => ({ text: "" })),
      });
      const first = handler(call({ text: "x" }, key), context);
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect(await codeOf(await handler(call({ text: "x" }, key), context))).toBe("request-in-flight");
      expect(await codeOf(await handler(call({ text: "y" }, key), context))).toBe("idempotency-mismatch");
      expect(await codeOf(await handler(call({ text: "x" }), context))).toBe("invalid-input");
      finish();
      expect((await first).status).toBe(200);
    });

    it("frees the key when the action failed", async () => {
      const handle = vi
        .fn<() => { text: string }>(() => ({ text: "done" }))
        .mockImplementationOnce(() => {
          throw new AppError("unavailable");
        });
      const handler = setUpKept().route({ ...echoSpec, idempotency: "stored", handle });
      expect((await handler(call({ text: "x" }, key), context)).status).toBe(503);
      expect((await handler(call({ text: "x" }, key), context)).status).toBe(200);
    });
  });
});
