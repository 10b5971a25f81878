import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "./fixtures";

/** Every address of the sitemap, as paths. */
async function listed(request: APIRequestContext): Promise<string[]> {
  const response = await request.get("/sitemap.xml");
  expect(response.headers()["content-type"]).toContain("application/xml");
  const addresses = [...(await response.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address]) => new URL(address!),
  );
  for (const { origin } of addresses) expect(origin).toBe(new URL(process.env["PUBLIC_URL"]!).origin);
  return addresses.map(({ pathname }) => pathname);
}

/** Attributes of every element of a name in the document as it was sent. */
const elements = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`<${name} ([^>]*)>`, "g"))].map(([, text]) =>
    Object.fromEntries(
      [...text!.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key!.toLowerCase(), value!]),
    ),
  );

test("every public page names itself, its other language and its picture, and no two say the same", async ({
  request,
  baseURL,
}) => {
  const titles = new Map<string, string>();
  const descriptions = new Map<string, string>();
  const paths = await listed(request);
  expect(paths.length).toBeGreaterThanOrEqual(10);
  for (const path of paths) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    const html = await response.text();
    expect(html, path).not.toContain("origin.invalid");
    const [head = ""] = html.split("</head>");
    const links = elements(head, "link");
    expect(links.find(({ rel }) => rel === "canonical")?.["href"], path).toBe(`${baseURL}${path}`);
    const rest = path.replace(/^\/(zh|en)/, "");
    const alternates = links.filter(({ rel, hreflang }) => rel === "alternate" && hreflang);
    expect(Object.fromEntries(alternates.map(({ hreflang, href }) => [hreflang, href])), path).toEqual({
      "zh-Hans": `${baseURL}/zh${rest}`,
      en: `${baseURL}/en${rest}`,
      "x-default": `${baseURL}/en${rest}`,
    });

    const metas = elements(head, "meta");
    const meta = (name: string) => metas.find((each) => name === (each["property"] ?? each["name"]))?.["content"];
    const [, title = ""] = /<title>([^<]+)<\/title>/.exec(head) ?? [];
    const description = meta("description") ?? "";
    expect(meta("robots"), path).toBeUndefined();
    expect(title.length, path).toBeGreaterThan(5);
    expect(description.length, path).toBeGreaterThan(15);
    for (const [known, words] of [
      [titles, title],
      [descriptions, description],
    ] as const) {
      expect(known.get(words), `${path} says what another page says`).toBeUndefined();
      known.set(words, path);
    }
    const locale = path.startsWith("/zh") ? "zh_CN" : "en_US";
    expect([meta("og:locale"), meta("og:url"), meta("og:description")], path).toEqual([
      locale,
      `${baseURL}${path}`,
      description,
    ]);
    const picture = meta("og:image");
    expect(meta("twitter:card"), path).toBe(picture ? "summary_large_image" : "summary");
    if (!picture) continue;
    const drawn = await request.get(picture);
    const png = await drawn.body();
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], picture).toEqual([1200, 630]);
    expect(drawn.headers()["cache-control"]).toContain("immutable");
    expect(picture.startsWith(`${baseURL}/_next/static/pictures/`)).toBe(true);
  }
});

