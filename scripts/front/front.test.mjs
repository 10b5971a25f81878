import { createHash } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createApiIndex, exportedMethods } from "./api-routes.mjs";
import { hashInline, hashPages } from "./build-facts.mjs";
import { readTrustedHops, trueAddress } from "./caller.mjs";
import { createFront } from "./create-front.mjs";
import { contentPolicy, securityHeaders } from "./headers.mjs";
import { readPath, refuse } from "./refuse.mjs";

describe("trueAddress", () => {
  it.each([
    ["no proxy is trusted", "6.6.6.6", 0, "192.0.2.1"],
    ["one proxy wrote the last entry", "6.6.6.6, 203.0.113.7", 1, "203.0.113.7"],
    ["two proxies wrote the last two", "6.6.6.6, 203.0.113.7, 10.0.0.2", 2, "203.0.113.7"],
    ["fewer entries than proxies", "203.0.113.7", 2, "192.0.2.1"],
    ["the entry is no address", "203.0.113.7, <script>", 1, "192.0.2.1"],
    ["nothing was forwarded", undefined, 1, "192.0.2.1"],
  ])("when %s", (_, forwarded, hops, address) => {
    expect(trueAddress("192.0.2.1", forwarded, hops)).toBe(address);
  });

  it("takes a number of hops and nothing else", () => {
    expect(readTrustedHops(undefined)).toBe(0);
    expect(readTrustedHops("2")).toBe(2);
    for (const wrong of ["true", "-1", "11", "1.5", ""]) expect(() => readTrustedHops(wrong)).toThrow(/TRUST_PROXY/);
  });
});

describe("readPath", () => {
  it.each(["/zh", "/zh/a?x=//y", "/zh/%E4%BD%8E%E7%A7%A9"])("reads %s", (url) => expect(readPath(url)).toBeDefined());
  it.each([
    "http://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "*",
    "",
    "/a%00b",
    "/a%0d%0ab",
    "/%zz",
    "/a/%2e%2e/b",
    "/a/../b",
    "/a//b",
    "/a%5cb",
  ])("refuses %s", (url) => expect(readPath(url)).toBeUndefined());
});

describe("refuse", () => {
  const findApi = createApiIndex([
    { path: "/api/v1/attempts", methods: ["POST"] },
    { path: "/api/v1/attempts/[id]", methods: ["GET", "HEAD"] },
    { path: "/api/v1/attempts/mine", methods: ["DELETE"] },
    { path: "/api/auth/[...nextauth]", methods: ["GET", "HEAD", "POST"] },
  ]);
  const ask = (method, url, headers = {}) => refuse({ method, url, headers }, { findApi, dev: false });

  it("lets pages be read and routes be called by their methods", () => {
    for (const [method, url] of [
      ["GET", "/zh"],
      ["HEAD", "/"],
      ["POST", "/api/v1/attempts"],
      ["GET", "/api/v1/attempts/7"],
      ["POST", "/api/auth/callback/x"],
      ["OPTIONS", "/api/v1/attempts"],
    ])
      expect(ask(method, url)).toBeUndefined();
  });

  it.each([
    ["writing to a page", "POST", "/zh", { code: "method-not-allowed", allow: ["GET", "HEAD"] }],
    ["a trace", "TRACE", "/zh", { code: "method-not-allowed", allow: ["GET", "HEAD"] }],
    ["a method that the route lacks", "GET", "/api/v1/attempts", { code: "method-not-allowed", allow: ["POST"] }],
    [
      "a literal route before one with parameters",
      "GET",
      "/api/v1/attempts/mine",
      { code: "method-not-allowed", allow: ["DELETE"] },
    ],
    ["an API that is not there", "GET", "/api/v1/nothing", { code: "not-found" }],
    ["the image optimiser", "GET", "/_next/image?url=%2Fx&w=64&q=1", { code: "not-found" }],
    ["an address that is none", "GET", "http://evil.example/", { code: "bad-request" }],
  ])("refuses %s", (_, method, url, refusal) => expect(ask(method, url)).toEqual(refusal));

  it("refuses server actions everywhere", () => {
    for (const url of ["/zh", "/api/v1/attempts"])
      expect(ask("POST", url, { "next-action": "x" })).toEqual({ code: "bad-request" });
  });
});

