import { hash } from "@node-rs/argon2";
import { newId } from "@/lib/core/ids";
import { seedUser } from "@/tests/support/seed-user";
import { expect, test, type Page } from "./fixtures";
import { answerItem, listedAttempts, words } from "./support/learner";
import { openItem } from "./support/lesson";

const NUMERIC = "lora-params-one-matrix";
const OTHER = "lora-share-of-matrix";
const OPEN = "what-is-lora";
const PASSWORD = "ten steps, then rise";

type Locale = keyof typeof words;
const LOCALES: readonly Locale[] = ["zh", "en"];

const freshAddress = () => `e2e-${newId()}@example.com`;
const seedAccount = async () => seedUser({ passwordHash: await hash(PASSWORD) });

async function fill(page: Page, locale: Locale, fields: { email: string; password: string }): Promise<void> {
  const { account } = words[locale];
  await page.getByLabel(account.email, { exact: true }).fill(fields.email);
  await page.getByLabel(account.password, { exact: true }).fill(fields.password);
}

const submit = (page: Page) => page.locator('main form button[type="submit"]').click();

/** The field is marked, has the focus, and is read out with what is wrong with it. */
async function expectProblem(page: Page, label: string, problem: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  const described = (await field.getAttribute("aria-describedby"))!.split(" ");
  await expect(page.locator(`[id="${described[0]}"]`)).toHaveText(problem);
  await expect(page.getByText(problem, { exact: true })).toBeVisible();
}

for (const locale of LOCALES) {
  const { account, practice, items } = words[locale];

  test.describe(locale, () => {
    test("a guest answers, signs up from the progress page, and finds his answer there", async ({ page }) => {
      await page.goto(`/${locale}/chapters/lora`);
      const item = await openItem(page, NUMERIC);
      await item.getByRole("textbox").fill("65536");
      await item.getByRole("button", { name: practice.check }).click();
      await expect(item.getByText(practice.verdict.correct)).toBeVisible();

      await page.goto(`/${locale}/progress`);
      const before = await listedAttempts(page);
      await page.getByRole("link", { name: account.createAccount }).click();
      const email = freshAddress();
      await fill(page, locale, { email, password: PASSWORD });
      await page.getByLabel(account.nickname).fill("林 Ada");
      await submit(page);
      await page.waitForURL(`/${locale}/progress`);
      await expect(page.getByText(`${account.signedInAs} 林 Ada`)).toBeVisible();
      expect(await listedAttempts(page)).toEqual(before);
    });

    test("an open answer's text and marks outlive signing up", async ({ page }) => {
      await page.goto(`/${locale}/chapters/lora`);
      const item = await openItem(page, OPEN);
      const text = "W0 is frozen; BA is trained. 冻结 W0，训练 BA。";
      await item.getByRole("textbox").fill(text);
      await item.getByRole("button", { name: practice.keep }).click();
      const points = item.getByRole("radiogroup");
      await points.first().waitFor();
      for (const point of await points.all()) await point.getByText(items.open.half, { exact: true }).click();
      await item.getByRole("button", { name: practice.saveMarks }).click();
      await expect(item.getByText(practice.selfEvidence)).toBeVisible();
      const count = await points.count();

      await page.goto(`/${locale}/sign-up`);
      await fill(page, locale, { email: freshAddress(), password: PASSWORD });
      await submit(page);
      await page.waitForURL(`/${locale}/progress`);
      await page.locator('a[href*="/attempts/"]').first().click();
      await expect(page.getByRole("textbox")).toHaveValue(text);
      await expect(page.getByRole("radio", { name: items.open.half, checked: true })).toHaveCount(count);
    });

    test("what is wrong is said at the field", async ({ page }) => {
      await page.goto(`/${locale}/sign-up`);
      const cases = [
        ["", PASSWORD, account.email, account.problems["email-required"]],
        ['"e@a.com"@b.com', PASSWORD, account.email, account.problems["email-invalid"]],
        ["a@b.com, c@d.com", PASSWORD, account.email, account.problems["email-invalid"]],
        ["ada＠example.com", PASSWORD, account.email, account.problems["email-not-ascii"]],
        ["ada@example.com", "short", account.password, account.problems["password-too-short"]],
      ] as const;
      for (const [email, password, label, problem] of cases) {
        await fill(page, locale, { email, password });
        await submit(page);
        await expectProblem(page, label, problem);
      }
    });

    test.describe("refused by the server", () => {
      test.use({ expectedErrors: [/status of 40[0-9]/] });

      test("a common password and a taken address are named at their fields", async ({ page }) => {
        const { email } = await seedAccount();
        await page.goto(`/${locale}/sign-up`);
        await fill(page, locale, { email: freshAddress(), password: "password123" });
        await submit(page);
        await expectProblem(page, account.password, account.problems["password-common"]);
        await fill(page, locale, { email, password: PASSWORD });
        await submit(page);
        await expectProblem(page, account.email, account.problems["email-taken"]);
        await expect(page.getByLabel(account.password, { exact: true })).toHaveValue(PASSWORD);
      });

      test("a wrong password is named at the field, and the right one then signs in", async ({ page }) => {
        const { email } = await seedAccount();
        await page.goto(`/${locale}/sign-in`);
        await fill(page, locale, { email, password: "not the password" });
        await submit(page);
        await expectProblem(page, account.password, account.problems["wrong-credentials"]);
        await fill(page, locale, { email, password: PASSWORD });
        await submit(page);
        await page.waitForURL(`/${locale}/progress`);
      });
    });
  });
}

test("signing in on a second device brings what was done there as a guest", async ({ page, browser, baseURL }) => {
  const user = await seedAccount();
  await page.context().addCookies([user.browserCookie]);
  const there = await answerItem(page.request, NUMERIC, { text: "65536" });

  const device = await browser.newContext({ baseURL: baseURL! });
  const second = await device.newPage();
  const here = await answerItem(second.request, OTHER, { text: "1%" });
  await second.goto("/en/sign-in");
  await fill(second, "en", { email: user.email, password: PASSWORD });
  await submit(second);
  await second.waitForURL("/en/progress");
  const both = [there, here].toSorted();
  expect(await listedAttempts(second)).toEqual(both);
  await page.goto("/en/progress");
  expect(await listedAttempts(page)).toEqual(both);
  await device.close();
});
