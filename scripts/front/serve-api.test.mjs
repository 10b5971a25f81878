import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { API_FILE } from "./bundle.mjs";
import { createApiServer } from "./serve-api.mjs";

const ROUTES = `
  const read = async (body) => { let text = ""; const decoder = new TextDecoder(); for await (const chunk of body) text += decoder.decode(chunk, { stream: true }); return text; };
  const echo = { perform: async ({ method, url, headers, body }, params) => ({
    status: 201,
    headers: [["content-type", "application/json"], ["set-cookie", "a=1"], ["set-cookie", "b=2"]],
    body: JSON.stringify({ method, url, params, text: await read(body), who: headers.get("X-Who"), missing: headers.get("x-none") }),
  }) };
  const unread = { perform: async ({ body }) => { for await (const _ of body) break; return { status: 413, headers: [], body: "{}" }; } };
  export const modules = [
    { path: "/api/v1/things/[thingId]", handlers: { GET: echo, POST: echo } },
    { path: "/api/v1/big", handlers: { POST: unread } },
  ];`;

describe("the API without the framework", () => {
  const root = mkdtempSync(join(tmpdir(), "warmup-api-"));
  let server, url;
  beforeAll(async () => {
    mkdirSync(dirname(join(root, API_FILE)), { recursive: true });
    writeFileSync(join(root, API_FILE), ROUTES);
    const serve = await createApiServer(root);
    server = createServer((request, response) => {
      request.headers["x-forwarded-proto"] = "https";
      request.headers.host = "warmup.example";
      void serve(request, response, () => response.writeHead(418).end("the framework"));
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    url = `http://127.0.0.1:${server.address().port}`;
  });
  afterAll(() => {
    server.close();
    rmSync(root, { recursive: true });
  });

  it("hands a route its request and parameters, and sends what it answers, every cookie of it", async () => {
    const response = await fetch(`${url}/api/v1/things/a%20b?x=1`, {
      method: "POST",
      body: "täxt",
      headers: { "x-who": "me" },
    });
    expect(response.status).toBe(201);
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(await response.json()).toEqual({
      method: "POST",
      url: "https://warmup.example/api/v1/things/a%20b?x=1",
      params: { thingId: "a b" },
      text: "täxt",
      who: "me",
      missing: null,
    });
  });

  it("answers HEAD with the length of GET and no body", async () => {
    const [head, get] = [
      await fetch(`${url}/api/v1/things/1`, { method: "HEAD" }),
      await fetch(`${url}/api/v1/things/1`),
    ];
    expect(head.headers.get("content-length")).toBe(String((await get.text()).length + "HEAD".length - "GET".length));
    expect(await head.text()).toBe("");
  });

  it.each([
    ["an address that is none of its own", "/api/auth/csrf", "GET"],
    ["a method that the route lacks", "/api/v1/things/1", "OPTIONS"],
  ])("leaves %s to the framework", async (_, path, method) => {
    expect((await fetch(url + path, { method })).status).toBe(418);
  });

  it("compresses what is large, for whoever takes it", async () => {
    const text = "a".repeat(20_000);
    const ask = (encoding) =>
      fetch(`${url}/api/v1/things/1`, { method: "POST", body: text, headers: { "accept-encoding": encoding } });
    const [taken, refused] = [await ask("br, gzip"), await ask("identity")];
    expect(taken.headers.get("content-encoding")).toBe("gzip");
    expect(refused.headers.get("content-encoding")).toBeNull();
    expect((await taken.json()).text).toBe(text);
    expect(Number(taken.headers.get("content-length"))).toBeLessThan(1_000);
  });

  it("closes the connection of a body that it did not read", async () => {
    const socket = connect(server.address().port, "127.0.0.1");
    socket.write("POST /api/v1/big HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\nabc");
    let answer = "";
    for await (const chunk of socket) answer += chunk;
    expect(answer).toMatch(/^HTTP\/1.1 413 [\s\S]*connection: close/i);
  });
});