describe("exportedMethods", () => {
  it.each([
    ["export const POST = route({});", ["POST"]],
    ["export async function GET() {}\nexport function DELETE() {}", ["DELETE", "GET", "HEAD"]],
    ["const handler = 1;\nexport { handler as GET, handler as POST };", ["GET", "HEAD", "POST"]],
    ["export const dynamic = 'x'; // POST", []],
  ])("finds those of %j", (source, methods) => expect(exportedMethods(source)).toEqual(methods));
});

describe("hashPages", () => {
  it("hashes what runs inline and nothing else", () => {
    const html = `<script>alert(1)</script><script src="/a.js"></script><script type="application/json">{}</script><script type="module">x</script>`;
    const hash = (text) => `sha256-${createHash("sha256").update(text).digest("base64")}`;
    expect(hashInline(html, "script")).toEqual([hash("alert(1)"), hash("x")]);
  });

  it("allows everywhere what layout and error pages carry, and elsewhere only a page's own", () => {
    const page = (own) => `<script>theme</script><script>${own}</script>`;
    const { always, pages } = hashPages({ "/zh": page("a"), "/en": page("b"), "/_not-found": "<script>lost</script>" });
    expect(always).toEqual([...hashInline("<script>theme</script><script>lost</script>", "script")]);
    expect(pages).toEqual({
      "/zh": hashInline("<script>a</script>", "script"),
      "/en": hashInline("<script>b</script>", "script"),
    });
  });
});

describe("contentPolicy", () => {
  it("never lets an inline script run without a hash or a nonce", () => {
    const scripts = /script-src ([^;]+)/.exec(contentPolicy({ hashes: ["sha256-x"], nonce: "n" }))[1];
    expect(scripts).toBe("'self' 'nonce-n' 'sha256-x'");
  });

  it("promises https only where there is https", () => {
    expect(securityHeaders(true)).toHaveProperty("Strict-Transport-Security");
    expect(securityHeaders(false)).not.toHaveProperty("Strict-Transport-Security");
    expect(contentPolicy({ secure: true })).toContain("upgrade-insecure-requests");
    expect(contentPolicy({ secure: false })).not.toContain("upgrade-insecure-requests");
  });
});

