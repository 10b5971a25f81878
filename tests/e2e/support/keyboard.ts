import { expect, type Locator, type Page } from "../fixtures";

const NOTHING = "nothing has the focus";

/** What has the focus can be seen: it is in sight, nothing lies over it, and it or its label is outlined. */
export async function expectFocusInSight(page: Page): Promise<void> {
  const look = () =>
    page.evaluate((nothing) => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return nothing;
      const shown = focused.closest("label") ?? focused;
      const isOutlined = [focused, shown].some((each) => getComputedStyle(each).outlineStyle !== "none");
      const { left, right, top, bottom } = shown.getBoundingClientRect();
      const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
      const over = document.elementFromPoint((Math.max(left, 0) + Math.min(right, innerWidth)) / 2, y);
      const isCovered = !over || !(shown.contains(over) || over.contains(shown));
      const name = `${focused.tagName.toLowerCase()} “${(shown.textContent ?? "").trim().slice(0, 40)}”`;
      return !isOutlined ? `${name} is not outlined` : isCovered ? `${name} is out of sight` : "in sight";
    }, NOTHING);
  // A page that has just moved needs a moment.
  await expect.poll(look, { intervals: [10, 20, 50, 100] }).toBe("in sight");
}

/** Opens a lesson and waits until its items are stops of the Tab key. */
export async function openLesson(page: Page, hash = ""): Promise<void> {
  await page.goto(`/en/chapters/lora${hash}`);
  await page.locator("[data-island][tabindex]").first().waitFor();
}

/** An item that has come alive, its controls too. */
export const LIVE = 'form:not(:has([aria-busy="true"]))';
/** What has come alive at the place of an island: an item, or the quiz. */
const ALIVE = `:scope > div + div :is(${LIVE}, button:not(form *))`;

/**
 * Presses Tab until the element has the focus. Each stop on the way can be seen, and an item comes alive when it is stopped at. What
 * came late behind a stop that was already passed is reached in a second round.
 */
export async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const isThere = () => target.evaluateAll((found) => found.some((element) => element === document.activeElement));
  const isAtEnd = () => page.evaluate(() => document.activeElement === document.body);
  const place = page.locator("[data-island]:focus");
  let round = 1;
  for (let stops = 0; stops < 150; stops++) {
    if (await isThere()) return;
    await page.keyboard.press(key);
    if ((await place.count()) > 0) await place.locator(ALIVE).first().waitFor();
    if (round === 1 && (await isAtEnd())) {
      await target.first().waitFor();
      round = 2;
    } else await expectFocusInSight(page);
  }
  throw new Error(`${String(target)} is not reached by Tab.`);
}

/** Presses a key on what has the focus and waits for what comes of it; the focus must be somewhere afterwards. */
export async function press(page: Page, key: string, outcome: Locator): Promise<void> {
  await page.keyboard.press(key);
  await outcome.waitFor();
  await expectFocusInSight(page);
}
