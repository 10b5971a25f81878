import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type axe from "axe-core";
import { expect as baseExpect, test as base, type BrowserContext, type Page } from "@playwright/test";
import { seedUser, type SeededUser } from "@/tests/support/seed-user";

export { type Browser, type Locator, type Page, type Request, type Response } from "@playwright/test";
export const expect = baseExpect;

declare global {
  interface Window {
    axe: typeof axe;
  }
}

interface Fixtures {
  /** Console errors that a test brings about on purpose, e.g. `test.use({ expectedErrors: [/404/] })`. */
  expectedErrors: RegExp[];
  /** The one other host that may be asked, as `name:port`, where the operator of the tested site names one. */
  allowedHost: string | undefined;
  /** An account that is signed in, in the test's own context. */
  signedIn: SeededUser;
  watched: void;
}

/** Notes what must not happen in a browser: errors in the console or on the page, and a request to any other host than those given. */
export function watch(context: BrowserContext, hosts: readonly string[], faults: string[]): void {
  context.on("console", (message) => {
    // Chromium's own words where a page asks for WebGPU on a machine without a graphics device.
    if (message.text() === "No available adapters.") return;
    if (message.type() === "error" || message.type() === "warning")
      faults.push(`console ${message.type()}: ${message.text()} ${message.location().url}`);
  });
  context.on("weberror", (fault) => void faults.push(`page error: ${String(fault.error())}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && !hosts.includes(url.host))
      faults.push(`request to another host: ${url.href}`);
  });
}

export const test = base.extend<Fixtures>({
  expectedErrors: [[], { option: true }],
  allowedHost: [undefined, { option: true }],
  watched: [
    async ({ browser, context, baseURL, expectedErrors, allowedHost }, use) => {
      if (!baseURL) throw new Error("There is no server to test. Run: npm test -- e2e");
      const faults: string[] = [];
      watch(context, [new URL(baseURL).host, ...(allowedHost === undefined ? [] : [allowedHost])], faults);
      const before = new Set(browser.contexts());
      await use();
      // Pages of others that a test left open would go on asking for news beside the tests that follow.
      for (const other of browser.contexts()) if (!before.has(other)) await other.close();
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

/** The theme in which a language is looked at: what a thing is called hangs on the language, contrasts on the theme, so that two of the four pairs see both. */
export const THEME_OF = { zh: "light", en: "dark" } as const;

const AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Rules whose outcome a theme can change. */
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** WCAG 2.2 AA as far as a machine can see it, on the whole page or within the element of a selector, frame by frame. */
export async function expectNoAxeViolations(page: Page, within?: string): Promise<void> {
  expect(await findViolations(page, AXE_TAGS, within), "accessible").toEqual([]);
}

/** All of it in light, and in dark what is about colour. */
export async function expectNoAxeViolationsInBothThemes(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  await expectNoAxeViolations(page);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await findViolations(page, RULES_OF_COLOUR), "accessible in the dark").toEqual([]);
}

/** Half as long as the script that the package exports, which every page would have to read. */
const AXE_SCRIPT = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** Only what is wrong leaves the browser: handing over all that is right takes five times as long as finding it. */
async function findViolations(page: Page, runOnly: string[], within?: string): Promise<string[]> {
  const found: string[] = [];
  for (const frame of page.frames()) {
    if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(AXE_SCRIPT);
    // What is asked of a page as a whole is asked of the outermost document alone.
    const include = frame === page.mainFrame() ? (within ?? "html") : "body";
    found.push(
      ...(await frame.evaluate(
        async ({ runOnly, include }) => {
          const { violations } = await window.axe.run(
            { include },
            { runOnly, iframes: false, resultTypes: ["violations"] },
          );
          // A header that is a formula has a name, its MathML; axe takes it for empty.
          const isNamed = (id: string, target: unknown) =>
            id === "empty-table-header" && Boolean(document.querySelector(String(target))?.querySelector("math"));
          return violations.flatMap(({ id, help, nodes }) => {
            const wrong = nodes.filter(({ target }) => !isNamed(id, target[0]));
            const places = wrong.map(({ target }) => `  ${target.join(" ")}`).join("\n");
            return wrong.length > 0 ? [`${id}: ${help}\n${places}`] : [];
          });
        },
        { runOnly, include },
      )),
    );
  }
  return found;
}
