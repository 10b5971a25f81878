import { readFileSync } from "node:fs";
import type { APIRequestContext } from "@playwright/test";
import { newId } from "@/lib/core/ids";
import { expect, type Page } from "../fixtures";

/** The interface's own words, to find things by them in either language. */
export const words = { zh: readWords("zh"), en: readWords("en") };

type Words = typeof import("@/messages/en.json");
function readWords(locale: string): Words {
  return JSON.parse(readFileSync(`messages/${locale}.json`, "utf8")) as Words; // a contract test keeps both of one form
}

/** The words of every failure. */
export const problems = JSON.parse(
  readFileSync("lib/http/problem-messages.json", "utf8"),
) as typeof import("@/lib/http/problem-messages").PROBLEM_MESSAGES;

/** A learner answers one item, without its page: whoever the browser's cookies say, and a newcomer becomes a guest. */
export async function answerItem(request: APIRequestContext, id: string, answer: unknown): Promise<string> {
  const headers = { origin: process.env["PUBLIC_URL"]!, "idempotency-key": newId() };
  const views = await request.post("/api/v1/item-views", { data: { ids: [id] }, headers });
  const { viewId } = ((await views.json()) as { views: { viewId: string }[] }).views[0]!;
  const reply = await request.post("/api/v1/attempts", { data: { viewId, answer }, headers });
  expect(reply.status()).toBe(200);
  return ((await reply.json()) as { attemptId: string }).attemptId;
}

/** The answers that the progress page lists, by what follows /attempts/ in their addresses. */
export async function listedAttempts(page: Page): Promise<string[]> {
  const links = page.locator('a[href*="/attempts/"]');
  await links.first().waitFor();
  return links.evaluateAll((all) => all.map((link) => (link.getAttribute("href") ?? "").split("/").at(-1)!).toSorted());
}
