import { expect, test, type Locator, type Page } from "./fixtures";
import { openItem } from "./support/lesson";

const NUMERIC = "lora-params-one-matrix"; // r(d + k) = 65,536; one matrix alone is 32,768
const SINGLE = "lora-what-is-low-rank";
const MULTIPLE = "lora-inference-cost";
const OPEN = "what-is-lora";

const submit = (item: Locator) =>
  item.getByRole("button", { name: /^(Check|Keep my answer|检查答案|保存我的回答)$/ }).click();

async function lesson(page: Page, id: string, locale: "zh" | "en" = "en"): Promise<Locator> {
  await page.goto(`/${locale}/chapters/lora`);
  return openItem(page, id);
}

test("an answer is marked in place, named slip and all, and another try shows a fresh view", async ({ page }) => {
  const item = await lesson(page, NUMERIC);
  await item.getByRole("textbox").fill("32768");
  await submit(item);
  await expect(item.getByText(/alone. Both matrices are trained/)).toBeVisible();
  await item.getByRole("button", { name: "Try again" }).click();
  await expect(item.getByRole("textbox")).toHaveValue("");
  await item.getByRole("textbox").fill("６５，５３６");
  await submit(item);
  await expect(item.getByRole("status").last()).toContainText("Correct.");
});

test("a choice is made, checked and explained by keyboard alone", async ({ page }) => {
  const item = await lesson(page, SINGLE);
  const radios = item.getByRole("radio");
  await radios.first().focus();
  await page.keyboard.press("2");
  await expect(radios.nth(1)).toBeChecked();
  await page.keyboard.press("c");
  await expect(radios.nth(2)).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(item.getByText("Explanation")).toBeVisible();
  await expect(radios.first()).toBeDisabled();
});

test("choosing everything earns nothing", async ({ page }) => {
  const item = await lesson(page, MULTIPLE);
  await item.getByRole("checkbox").first().waitFor();
  for (const box of await item.getByRole("checkbox").all()) await box.check();
  await submit(item);
  await expect(item.getByRole("status")).toContainText("Not correct.");
});

test("hints come one at a time, when they are asked for", async ({ page }) => {
  const item = await lesson(page, SINGLE);
  const hint = item.getByRole("button", { name: /^Hint 1 of/ });
  await hint.click();
  await expect(item.locator("ol > li")).toHaveCount(1);
});

test("an open answer is kept first, survives a reload, and is then marked by its writer", async ({ page }) => {
  let item = await lesson(page, OPEN, "zh");
  await item.getByRole("textbox").fill("冻结 W0，只训练低秩的 BA。");
  await submit(item);
  await expect(item.getByText("参考答案", { exact: true })).toBeVisible();
  await page.reload();
  item = await openItem(page, OPEN);
  await expect(item.getByRole("textbox")).toHaveValue("冻结 W0，只训练低秩的 BA。");
  for (const point of await item.getByRole("radiogroup").all()) await point.getByText("说到一半").click();
  await item.getByRole("button", { name: "保存自评" }).click();
  await expect(item.getByRole("status")).toContainText("由你自评");
});

test("a half-given answer outlives the item's language, the page's language and a reload", async ({ page }) => {
  let item = await lesson(page, NUMERIC);
  await item.getByRole("textbox").fill("65,5");
  await item.getByRole("button", { name: "中文" }).click();
  await expect(item.getByRole("button", { name: "检查答案" })).toBeVisible();
  await expect(item.getByRole("textbox")).toHaveValue("65,5");
  await page.reload();
  item = await openItem(page, NUMERIC);
  await expect(item.getByRole("textbox")).toHaveValue("65,5");
  await page.goto("/zh/chapters/lora");
  item = await openItem(page, NUMERIC);
  await expect(item.getByRole("textbox")).toHaveValue("65,5");
});

test("Enter that ends Chinese input submits nothing", async ({ page }) => {
  const item = await lesson(page, NUMERIC, "zh");
  const box = item.getByRole("textbox");
  await box.fill("65536");
  await box.dispatchEvent("keydown", { key: "Enter", keyCode: 229, isComposing: true });
  await expect(item.getByRole("button", { name: "检查答案" })).toBeEnabled();
});

test.describe("a network that fails", () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED/] });

  test("loses no answer: it is sent when the network is back", async ({ page, context }) => {
    const item = await lesson(page, NUMERIC);
    await item.getByRole("textbox").fill("65536");
    await context.setOffline(true);
    await submit(item);
    await expect(item.getByRole("alert")).toContainText("Your answer is still here.");
    await context.setOffline(false);
    await submit(item);
    await expect(item.getByRole("status").last()).toContainText("Correct.");
  });

  test("delays an item whose code is cut off on the way, and takes nothing off the page", async ({ page }) => {
    let cut = 0;
    // The code of the player is asked for when the view has come.
    await page.route("**/api/v1/item-views", async (route) => {
      await page.route("**/islands/*.js", (code) => (cut++ < 2 ? code.abort() : code.fallback()));
      await route.continue();
    });
    const item = await lesson(page, NUMERIC);
    await expect(item.getByRole("textbox")).toBeEditable();
    expect(cut).toBeGreaterThan(1);
  });

  test("counts an answer once when the reply is lost after it was kept", async ({ page }) => {
    const item = await lesson(page, NUMERIC);
    await item.getByRole("textbox").fill("65536");
    let lost = false;
    await page.route("**/api/v1/attempts", async (route) => {
      if (lost) return route.continue();
      lost = true;
      await route.fetch();
      await route.abort();
    });
    await submit(item);
    await expect(item.getByRole("alert")).toBeVisible();
    await submit(item);
    await expect(item.getByRole("status").last()).toContainText("Correct.");
    const { totals } = (await (await page.request.get("/api/v1/progress")).json()) as { totals: { attempts?: number } };
    expect(Object.values(totals)).toContain(1);
  });
});

test.describe("two tabs on one view", () => {
  test.use({ expectedErrors: [/status of 409/] });

  test("the second is told, and can load the item anew", async ({ page, context }) => {
    const first = await lesson(page, NUMERIC);
    const other = await context.newPage();
    const second = await lesson(other, NUMERIC);
    await first.getByRole("textbox").fill("65536");
    await submit(first);
    await expect(first.getByRole("status").last()).toContainText("Correct.");
    await second.getByRole("textbox").fill("1");
    await submit(second);
    await expect(second.getByRole("alert")).toBeVisible();
    await second.getByRole("button", { name: "Load it again" }).click();
    await expect(second.getByRole("alert")).toHaveCount(0);
    await expect(second.getByRole("textbox")).toBeEditable();
  });
});

test("the quiz goes on without an answer, sums up, and repeats what was missed", async ({ page }) => {
  test.slow();
  await page.goto("/en/chapters/lora");
  const quiz = page.getByRole("region", { name: "Quiz" });
  await quiz.getByRole("button", { name: "Start the quiz" }).click();
  await quiz.getByRole("radio").first().waitFor();
  for (;;) {
    const next = quiz.getByRole("button", { name: /^(Next|See the result)$/ });
    const last = (await next.textContent())!.startsWith("See");
    await next.click();
    if (last) break;
  }
  await expect(quiz.getByText("0 of 0 answered items fully solved")).toBeVisible();
  await quiz.getByRole("button", { name: "Practise what I missed" }).click();
  await expect(quiz.getByText(/^Item 1 of \d+$/)).toBeVisible();
});
