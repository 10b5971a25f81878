import { expect, expectNoAxeViolations, test, THEME_OF, type Locator, type Page } from "./fixtures";
import { words } from "./support/learner";
import { openItem } from "./support/lesson";

const ITEM = "what-is-lora";
const ANSWERS = {
  zh: "LoRA 冻结原权重，只训练一个低秩的更新，即 W0 + α/r·BA。很多人以为 A 会被置零，其实 B 初始化为 0，A 随机。LoRA 还能让推理更快。",
  en: "LoRA freezes the base weights and trains a low-rank update, W0 + (α/r)BA. B starts at zero and A is random. It also makes inference faster.",
};

/** About something else, with half a point in passing. */
const STRAYING = {
  zh: "我想先讲讲上一个项目。我们给一家书店做客服助手，模型没有压缩，顾客晚上来问书，周五我还要给经理画报表，后来团队搬到了新的办公楼，大家都很高兴。",
  en: "Let me tell you about my last project instead. We ran a small shop assistant for a bookseller; nobody retrained it, B was zero from the first day, customers typed questions at night, and my manager liked the charts that I drew on Fridays.",
};

async function keepAnswer(page: Page, locale: "zh" | "en", text: string): Promise<Locator> {
  await page.goto(`/${locale}/chapters/lora`);
  const item = await openItem(page, ITEM);
  await item.getByRole("textbox").fill(text);
  await item.getByRole("button", { name: words[locale].practice.keep }).click();
  return item;
}

for (const locale of ["zh", "en"] as const) {
  const colorScheme = THEME_OF[locale];
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("an open answer's marks start from what was found in it, and may be changed", async ({ page }) => {
      const { practice, items } = words[locale];
      let item = await keepAnswer(page, locale, ANSWERS[locale]);

      const points = item.getByRole("radiogroup");
      await expect(points).toHaveCount(6);
      const checked = (mark: string) => item.getByRole("radio", { name: mark, checked: true });
      await expect(points.first().getByRole("radio", { name: items.open.said })).toBeChecked();
      await expect(checked(items.open.said)).toHaveCount(2);
      await expect(item.locator("mark").first()).toBeVisible();
      await expect(item.getByText(items.open.raised, { exact: true })).toBeVisible();
      await expectNoAxeViolations(page);

      // What was found is found again after a reload, and flipping the language changes no mark.
      await page.reload();
      item = await openItem(page, ITEM);
      await expect(checked(items.open.said)).toHaveCount(2);
      await points.last().getByText(items.open.half, { exact: true }).click();
      await item.getByRole("button", { name: practice.flip }).click();
      const other = words[locale === "zh" ? "en" : "zh"];
      await expect(item.getByRole("radio", { name: other.items.open.half, checked: true })).toHaveCount(1);
      await expect(item.getByRole("radio", { name: other.items.open.said, checked: true })).toHaveCount(2);
      await item.getByRole("button", { name: other.practice.saveMarks }).click();
      await expect(item.getByRole("status").last()).toContainText(other.practice.selfEvidence);
    });

    test("what is about something else is told so, and its marks are the learner's to change", async ({ page }) => {
      const { items } = words[locale];
      const item = await keepAnswer(page, locale, STRAYING[locale]);
      await expect(item.getByText(items.open.drift)).toBeVisible();
      const missed = item.getByRole("radio", { name: items.open.missed, checked: true });
      await expect(missed).toHaveCount(6);
      await expectNoAxeViolations(page);
      await item.getByRole("radiogroup").first().getByText(items.open.half, { exact: true }).click();
      await expect(missed).toHaveCount(5);
    });
  });
}

test("nothing of a long answer runs out of a phone's screen", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const item = await keepAnswer(page, "en", `${"x".repeat(400)} ${ANSWERS.en} ${"冻结".repeat(200)}`);
  await expect(item.locator("mark").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
