import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BUILT_ORIGIN } from "./fill-in.mjs";
import { PAGES_FOLDER, createPageServer } from "./serve-pages.mjs";

const root = mkdtempSync(join(tmpdir(), "warmup-pages-"));
const words = Array.from({ length: 3_000 }, (_, index) => `word ${index * 7_919}`).join(" ");
const html = `<html><link href="${BUILT_ORIGIN}/en"/>${words}</html>`;
let server;
let origin;

beforeAll(async () => {
  mkdirSync(join(root, PAGES_FOLDER, "en"), { recursive: true });
  writeFileSync(join(root, PAGES_FOLDER, "en.html"), html);
  writeFileSync(join(root, PAGES_FOLDER, "en", "chapters.html"), "<html>chapters</html>");
  mkdirSync(join(root, PAGES_FOLDER, "en", "chapters"));
  writeFileSync(join(root, PAGES_FOLDER, "en", "chapters", "terms.json"), '{"terms":[]}');
  const serve = createPageServer(root, { origin: "https://warmup.example" });
  server = createServer((request, response) => serve(request, response, () => response.writeHead(404).end()));
  await new Promise((resolve) => server.listen(0, resolve));
  origin = `http://localhost:${server.address().port}`;
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true, force: true });
});

const get = (path, headers = {}, method = "GET") => fetch(`${origin}${path}`, { method, headers });
const sizeOf = async (encoding) =>
  Number((await get("/en", { "accept-encoding": encoding })).headers.get("content-length"));

describe("the static pages", () => {
  it("are served with the address of the site in them, whatever the query and the slash at the end", async () => {
    for (const path of ["/en", "/en/", "/en?from=test"]) {
      const response = await get(path);
      expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(await response.text()).toBe(html.replace(BUILT_ORIGIN, "https://warmup.example"));
    }
    expect(await (await get("/en/chapters")).text()).toBe("<html>chapters</html>");
  });

  it("come with the data that lies beside them", async () => {
    const response = await get("/en/chapters/terms.json");
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(response.headers.get("etag")).toBeTruthy();
    expect(await response.json()).toEqual({ terms: [] });
    expect((await get("/en/chapters/terms")).status).toBe(404);
  });

  it.each(["br", "gzip", "identity"])("are the same page when the browser takes %s", async (encoding) => {
    const response = await get("/en", { "accept-encoding": encoding });
    expect(response.headers.get("content-encoding")).toBe(encoding === "identity" ? null : encoding);
    expect(await response.text()).toContain("word 7919");
  });

  it("are made as small as can be after the first reader has had his", async () => {
    await sizeOf("br");
    const page = Buffer.from(html.replace(BUILT_ORIGIN, "https://warmup.example"));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: page.length };
    await expect.poll(() => sizeOf("br")).toBe(brotliCompressSync(page, { params }).length);
  });

  it("are not sent again to who has them", async () => {
    const { headers } = await get("/en");
    const again = await get("/en", { "if-none-match": headers.get("etag") });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect(again.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
  });

  it("answer HEAD without a body", async () => {
    const response = await get("/en", {}, "HEAD");
    expect([response.status, await response.text()]).toEqual([200, ""]);
  });

  it("leave everything else to others", async () => {
    for (const path of ["/", "/xx", "/en.html", "/en/chapters/lora"]) {
      expect((await get(path)).status, path).toBe(404);
    }
    expect((await get("/en", { rsc: "1" })).status).toBe(404);
    expect((await get("/en", {}, "POST")).status).toBe(404);
  });
});
