import { describe, expect, it } from "vitest";
import { isStaticPage, toStaticPage } from "./static-page.mjs";

const MARK = '<meta name="runtime" content="islands"/>';
const page = (head = "", body = "") =>
  `<html><head>${MARK}<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>${head}</head><body>${body}</body></html>`;
const parts = { readStyle: () => "p{color:red}.absent{top:0}", script: "start()" };

describe("a page without the framework's runtime", () => {
  it("is one that says so", () => {
    expect(isStaticPage(page())).toBe(true);
    expect(isStaticPage("<html><head></head></html>")).toBe(false);
  });

  it("holds its styles and what starts the islands, and nothing that the framework would run", () => {
    const html = toStaticPage(
      page(
        '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/x.js"/><script>theme()</script><script src="/_next/static/chunks/y.js" async=""></script>',
        '<p>a<!-- -->b</p><script id="_R_">(globalThis["TURBOPACK"] || []).push({});</script><script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"p</p>"])</script>',
      ),
      parts,
    );
    expect(html).toBe(
      '<html><head><script>theme()</script><style>p{color:red}</style><meta name="styles" content="/_next/static/chunks/a.css"/><script type="module">start()</script></head><body><p>ab</p></body></html>',
    );
  });

  it("names each font by its address from the root, in one format", () => {
    const css =
      '@font-face{font-family:Kay;src:url(../media/k.woff2) format("woff2"),url(../media/k.woff) format("woff"),url(../media/k.ttf) format("truetype")}p{font-family:Kay;mask:url("data:image/svg+xml,x")}';
    expect(toStaticPage(page(), { ...parts, readStyle: () => css })).toContain(
      '<style>@font-face{font-family:Kay;src:url(/_next/static/media/k.woff2) format("woff2")}p{font-family:Kay;mask:url("data:image/svg+xml,x")}</style>',
    );
  });

  it("is read before the style of paper and the manifest are asked for; without scripts it prints as well", () => {
    const html = toStaticPage(
      page('<link rel="manifest" href="/m"/>', '<link media="print" rel="stylesheet" href="/print.css"/>'),
      parts,
    );
    expect(html).toContain('<link data-late="manifest" href="/m"/>');
    expect(html).toContain(
      '<body><link data-late="stylesheet" media="print" href="/print.css"/><noscript><link media="print" rel="stylesheet" href="/print.css"/></noscript></body>',
    );
  });

  it.each([
    ["data of the framework in another form", page("", "<script>window.__next_x=1</script>")],
    ["a part of the page that would stream in", page("", '<template id="B:0"></template>')],
    ["no styles", `<html><head>${MARK}</head></html>`],
  ])("is refused with %s: the build stops instead of breaking pages", (_, html) => {
    expect(() => toStaticPage(html, parts)).toThrow("does not know this build");
  });
});
