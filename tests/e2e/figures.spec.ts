import { seedUser } from "@/tests/support/seed-user";
import { expect, expectNoAxeViolations, test, type Page, THEME_OF } from "./fixtures";

/** Every kind of figure, as authors find them: drawn as lessons draw them. */
async function openExamples(page: Page, locale: "zh" | "en" = "en"): Promise<void> {
  const user = await seedUser({ role: "instructor" });
  await page.context().addCookies([user.browserCookie]);
  await page.goto(`/${locale}/cms/figures`);
}

const ring = (page: Page) => page.locator("#figure-ring-all-reduce");

test("a figure goes through its steps by buttons and by keys, in one place", async ({ page }) => {
  await openExamples(page);
  const figure = ring(page);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByText("At the start every card has 4 chunks of its own gradient.")).toBeVisible();
  const before = await figure.boundingBox();
  const [previous, next] = [
    figure.getByRole("button", { name: "Previous" }),
    figure.getByRole("button", { name: "Next" }),
  ];
  await expect(previous).toHaveAttribute("aria-disabled", "true");

  await next.click();
  await expect(figure.getByRole("status")).toContainText("Step 2 of 5");
  await expect(figure.getByRole("status")).toContainText("every card sends a chunk to the next");
  await expect(figure.getByRole("img")).toHaveCount(1);

  await page.keyboard.press("End");
  await expect(figure.getByRole("status")).toContainText("Step 5 of 5");
  await expect(next).toHaveAttribute("aria-disabled", "true");
  await expect(next).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(figure.getByRole("status")).toContainText("Step 5 of 5");
  await page.keyboard.press("ArrowLeft");
  await expect(figure.getByRole("status")).toContainText("Step 4 of 5");
  await page.keyboard.press("Home");
  await expect(figure.getByRole("status")).toContainText("Step 1 of 5");
  const after = await figure.boundingBox();
  expect([after?.height, after?.width]).toEqual([before?.height, before?.width]);
});

test("rows of a table are picked by what its columns say, several texts of a cell each by itself", async ({ page }) => {
  await openExamples(page);
  const figure = page.locator("#figure-table-families");
  await figure.scrollIntoViewIfNeeded();
  const rows = figure.locator("tbody tr");
  await expect(rows.filter({ visible: true })).toHaveCount(3);
  await figure.getByLabel("Attention").selectOption("sliding window");
  await expect(rows.filter({ visible: true })).toHaveText([/Mistral 7B/]);
  await expect(figure.getByRole("status")).toHaveText("1 of 3 rows");
  await figure.getByLabel("Position").selectOption("ALiBi");
  await expect(figure.getByRole("status")).toHaveText("0 of 3 rows");
  await figure.getByLabel("Attention").selectOption("all");
  await expect(rows.filter({ visible: true })).toHaveText([/BLOOM/]);
});

for (const locale of ["zh", "en"] as const) {
  const colorScheme = THEME_OF[locale];
  test(`every kind is accessible (${locale}, ${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openExamples(page, locale);
    await expectNoAxeViolations(page);
  });
}

for (const locale of ["zh", "en"] as const)
  test(`every kind fits a phone with type of 11 px at least (${locale})`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 720 });
    await openExamples(page, locale);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const small = await page.locator(".lesson-figure svg text").evaluateAll((texts) =>
      texts.flatMap((text) => {
        const svg = (text as SVGTextElement).ownerSVGElement?.closest<SVGSVGElement>(".fig") ?? null; // the page's own type
        const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
        const size = parseFloat(getComputedStyle(text).fontSize) * scale;
        return size < 10.95 ? [`${text.textContent} ${size}`] : [];
      }),
    );
    expect(small).toEqual([]);
    // What is wider than its box scrolls there, and is reached by keyboard.
    const stuck = await page
      .locator(".fig-box, .fig-table")
      .evaluateAll((boxes) =>
        boxes.flatMap((box) =>
          box.scrollWidth > box.clientWidth && (box as HTMLElement).tabIndex !== 0 ? [box.innerHTML.slice(0, 120)] : [],
        ),
      );
    expect(stuck).toEqual([]);
  });

test("no text of a drawing reaches beyond it", async ({ page }) => {
  for (const locale of ["zh", "en"] as const) {
    await openExamples(page, locale);
    const outside = await page.locator("svg.fig text").evaluateAll((texts) =>
      texts.flatMap((text) => {
        const [inner, outer] = [text.getBoundingClientRect(), text.closest("svg")!.getBoundingClientRect()]; // by the selector
        const isInside =
          inner.left >= outer.left - 1 && inner.right <= outer.right + 1 && inner.bottom <= outer.bottom + 2;
        return isInside ? [] : [`${text.textContent} in ${text.closest("figure")?.id}`];
      }),
    );
    expect(outside).toEqual([]);
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("all steps stand below one another, and the whole table is there", async ({ page }) => {
    await openExamples(page);
    const steps = ring(page)
      .getByRole("listitem")
      .filter({ has: page.getByRole("img") });
    await expect(steps).toHaveCount(5);
    const tops = await steps.evaluateAll((items) => items.map((item) => item.getBoundingClientRect().top));
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    await expect(ring(page).getByText("After step 6 every card has every sum.")).toBeVisible();
    await expect(ring(page).getByRole("button")).toHaveCount(0);
    await expect(page.locator("#figure-table-families select").first()).toBeHidden();
  });
});

test("learners find no such page", async ({ page, signedIn }) => {
  expect(signedIn.browserCookie).toBeDefined();
  expect((await page.request.get("/en/cms/figures")).status()).toBe(404);
});
