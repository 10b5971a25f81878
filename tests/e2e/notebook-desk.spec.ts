import type { Desk } from "@/lib/notebooks/desk";
import { bundleForPage } from "@/scripts/lib/runtime-page.mjs";
import type { Desks } from "@/tests/support/desk-entry";
import { codeCell, notebookOf } from "@/tests/support/notebooks";
import { expect, test, type Page } from "./fixtures";

let script: Promise<string> | undefined;

/** A page of ours with the place where notebooks lie, as one more tab of its browser. */
async function openTab(page: Page): Promise<void> {
  await page.goto("/en");
  script ??= bundleForPage(process.cwd(), "tests/support/desk-entry.ts");
  await page.evaluate(await script);
}

const deskOf = (seq: number, text: string, base = text): Desk => ({
  ...{ seq, document: notebookOf(codeCell("a", text)), base: notebookOf(codeCell("a", base)) },
  ...{ version: 1, savedAt: null, baseHash: null, accountHash: null, keepsBefore: false },
});
const read = (page: Page, owner = "ada") =>
  page.evaluate(([who]) => (globalThis as unknown as { desks: Desks }).desks.readDesk(who, "n"), [owner] as const);
const write = (page: Page, desk: Desk, expected: number, owner = "ada") =>
  page.evaluate(
    ([who, given, number]) => (globalThis as unknown as { desks: Desks }).desks.writeDesk(who, "n", given, number),
    [owner, desk, expected] as const,
  );

test("what lies in a browser is written by whoever knows what lies there, in one transaction of all tabs", async ({
  page,
  context,
}) => {
  await openTab(page);
  expect(await read(page)).toBeUndefined();
  expect(await write(page, deskOf(1, "one\u0000\ud800"), 0)).toBeUndefined();
  const other = await context.newPage();
  await openTab(other);
  // Kept over a reload, for the other tab too, and for nobody else who signs in here.
  expect(await read(other)).toEqual(deskOf(1, "one\u0000\ud800"));
  expect(await read(other, "bob")).toBeUndefined();
  expect(await write(other, deskOf(2, "two"), 1)).toBeUndefined();
  // The first tab learns what came instead, and nothing is overwritten.
  expect(await write(page, deskOf(2, "late"), 1)).toEqual(deskOf(2, "two"));
  const races = await Promise.all([write(page, deskOf(3, "left"), 2), write(other, deskOf(3, "right"), 2)]);
  expect(races.filter((found) => found === undefined)).toHaveLength(1);
  expect([deskOf(3, "left"), deskOf(3, "right")]).toContainEqual(await read(page));
});

test("signing out takes away what the account has, and leaves what could not be sent", async ({ page }) => {
  await openTab(page);
  // Nothing is made where nothing is.
  await page.evaluate(() => (globalThis as unknown as { desks: Desks }).desks.dropSentDesks());
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).not.toContain(
    "warmup-notebooks",
  );
  await write(page, deskOf(1, "sent"), 0, "ada");
  await write(page, deskOf(1, "unsent", "older"), 0, "bob");
  await page.evaluate(() => (globalThis as unknown as { desks: Desks }).desks.dropSentDesks());
  expect([await read(page, "ada"), await read(page, "bob")]).toEqual([undefined, deskOf(1, "unsent", "older")]);
  await page.evaluate(() => (globalThis as unknown as { desks: Desks }).desks.dropDesk("bob", "n"));
  expect(await read(page, "bob")).toBeUndefined();
});

test("what cannot be read lies there as if nothing did", async ({ page }) => {
  await openTab(page);
  await write(page, deskOf(1, "sound"), 0);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open("warmup-notebooks", 1);
        request.onsuccess = () => {
          const transaction = request.result.transaction("desks", "readwrite");
          transaction.objectStore("desks").put({ desk: { seq: 9 }, isSent: true }, "ada/n");
          transaction.oncomplete = () => resolve();
        };
      }),
  );
  expect(await read(page)).toBeUndefined();
  expect(await write(page, deskOf(1, "again"), 0)).toBeUndefined();
});
