import { hash } from "@node-rs/argon2";
import pg from "pg";
import { newId } from "@/lib/core/ids";
import { seedUser } from "@/tests/support/seed-user";
import { expect, type Page } from "./fixtures";
import { press, tabTo } from "./support/keyboard";
import { problems, words } from "./support/learner";
import { administratorLink, testOnSite } from "./support/site";

const test = testOnSite("invitation-only", { SIGN_UP: "invitation", SMTP_URL: "", MAIL_FROM: "" });
const PASSWORD = "ten steps, then rise";
const OTHER = "settle after the peak";

// One site, one administrator.
test.describe.configure({ mode: "serial" });
test.use({ contextOptions: { reducedMotion: "reduce" }, expectedErrors: [/status of (403|404|410)/] });

const freshAddress = () => `e2e-${newId()}@example.com`;
const roleOf = async (page: Page) =>
  ((await (await page.request.get("/api/v1/me")).json()) as { role?: string }).role ?? "none";

/** Types into a field that Tab leads to. */
async function type(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).waitFor();
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.type(text);
}

/** As on the day the site was made. */
async function forgetAdministrators({ DATABASE_URL }: NodeJS.ProcessEnv): Promise<void> {
  const database = new pg.Client({ connectionString: DATABASE_URL });
  await database.connect();
  await database.query(`UPDATE "User" SET role = 'learner'`);
  await database.end();
}

