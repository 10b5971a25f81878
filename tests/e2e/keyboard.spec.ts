import { newId } from "@/lib/core/ids";
import { expect, test, type Locator, type Page } from "./fixtures";
import { expectFocusInSight, LIVE, openLesson, press, tabTo } from "./support/keyboard";
import { answerItem } from "./support/learner";
import { itemIn as item } from "./support/lesson";

const button = (within: Locator | Page, name: string | RegExp) => within.getByRole("button", { name });
const hasFocus = (within: Locator) => expect(within.locator(":focus")).toHaveCount(1);

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("from the front page to the lesson, past its head, and to the first item", async ({ page }) => {
  await page.goto("/en");
  await tabTo(page, page.getByRole("link", { name: /^Start with/ }));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/en\/chapters\/[a-z-]+$/);
  await openLesson(page);
  await tabTo(page, page.getByRole("link", { name: "To the content" }));
  await page.keyboard.press("Enter");
  const numeric = item(page, "lora-params-one-matrix");
  await tabTo(page, numeric.getByRole("textbox"));
  await page.keyboard.type("32768");
  await press(page, "Enter", numeric.getByText("✗ Not correct."));
  await hasFocus(numeric);
  await tabTo(page, button(numeric, "Try again"));
  await page.keyboard.press("Enter");
  await expect(numeric.getByRole("textbox")).toHaveValue("");
  await expectFocusInSight(page);
  await hasFocus(numeric);
  await tabTo(page, numeric.getByRole("textbox"));
  await page.keyboard.type("65536");
  await tabTo(page, button(numeric, "Check"));
  await press(page, "Enter", numeric.getByText("✓ Correct."));
  await hasFocus(numeric);
});

test("one of several is chosen by arrows, hints are asked for, and the result is where the focus is", async ({
  page,
}) => {
  await openLesson(page, "#low-rank-update");
  const single = item(page, "lora-what-is-low-rank");
  await tabTo(page, single.getByRole("radio").first());
  await page.keyboard.press("ArrowDown");
  await expect(single.getByRole("radio").nth(1)).toBeChecked();
  for (;;) {
    const hint = button(single, /^Hint \d of/);
    const [given, isLast] = [await single.locator("ol > li").count(), /(\d) of \1/.test((await hint.textContent())!)];
    await tabTo(page, hint);
    await page.keyboard.press("Space");
    await expect(single.locator("ol > li")).toHaveCount(given + 1);
    await expectFocusInSight(page);
    if (isLast) break;
  }
  await tabTo(page, button(single, "Check"));
  await press(page, "Space", single.getByText("Explanation"));
  await hasFocus(single);
});

test("several are chosen by Space", async ({ page }) => {
  await openLesson(page, "#memory");
  const multiple = item(page, "lora-memory-savings");
  const boxes = multiple.getByRole("checkbox");
  await tabTo(page, boxes.first());
  await page.keyboard.press("Space");
  await tabTo(page, boxes.nth(1));
  await page.keyboard.press("Space");
  await expect(multiple.getByRole("checkbox", { checked: true })).toHaveCount(2);
  await press(page, "Control+Enter", multiple.getByText("Explanation"));
  await hasFocus(multiple);
});

test("an open answer is written, kept, and marked point by point", async ({ page }) => {
  await openLesson(page, "#low-rank-update");
  const open = item(page, "what-is-lora");
  await tabTo(page, open.getByRole("textbox"));
  await page.keyboard.type("The weights are frozen and a low-rank update is trained.");
  await tabTo(page, button(open, "Keep my answer"));
  await press(page, "Enter", open.getByText("A model answer", { exact: true }));
  await hasFocus(open);
  for (const point of await open.getByRole("radiogroup").all()) {
    // Tab stops at the mark that was proposed; half is one step to the left of missed, and to the right of said.
    await tabTo(page, point.getByRole("radio", { checked: true }));
    const half = point.getByRole("radio", { name: "half" });
    if (await point.getByRole("radio", { name: "missed" }).isChecked()) await page.keyboard.press("ArrowLeft");
    else if (!(await half.isChecked())) await page.keyboard.press("ArrowRight");
    await expect(half).toBeChecked();
  }
  await tabTo(page, button(open, "Save my marks"));
  await press(page, "Enter", open.getByText("Marked by yourself."));
  await hasFocus(open);
});

test("the quiz is walked from start to result and back into it", async ({ page }) => {
  test.slow(); // every stop of the Tab key is looked at
  await openLesson(page, "#quiz");
  const quiz = page.getByRole("region", { name: "Quiz" });
  await tabTo(page, button(quiz, "Start the quiz"));
  await press(page, "Enter", quiz.getByText(/^Item 1 of/));
  await quiz.getByRole("radio").first().waitFor();
  await tabTo(page, quiz.getByRole("radio").first());
  await page.keyboard.press("Space");
  await tabTo(page, button(quiz, "Check"));
  await press(page, "Enter", quiz.getByText("Explanation"));
  for (let number = 2; ; number++) {
    const next = button(quiz, /^(Next|See the result)$/);
    await quiz.locator(`${LIVE}:visible`).waitFor();
    await tabTo(page, next);
    const isLast = (await next.textContent()) !== "Next";
    await press(page, "Enter", isLast ? quiz.getByText(/of 1 answered items/) : quiz.getByText(`Item ${number} of`));
    await hasFocus(quiz);
    if (isLast) break;
  }
  await tabTo(page, button(quiz, /^Item 2/));
  await press(page, "Enter", quiz.getByText(/^Item 2 of/));
  await hasFocus(quiz);
});

test("a guest reaches his progress and signs up, after being led to what was wrong", async ({ page }) => {
  await answerItem(page.request, "lora-params-one-matrix", { text: "65536" });
  await page.goto("/en/chapters/lora");
  await tabTo(page, page.getByRole("link", { name: "Progress", exact: true }).first());
  await page.keyboard.press("Enter");
  await page.waitForURL("/en/progress");
  const signUp = page.getByRole("link", { name: "Create account" });
  await signUp.waitFor();
  await tabTo(page, signUp);
  await page.keyboard.press("Enter");
  await page.waitForURL(/sign-up/);
  const email = page.getByLabel("E-mail");
  await tabTo(page, email);
  await page.keyboard.type("nobody");
  await press(page, "Enter", page.getByText(/^This does not look like/));
  await expect(email).toBeFocused();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(`keys-${newId()}@example.com`);
  await tabTo(page, page.getByLabel("Password", { exact: true }));
  await page.keyboard.type("typed by hand alone");
  await tabTo(page, page.getByRole("main").getByRole("button", { name: "Create account" }));
  await page.keyboard.press("Enter");
  await page.waitForURL("/en/progress");
  await expect(page.getByText("Signed in as")).toBeVisible();
  await tabTo(page, button(page, "Sign out"));
});
