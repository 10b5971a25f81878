import { expect, expectNoAxeViolations, test, type Locator, type Page } from "./fixtures";
import { authoredItems, openItem } from "./support/lesson";

/** A placed item of each of these kinds in the lesson; the others are in the quiz. */
const ORDERING = "lora-sizes-order";
const MATCHING = "lora-symptoms-match";
const HOTSPOT = "lora-code-zero-gradients";
const TRUE_FALSE = "lora-merged-latency";
const SPOT = "lora-spot-mistake";
const PLACED = [ORDERING, MATCHING, HOTSPOT, TRUE_FALSE, SPOT];

async function lesson(page: Page, id: string, locale: "zh" | "en" = "en"): Promise<Locator> {
  await page.goto(`/${locale}/chapters/lora`);
  const item = await openItem(page, id);
  await item.locator('form:not(:has([aria-busy="true"]))').waitFor();
  return item;
}

const check = (item: Locator) => item.getByRole("button", { name: /^(Check|检查答案)$/ });
/** A pointer reaches only what is in the window. */
const center = (locator: Locator) => locator.evaluate((element) => element.scrollIntoView({ block: "center" }));
const rows = (item: Locator) => item.locator("[data-entry]");
const authored = (id: string) => authoredItems.find((item) => item.id === id) as Record<string, unknown>;
const english = (text: unknown) => (text as { en: string }).en;
const plain = (markdown: string) => markdown.replaceAll(/[`*]/g, "");

test("rows are put in order by Space, arrows and Space, and the focus stays with the row", async ({ page }) => {
  const item = await lesson(page, ORDERING);
  const texts = (authored(ORDERING)["steps"] as { text: unknown }[]).map(({ text }) => english(text));
  await expect(check(item)).toBeDisabled();
  for (const [place, text] of texts.entries()) {
    const row = rows(item).filter({ hasText: text });
    const grip = row.getByRole("button", { name: /^Move row \d of 5$/ });
    await grip.focus();
    await page.keyboard.press("Space");
    await expect(grip).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("Home");
    for (let step = 0; step < place; step++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await expect(rows(item).nth(place)).toContainText(text);
    await expect(grip).toBeFocused();
    await expect(item.getByRole("status").first()).toContainText(`Dropped at place ${place + 1}`);
  }
  await check(item).click();
  await expect(item.getByText("Correct.")).toBeVisible();
  await expect(item.getByText("may stay")).toHaveCount(5);
});

test("Escape puts a lifted row back, and a kept order is an answer", async ({ page }) => {
  const item = await lesson(page, ORDERING);
  const before = await rows(item).allTextContents();
  await rows(item)
    .first()
    .getByRole("button", { name: /^Move row \d of/ })
    .focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("End");
  await page.keyboard.press("Escape");
  expect((await rows(item).allTextContents()).map((text) => text.replace(/\d/, ""))).toEqual(
    before.map((text) => text.replace(/\d/, "")),
  );
  const keep = item.getByRole("button", { name: "The order is right as it stands" });
  if (await keep.isVisible()) await keep.click();
  await expect(check(item)).toBeEnabled();
});

test("a row is dragged by its grip", async ({ page }) => {
  const item = await lesson(page, ORDERING);
  await center(rows(item).nth(1));
  const first = (await rows(item).first().locator(".prose").textContent())!;
  const from = (await rows(item)
    .first()
    .getByRole("button", { name: /^Move row \d of/ })
    .boundingBox())!;
  const to = (await rows(item).nth(2).boundingBox())!;
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2, to.y + to.height - 4, { steps: 8 });
  await page.mouse.up();
  await expect(rows(item).nth(2)).toContainText(first);
  await expect(
    rows(item)
      .nth(2)
      .getByRole("button", { name: /^Move row \d of/ }),
  ).toHaveAttribute("aria-pressed", "false");
});

test("cards are matched by keyboard, by pressing and by dragging, and marked in place", async ({ page }) => {
  const item = await lesson(page, MATCHING);
  const pairs = authored(MATCHING)["pairs"] as { prompt: unknown; match: unknown }[];
  const card = (match: unknown) =>
    item.locator("[data-card]").filter({ hasText: plain(english(match)).split("$")[0]! });
  const slot = (prompt: unknown) =>
    item
      .locator("li", { hasText: plain(english(prompt)) })
      .locator("[data-slot]")
      .first();

  // By keyboard.
  const [byKeys, byPress, byDrag] = pairs;
  await card(byKeys!.match).getByRole("button").focus();
  await page.keyboard.press("Space");
  for (let step = 0; step < 4; step++) {
    await page.keyboard.press("ArrowDown");
    if (
      await item
        .getByRole("status")
        .first()
        .textContent()
        .then((said) => said!.includes(plain(english(byKeys!.prompt)).slice(0, 20)))
    )
      break;
  }
  await page.keyboard.press("Space");
  await expect(slot(byKeys!.prompt).locator("[data-card]")).toHaveCount(1);
  await expect(slot(byKeys!.prompt).locator("[data-card] button")).toBeFocused();

  // By pressing the card, then the place.
  await card(byPress!.match).getByRole("button").click();
  await slot(byPress!.prompt)
    .getByRole("button", { name: /^Place here/ })
    .click();
  await expect(slot(byPress!.prompt).locator("[data-card]")).toHaveCount(1);

  // By dragging.
  await center(item.getByRole("group").filter({ has: page.locator("[data-slot]") }));
  const from = (await card(byDrag!.match).boundingBox())!;
  const to = (await slot(byDrag!.prompt).boundingBox())!;
  await page.mouse.move(from.x + 15, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
  await page.mouse.up();
  await expect(slot(byDrag!.prompt).locator("[data-card]")).toHaveCount(1);

  await check(item).click();
  await expect(item.getByText("Partly correct.")).toBeVisible();
  await expect(item.getByText("0.75 of 1 points.")).toBeVisible();
  await expect(item.getByText("Right:")).toBeVisible();
});

test("a draft of placed cards outlives a reload", async ({ page }) => {
  let item = await lesson(page, MATCHING);
  await item.locator("[data-card] button").first().click();
  await item
    .getByRole("button", { name: /^Place here/ })
    .first()
    .click();
  await expect(item.getByText("4 cards to place")).toBeVisible();
  item = await lesson(page, MATCHING);
  await expect(item.getByText("4 cards to place")).toBeVisible();
});

test("a line of code is chosen by keyboard, and half a hit is called near", async ({ page }) => {
  const item = await lesson(page, HOTSPOT);
  await item.getByRole("radio").first().focus();
  for (let line = 2; line <= 5; line++) await page.keyboard.press("ArrowDown");
  await expect(item.getByRole("radio").nth(4)).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(item.getByText("near it")).toBeVisible();
  await expect(item.getByText("here it is")).toBeVisible();
  await expect(item.getByText("0.25 of 1 points.")).toBeVisible();
});

test("a right verdict for a wrong reason earns a quarter", async ({ page }) => {
  const item = await lesson(page, TRUE_FALSE);
  await item.getByRole("radio", { name: /does not hold/ }).check();
  await expect(check(item)).toBeDisabled();
  await item.getByRole("radio", { name: /two small products/ }).check();
  await check(item).click();
  await expect(item.getByText("0.25 of 1 points.")).toBeVisible();
});

test("the wrong sentence is found and corrected", async ({ page }) => {
  const item = await lesson(page, SPOT, "zh");
  await item.getByRole("radio", { name: /反向传播就不必经过它/ }).check();
  await item.getByRole("radio", { name: /梯度仍要穿过冻结的各层/ }).check();
  await check(item).click();
  await expect(item.getByText("回答正确。")).toBeVisible();
  await expect(item.getByText("找到了，这一句错了")).toBeVisible();
});

for (const [locale, theme] of [
  ["zh", "light"],
  ["en", "dark"],
] as const) {
  test(`items of every kind fit a phone and are accessible in ${locale}, ${theme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    // High, so that nothing of an item hides below the bar at the top.
    await page.setViewportSize({ width: 320, height: 1800 });
    await page.goto(`/${locale}/chapters/lora`);
    for (const id of PLACED) {
      const item = await openItem(page, id);
      await item.locator('form:not(:has([aria-busy="true"]))').waitFor();
      await center(item);
      await expectNoAxeViolations(page, `#item-${id}`);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}
