import AxeBuilder from "@axe-core/playwright";
import { expect as baseExpect, test as base, type BrowserContext, type Page } from "@playwright/test";
import { seedUser, type SeededUser } from "@/tests/support/seed-user";

export { type Browser, type Locator, type Page, type Request } from "@playwright/test";
export const expect = baseExpect;

interface Fixtures {
  /** Console errors that a test brings about on purpose, e.g. `test.use({ expectedErrors: [/404/] })`. */
  expectedErrors: RegExp[];
  /** An account that is signed in, in the test's own context. */
  signedIn: SeededUser;
  watched: void;
}

/** Notes what must not happen in a browser: errors in the console or on the page, and a request to any other host. */
export function watch(context: BrowserContext, origin: string, faults: string[]): void {
  context.on("console", (message) => {
    // Chromium's own words where a page asks for WebGPU on a machine without a graphics device.
    if (message.text() === "No available adapters.") return;
    if (message.type() === "error" || message.type() === "warning")
      faults.push(`console ${message.type()}: ${message.text()} ${message.location().url}`);
  });
  context.on("weberror", (fault) => void faults.push(`page error: ${String(fault.error())}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.host !== new URL(origin).host)
      faults.push(`request to another host: ${url.href}`);
  });
}

export const test = base.extend<Fixtures>({
  expectedErrors: [[], { option: true }],
  watched: [
    async ({ context, baseURL, expectedErrors }, use) => {
      if (!baseURL) throw new Error("There is no server to test. Run: npm test -- e2e");
      const faults: string[] = [];
      watch(context, baseURL, faults);
      await use();
      const unexpected = faults.filter((fault) => !expectedErrors.some((pattern) => pattern.test(fault)));
      expect(unexpected, "a browser that stays quiet and at home").toEqual([]);
    },
    { auto: true },
  ],
  signedIn: async ({ context }, use) => {
    const user = await seedUser();
    await context.addCookies([user.browserCookie]);
    await use(user);
  },
});

/** WCAG 2.2 AA as far as a machine can see it, on the whole page or within the element of a selector. */
export async function expectNoAxeViolations(page: Page, within?: string): Promise<void> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const axe = new AxeBuilder({ page }).withTags(tags);
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `  ${node.target.join(" ")}`).join("\n")}`,
  );
  expect(found, "accessible").toEqual([]);
}