for (const locale of ["zh", "en"] as const) {
  const { account, admin, links } = words[locale];

  test(`${locale}: by keyboard alone, one becomes administrator, invites, suspends, restores and gives a password link`, async ({
    page,
    browser,
    baseURL,
    site,
  }) => {
    test.setTimeout(120_000); // a whole life of an account, each key pressed
    await forgetAdministrators(site);
    const other = async () => (await browser.newContext({ baseURL: baseURL! })).newPage();

    // The first administrator signs up by the link that the start printed, on a site that asks others for an invitation.
    await page.goto(`/${locale}/sign-up`);
    await expect(page.getByText(links.signUp.invitation.text)).toBeVisible();
    await expect(page.locator("form")).toHaveCount(0);
    const first = (await administratorLink(site))!.replace("/en/", `/${locale}/`);
    await page.goto(first);
    await type(page, account.email, freshAddress());
    await type(page, account.password, PASSWORD);
    await page.keyboard.press("Enter");
    await page.waitForURL(`/${locale}/admin/users`);
    expect(await roleOf(page)).toBe("admin");
    expect(await administratorLink(site)).toBeUndefined();

    // He invites an instructor.
    await tabTo(page, page.getByRole("link", { name: admin.invitations.title, exact: true }));
    await page.keyboard.press("Enter");
    await page.waitForURL(`/${locale}/admin/invitations`);
    await page.getByLabel(admin.invitations.email, { exact: true }).waitFor();
    const invited = freshAddress();
    await type(page, admin.invitations.email, invited);
    await tabTo(page, page.getByLabel(admin.invitations.role, { exact: true }));
    await page.keyboard.press("ArrowDown");
    await tabTo(page, page.getByRole("button", { name: admin.invitations.create }));
    const secret = page.getByLabel(admin.secret.label);
    await press(page, "Enter", secret);
    await expect(secret).toBeFocused();
    const invitation = await secret.inputValue();

    // Who is invited signs up, with the address given.
    const guest = await other();
    await guest.goto(invitation);
    await expect(guest.getByText(admin.role.instructor, { exact: false }).first()).toBeVisible();
    await expect(guest.getByLabel(account.email, { exact: true })).toHaveValue(invited);
    await type(guest, account.password, PASSWORD);
    await guest.keyboard.press("Enter");
    await guest.waitForURL(`/${locale}/progress`);
    expect(await roleOf(guest)).toBe("instructor");
    const late = await other();
    await late.goto(invitation);
    await expect(late.getByText(problems["link-used"].title[locale])).toBeVisible();
    expect((await guest.request.get(`/${locale}/admin/users`)).status()).toBe(404);

    // He is suspended, and out at his next request.
    await page.goto(`/${locale}/admin/users`);
    await type(page, admin.accounts.search, invited);
    const entry = page.getByRole("listitem").filter({ hasText: invited });
    await expect(page.getByRole("listitem").filter({ has: page.getByRole("button") })).toHaveCount(1);
    await expect(entry.getByText(admin.role.instructor, { exact: true })).toBeVisible();
    await tabTo(page, entry.getByRole("button"));
    await page.keyboard.press("Enter");
    await tabTo(page, entry.getByRole("button", { name: admin.accounts.suspend }));
    await press(page, "Enter", entry.getByText(admin.accounts.suspended));
    expect(await roleOf(guest)).toBe("none");
    await guest.goto(`/${locale}/sign-in`);
    await type(guest, account.email, invited);
    await type(guest, account.password, PASSWORD);
    await press(guest, "Enter", guest.getByText(problems["account-suspended"].detail[locale]));

    // He is restored, and gets a link for a new password.
    await tabTo(page, entry.getByRole("button", { name: admin.accounts.restore }));
    await press(page, "Enter", entry.getByText(admin.accounts.restored));
    await page.keyboard.press("Shift+Tab");
    await expect(entry.getByRole("button", { name: admin.accounts.passwordLink })).toBeFocused();
    await press(page, "Enter", secret);
    const link = await secret.inputValue();
    await guest.goto(`/${locale}/forgot-password`);
    await expect(guest.getByText(links.forgotPassword.askAdmin)).toBeVisible();
    await guest.goto(link);
    await type(guest, account.password, OTHER);
    await press(guest, "Enter", guest.getByText(links.resetPassword.done));
    expect(new URL(guest.url()).hash).toBe("");
    await tabTo(guest, guest.getByRole("link", { name: links.resetPassword.goOn }));
    await guest.keyboard.press("Enter");
    await guest.waitForURL(`/${locale}/sign-in`);
    await type(guest, account.email, invited);
    await type(guest, account.password, OTHER);
    await guest.keyboard.press("Enter");
    await guest.waitForURL(`/${locale}/progress`);
    await guest.context().close();
    await late.context().close();
  });

  test(`${locale}: who has an account already becomes administrator with it, in one of two tabs`, async ({
    page,
    site,
  }) => {
    await forgetAdministrators(site);
    const user = await seedUser({ nickname: "Grace", passwordHash: await hash(PASSWORD) }, site);
    await page.goto((await administratorLink(site))!.replace("/en/", `/${locale}/`));
    // The token outlives a reload, the other language and signing in, and is never in an address again.
    const signIn = page.getByRole("main").getByRole("link", { name: account.signIn, exact: true });
    await signIn.waitFor();
    expect(page.url()).not.toContain("#");
    await page.reload();
    await signIn.click();
    await page.waitForURL(/sign-in/);
    await page.getByLabel(account.email, { exact: true }).fill(user.email);
    await page.getByLabel(account.password, { exact: true }).fill(PASSWORD);
    await page.keyboard.press("Enter");
    await page.waitForURL(`/${locale}/become-admin`);
    await expect(page.getByRole("main").getByText("Grace")).toBeVisible();

    const [opened] = await Promise.all([
      page.waitForEvent("popup"),
      page.evaluate(() => void window.open(window.location.href)),
    ]);
    const button = links.becomeAdmin.action;
    await opened.getByRole("button", { name: button }).waitFor();
    await page.getByRole("button", { name: button }).click();
    await page.waitForURL(`/${locale}/admin/users`);
    await opened.getByRole("button", { name: button }).click();
    await expect(opened.getByText(problems["link-used"].title[locale])).toBeVisible();
    await page.goto(`/${locale}/account`);
    await page.getByRole("link", { name: links.state.administration }).click();
    await page.waitForURL(`/${locale}/admin/users`);
  });
}