describe("the front", () => {
  const facts = {
    always: ["sha256-always"],
    pages: { "/zh": ["sha256-zh"] },
    static: { "/en": { scripts: ["sha256-start"], styles: ["sha256-style"] } },
    api: [{ path: "/api/v1/x", methods: ["GET", "HEAD"] }],
  };
  let stop = async () => {};
  afterEach(() => stop());

  async function listen(handle, over = {}) {
    const onError = vi.fn();
    const front = createFront({
      publicUrl: new URL("https://warmup.example"),
      hops: 0,
      facts,
      dev: false,
      handle,
      onError,
      ...over,
    });
    front.server.listen(0, "127.0.0.1");
    await once(front.server, "listening");
    stop = () => front.drain(100);
    const { port } = front.server.address();
    return { ...front, onError, port, url: `http://127.0.0.1:${port}` };
  }
  const echo = async (request, response) => response.end(JSON.stringify(request.headers));

  it("tells the application who calls, and drops what the caller claims", async () => {
    const { url } = await listen(echo);
    const forged = {
      "x-forwarded-for": "6.6.6.6",
      "x-real-ip": "6.6.6.6",
      forwarded: "for=6.6.6.6",
      "x-warmup-address": "6.6.6.6",
      "x-request-id": "mine",
      "x-middleware-subrequest": "x",
      "content-security-policy": "script-src 'nonce-mine'",
    };
    const response = await fetch(`${url}/zh`, { headers: forged });
    const seen = await response.json();
    expect(JSON.stringify(seen)).not.toMatch(/6\.6\.6\.6|mine|subrequest/);
    expect(seen).toMatchObject({
      "x-warmup-address": "127.0.0.1",
      host: "warmup.example",
      "x-forwarded-proto": "https",
    });
    expect(seen["x-request-id"]).toBe(response.headers.get("x-request-id"));
  });

  it("believes a proxy that is trusted", async () => {
    const { url } = await listen(echo, { hops: 1 });
    const seen = await (await fetch(`${url}/zh`, { headers: { "x-forwarded-for": "6.6.6.6, 203.0.113.7" } })).json();
    expect(seen["x-warmup-address"]).toBe("203.0.113.7");
  });

  it("gives a page that was built its hashes, and any other a fresh nonce that the framework sees too", async () => {
    const { url } = await listen(echo);
    const policyOf = async (path) => {
      const response = await fetch(url + path);
      return [response.headers.get("content-security-policy"), (await response.json())["content-security-policy"]];
    };
    for (const path of ["/zh", "/zh/", "/zh?x=1"]) {
      const [policy, passedOn] = await policyOf(path);
      expect(policy).toContain("script-src 'self' 'sha256-always' 'sha256-zh';");
      expect(policy).toContain("style-src-elem 'self';");
      expect(passedOn).toBeUndefined();
    }
    const [ownAlone] = await policyOf("/en");
    expect(ownAlone).toContain("script-src 'self' 'sha256-start'; style-src-elem 'self' 'sha256-style';");
    const [first, passedOn] = await policyOf("/zh/elsewhere");
    expect(passedOn).toBe(first);
    expect(first).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}' 'sha256-always';/);
    expect((await policyOf("/zh/elsewhere"))[0]).not.toBe(first);
  });

  it("sets the headers on refusals and failures as well, and says nothing of what broke", async () => {
    const { url, onError } = await listen(() => Promise.reject(new Error("hunter2")));
    for (const [path, status] of [
      ["/zh", 500],
      ["/_next/image", 404],
      ["/api/v1/none", 404],
    ]) {
      const response = await fetch(url + path);
      expect(response.status).toBe(status);
      for (const [name, value] of Object.entries(securityHeaders(true))) expect(response.headers.get(name)).toBe(value);
      expect(response.headers.get("content-security-policy")).toContain("default-src 'self'");
      expect(await response.text()).not.toContain("hunter2");
    }
    expect(onError).toHaveBeenCalledOnce();
  });

  it.each([
    ["nonsense", "NONSENSE\r\n\r\n", 400],
    ["another origin's address", "GET http://evil.example/ HTTP/1.1\r\nHost: x\r\n\r\n", 400],
    ["a tunnel", "CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n", 405],
    ["headers without end", `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${"a".repeat(20_000)}\r\n\r\n`, 431],
    [
      "two lengths",
      "POST /api/v1/x HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
      400,
    ],
  ])("answers %s with the headers and closes", async (_, text, status) => {
    const { port } = await listen(echo);
    const socket = connect(port, "127.0.0.1");
    socket.end(text);
    let answer = "";
    for await (const chunk of socket) answer += chunk;
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer.toLowerCase()).toContain("content-security-policy: default-src 'self'");
  });

  it("lets a request under way finish when it is told to stop", async () => {
    let finish;
    const { url, drain } = await listen(
      (_, response) => new Promise((resolve) => (finish = () => resolve(response.end("done")))),
    );
    const answer = fetch(`${url}/zh`);
    await vi.waitFor(() => expect(finish).toBeDefined());
    const drained = drain(5_000);
    await expect(fetch(`${url}/zh`)).rejects.toThrow();
    finish();
    expect(await (await answer).text()).toBe("done");
    await drained;
    stop = async () => {};
  });
});
