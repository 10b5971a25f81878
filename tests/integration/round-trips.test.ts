import pg from "pg";
import { beforeAll, expect, it, vi } from "vitest";
import { POST as itemViews } from "@/app/api/v1/item-views/route";
import { POST as attempts } from "@/app/api/v1/attempts/route";
import { issueGuest } from "@/lib/auth/server/issue-guest";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { issueTicket } from "@/lib/practice/server/ticket";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { seedItem } from "@/tests/support/seed-items";
import { seedUser } from "@/tests/support/seed-user";

beforeAll(async () => {
  await testDatabase();
});

/** Submits an answer that is graded. Returns the statements that it took: each is a round trip. */
async function listStatements(browser: Browser, viewId: string, answer: object): Promise<string[]> {
  const query = vi.spyOn(pg.Client.prototype, "query");
  const { json } = await browser.call(attempts, "POST", "/api/v1/attempts", {
    body: { viewId, answer },
    headers: { "idempotency-key": newId() },
  });
  // The signature that the types show is another of the many.
  const given = query.mock.calls.map(([first]) => first as string | { readonly text: string });
  query.mockRestore();
  expect(json.score.status).toBe("graded");
  return given.map((statement) => (typeof statement === "string" ? statement : statement.text));
}

// Who asks; what is known; the answer with all that is derived from it. The promise to the outside is eleven.
it.each(["guest", "account"])("a graded answer of a %s takes three round trips to the database", async (who) => {
  const itemId = `item-${newId()}`;
  await seedItem(itemId, "multiple-choice");
  const browser = new Browser();
  if (who === "account") {
    const { browserCookie } = await seedUser();
    browser.cookies.set(browserCookie.name, browserCookie.value);
  }
  const { json } = await browser.call(itemViews, "POST", "/api/v1/item-views", { body: { ids: [itemId] } });
  const [{ viewId, public: shown }] = json.views;
  expect(await listStatements(browser, viewId, { choices: [shown.en.choices[0].id] })).toHaveLength(3);
});

async function submitUnseen(): Promise<string[]> {
  const itemId = `item-${newId()}`;
  const revisionId = await seedItem(itemId, "numeric-units");
  const { learnerId, setCookie } = issueGuest();
  const browser = new Browser();
  const [, name, value] = /^([^=]+)=([^;]*)/.exec(setCookie)!;
  browser.cookies.set(name!, value!);
  const viewId = issueTicket({ learnerId, itemId, revisionId, number: 0 });
  return listStatements(browser, viewId, { text: "1 GiB" });
}

it("a graded answer takes one round trip more where the view came from another process", async () => {
  expect(await submitUnseen()).toHaveLength(4);
});

// A connection keeps the plan that it made while the tables were small; a scan of one of them would grow with it.
it("a graded answer finds every row by an index, whatever the size of the tables when it was planned", async () => {
  for (const text of await submitUnseen()) {
    const { rows } = await pool().query<{ "QUERY PLAN": string }>(`EXPLAIN (GENERIC_PLAN) ${text}`);
    expect(rows.map((row) => row["QUERY PLAN"]).join("\n")).not.toContain("Seq Scan");
  }
});
