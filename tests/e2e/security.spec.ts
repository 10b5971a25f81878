import { expect, test } from "./fixtures";

test("a static page runs all of its own scripts, with the framework's runtime or without it", async ({ page }) => {
  for (const [path, sign] of [
    ["/zh", () => document.querySelector("[data-island][tabindex]") !== null && !("__next_f" in window)],
    ["/en/progress", () => "__next_f" in window],
  ] as const) {
    await page.goto(path);
    expect((await page.request.get(path)).headers()["content-security-policy"]).not.toContain("nonce-");
    await page.waitForFunction(sign);
  }
});

test.describe("a page that is not there", () => {
  test.use({ expectedErrors: [/status of 404/] });
  test("runs all of its own scripts, by a nonce that is new each time", async ({ page, request }) => {
    await page.goto("/zh/nothing-here");
    const nonce = async () =>
      /'nonce-([^']+)'/.exec((await request.get("/zh/nothing-here")).headers()["content-security-policy"]!)?.[1];
    const first = await nonce();
    expect(first).toBeTruthy();
    expect(await nonce()).not.toBe(first);
  });
});

test.describe("a script from elsewhere", () => {
  test.use({ expectedErrors: [/Content Security Policy/] });
  test("does not run, inline or from another host", async ({ page }) => {
    await page.goto("/zh");
    const ran = await page.evaluate(async () => {
      for (const set of [
        (s: HTMLScriptElement) => (s.text = "window.planted = 1"),
        (s: HTMLScriptElement) => (s.src = "data:text/javascript,window.planted=1"),
      ]) {
        const script = document.createElement("script");
        set(script);
        document.body.append(script);
      }
      const button = document.createElement("button");
      button.setAttribute("onclick", "window.planted = 1");
      document.body.append(button);
      button.click();
      await new Promise((resolve) => setTimeout(resolve, 100));
      return "planted" in window;
    });
    expect(ran).toBe(false);
  });
});

test("server actions and writing to pages are refused", async ({ request }) => {
  expect((await request.post("/zh", { headers: { "next-action": "0".repeat(42) } })).status()).toBe(400);
  const written = await request.post("/zh", { multipart: { $ACTION_ID_0: "" } });
  expect([written.status(), written.headers()["allow"]]).toEqual([405, "GET, HEAD"]);
});

test("another site's page cannot act", async ({ request, baseURL }) => {
  for (const headers of [
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: baseURL!, "sec-fetch-site": "cross-site" },
  ]) {
    const response = await request.post("/api/v1/item-views", { data: { ids: ["x"] }, headers });
    expect(response.status()).toBe(403);
    expect(await response.json()).toMatchObject({
      code: "cross-site",
      title: { zh: expect.stringMatching(/\p{Script=Han}/u) },
    });
  }
});

test("a failure says what it is, in both languages, with a request number and nothing of our insides", async ({
  request,
}) => {
  const response = await request.post("/api/v1/item-views", { data: { ids: "not a list" } });
  expect(response.headers()["content-type"]).toBe("application/problem+json; charset=utf-8");
  const problem = (await response.json()) as { requestId: string };
  expect(problem).toMatchObject({ status: 400, code: "invalid-input", issues: [{ path: "ids" }] });
  expect(problem.requestId).toBe(response.headers()["x-request-id"]);
  expect(JSON.stringify(problem)).not.toMatch(/node_modules|at \w+ \(|not a list/);
});

test("too large a body is refused unread", async ({ request }) => {
  const response = await request.post("/api/v1/item-views", { data: { ids: ["x".repeat(300_000)] } });
  expect(response.status()).toBe(413);
});

test("the API describes itself", async ({ request }) => {
  const document = (await (await request.get("/api/v1/openapi.json")).json()) as { openapi: string; paths: object };
  expect(document.openapi).toBe("3.1.0");
  expect(Object.keys(document.paths)).toContain("/api/v1/item-views");
});