test("whatever can be reached by links and kept by a search engine is in the sitemap, and nothing else", async ({
  request,
}) => {
  const found = new Set<string>();
  const queue = ["/zh", "/en"];
  const seen = new Set<string>();
  while (queue.length > 0) {
    const path = queue.pop()!;
    if (seen.has(path)) continue;
    seen.add(path);
    const html = await (await request.get(path)).text();
    if (!/<meta name="robots" content="noindex/.test(html)) found.add(path);
    for (const [, href] of html.matchAll(/<a [^>]*href="(\/[^"#?]*)/g)) queue.push(href!);
  }
  expect([...found].toSorted()).toEqual((await listed(request)).toSorted());
});

test("personal pages are kept by no search engine, and robots are told not to come", async ({ request, signedIn }) => {
  const robots = await (await request.get("/robots.txt")).text();
  const closed = robots.match(/(?<=^Disallow: ).+$/gm) ?? [];
  expect(robots).toContain(`Sitemap: ${process.env["PUBLIC_URL"]}/sitemap.xml`);
  expect(signedIn.userId).toBeTruthy();
  for (const path of ["/zh/progress", "/en/account", "/zh/sign-in", "/en/sign-up"]) {
    expect(await (await request.get(path)).text(), path).toMatch(/<meta name="robots" content="noindex/);
    expect(
      closed.some((start) => path.startsWith(start)),
      path,
    ).toBe(true);
  }
  for (const path of await listed(request))
    expect(
      closed.some((start) => path.startsWith(start)),
      path,
    ).toBe(false);
});

test("a lesson says what it is to search engines", async ({ page }) => {
  await page.goto("/zh/chapters/lora");
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!) as {
    "@graph": Record<string, string>[];
  };
  expect(data["@graph"].map((each) => each["@type"])).toEqual(["LearningResource", "BreadcrumbList"]);
  expect(data["@graph"][0]).toMatchObject({ name: "LoRA 系列", inLanguage: "zh-Hans", url: page.url() });
});

test("phones and browsers find their icons, and the site can stay on a home screen", async ({ request }) => {
  const manifest = await request.get("/manifest.webmanifest");
  const { icons, start_url: start } = (await manifest.json()) as { icons: { src: string }[]; start_url: string };
  for (const src of ["/favicon.ico", "/apple-touch-icon.png", start, ...icons.map((icon) => icon.src)])
    expect((await request.get(src)).status(), src).toBe(200);
});

test("there is nobody to write to where the operator named nobody", async ({ request }) => {
  expect((await request.get("/.well-known/security.txt")).status()).toBe(404);
  expect(await (await request.get("/en/chapters/lora")).text()).not.toContain("data-contact");
});

for (const locale of ["zh", "en"] as const) {
  test(`privacy and terms are a link away from every page and from signing up (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/sign-up`);
    for (const name of ["privacy", "terms"]) {
      const href = `/${locale}/${name}`;
      await expect(page.locator(`main a[href="${href}"]`)).toBeVisible();
      await expect(page.locator(`footer a[href="${href}"]`)).toBeVisible();
    }
    await page.locator(`footer a[href="/${locale}/privacy"]`).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(locale === "zh" ? "隐私" : "Privacy");
    await expect(page.getByRole("cell", { name: "warmup-guest" })).toBeVisible();
  });
}

test("a lesson on paper is whole, light, and free of what only a screen can do", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/en/chapters/lora", { waitUntil: "networkidle" });
  const item = page.locator("#item-lora-params-one-matrix");
  await item.scrollIntoViewIfNeeded();
  await item.locator("form").waitFor();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const isShown = (selector: string) => page.locator(selector).first().isVisible();
  for (const gone of ["header", "nav", "footer", "details[data-contents]", "button", "form", "#quiz", ".margin-note"])
    expect(await isShown(gone), gone).toBe(false);
  // The stem stands where the live item was.
  await expect(item.locator("[data-island] > :first-child .prose")).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.querySelector(".lesson p")!).color)).toBe(
    "rgb(27, 29, 34)",
  );
  const skipped = await page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>(".lesson > *, #main > section")].filter(
        (block) => getComputedStyle(block).contentVisibility !== "visible",
      ).length,
  );
  expect(skipped).toBe(0);
  const address = await page.evaluate(
    () => getComputedStyle(document.querySelector("#source-hu-2021 a")!, "::after").content,
  );
  expect(address).toContain("arxiv.org");
  await page.setViewportSize({ width: 700, height: 900 });
  const cut = await page.evaluate(
    () =>
      [...document.querySelectorAll(".katex-display, .table-scroll, pre")].filter(
        (box) => box.checkVisibility() && getComputedStyle(box).overflowX === "hidden",
      ).length,
  );
  expect(cut).toBe(0);
  expect((await page.pdf()).length).toBeGreaterThan(100_000);
});
