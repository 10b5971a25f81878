import type { APIResponse } from "@playwright/test";
import { expect, test } from "./fixtures";

const PROMISED = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

function expectPromised(response: APIResponse): void {
  const headers = response.headers();
  expect(headers).toMatchObject(PROMISED);
  expect(headers["permissions-policy"]).toContain("camera=()");
  expect(headers["x-request-id"]).toMatch(/^[\da-f-]{36}$/);
  for (const name of ["x-powered-by", "cross-origin-embedder-policy"]) expect(headers).not.toHaveProperty(name);
  const policy = new Map(headers["content-security-policy"]!.split("; ").map((rule) => [rule.split(" ")[0], rule]));
  expect(policy.get("default-src")).toBe("default-src 'self'");
  expect(policy.get("script-src")).toMatch(/^script-src 'self'( '(nonce|sha256)-[\w+/=]+')*$/);
  expect(policy.get("style-src-elem")).toMatch(/^style-src-elem 'self'( 'sha256-[\w+/=]+')?$/);
  for (const shut of ["object-src", "base-uri", "frame-ancestors"]) expect(policy.get(shut)).toBe(`${shut} 'none'`);
}

for (const [what, path, status] of [
  ["a page", "/zh", 200],
  ["a page with a query", "/en?from=test", 200],
  ["a redirect", "/", 307],
  ["a page that is not there", "/zh/nothing-here", 404],
  ["a language that is not spoken", "/xx", 404],
  ["an API", "/api/v1/openapi.json", 200],
  ["an API that is not there", "/api/v1/nothing-here", 404],
  ["a method that an API lacks", "/api/v1/attempts", 405],
  ["the health of the process", "/healthz", 200],
  ["readiness", "/readyz", 200],
  ["the image optimiser", "/_next/image?url=%2Fa.png&w=64&q=75", 404],
  ["an address that is none", "/a%00b", 400],
] as const) {
  test(`every header is on ${what}`, async ({ request }) => {
    const response = await request.get(path, { maxRedirects: 0 });
    expect(response.status()).toBe(status);
    expectPromised(response);
  });
}

test("every header is on static files", async ({ request }) => {
  const html = await (await request.get("/zh")).text();
  for (const path of new Set(html.match(/\/_next\/static\/[^"\\)\s]+/g))) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    expectPromised(response);
    expect(response.headers()["cache-control"]).toContain("immutable");
  }
});

test("every header is on an answer that failed inside the framework", async ({ request }) => {
  const response = await request.get("/zh/nothing-here?_rsc=1", {
    headers: { RSC: "1", "Next-Router-State-Tree": "%7Bbroken" },
  });
  expect(response.status()).toBeGreaterThanOrEqual(400);
  expectPromised(response);
});

test("API answers are never kept by a cache", async ({ request }) => {
  for (const path of ["/api/v1/openapi.json", "/api/v1/nothing-here", "/healthz", "/readyz"]) {
    expect((await request.get(path)).headers()["cache-control"]).toBe("no-store");
  }
});

test("the sandbox's document alone may be framed and compile WebAssembly, and knows no network", async ({
  request,
}) => {
  const sandbox = await request.get("/runtime/sandbox.html");
  expect(sandbox.status()).toBe(200);
  expect(sandbox.headers()).toMatchObject({ ...PROMISED, "x-frame-options": "SAMEORIGIN" });
  expect(sandbox.headers()["content-security-policy"]).toMatch(
    /^sandbox allow-scripts; default-src 'none'; script-src 'sha256-[\w+/=]+' 'wasm-unsafe-eval' blob:; worker-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'$/,
  );
  expect(sandbox.headers()["cache-control"]).toBe("public, max-age=0, must-revalidate");

  const manifest = await request.get("/runtime/manifest.json");
  expectPromised(manifest);
  const { python } = (await manifest.json()) as { python: { folder: string; files: Record<string, number> } };
  for (const name of Object.keys(python.files)) {
    const file = await request.get(`${python.folder}${name}`);
    expect(file.status(), name).toBe(200);
    expectPromised(file);
    expect(file.headers()["cache-control"]).toContain("immutable");
  }
  expectPromised(await request.get("/runtime/nothing-here.js"));
});
