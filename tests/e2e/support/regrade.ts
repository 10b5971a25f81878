import pg from "pg";
import type { Page } from "@playwright/test";
import { newId } from "@/lib/core/ids";

const text = (zh: string, en: string) => ({ zh, en });

function body(right: number) {
  return {
    stem: text("LoRA 里哪个矩阵初始化为零？", "Which matrix of LoRA starts at zero?"),
    explanation: text("因为这样一开始更新为零。", "Because the update then starts at zero."),
    choices: [text("矩阵 A", "Matrix A"), text("矩阵 B", "Matrix B"), text("两个都是", "Both")].map((words, index) => ({
      text: words,
      feedback: text("见解析。", "See the explanation."),
      ...(index === right && { correct: true }),
    })),
  };
}

async function query(sql: string, values: unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
  await client.connect();
  await client.query(sql, values).finally(() => client.end());
}

/** Publishes a revision of a single-choice item, and makes the item with its first one. */
export async function publishChoice(itemId: string, right: number): Promise<void> {
  await query(`INSERT INTO "Item" (id, chapter, use) VALUES ($1, 'lora', 'practice') ON CONFLICT DO NOTHING`, [itemId]);
  await query(
    `UPDATE "ItemRevision" SET status = 'superseded', "supersededAt" = now() WHERE "itemId" = $1 AND status = 'published'`,
    [itemId],
  );
  await query(
    `INSERT INTO "ItemRevision" (id, "itemId", number, kind, version, envelope, body, hash, origin, status, "publishedAt")
     SELECT $2::uuid, $1, count(*) + 1, 'single-choice', 1, $3, $4, $2::uuid::text, 'editor', 'published', now()
     FROM "ItemRevision" WHERE "itemId" = $1`,
    [
      ...[itemId, newId()],
      JSON.stringify({ concepts: ["lora"], title: text("从零开始的矩阵", "The matrix that starts at zero") }),
      JSON.stringify(body(right)),
    ],
  );
}

/** Answers the item by the API, as whoever the page belongs to. */
export async function answerChoice(page: Page, itemId: string, words: string): Promise<void> {
  const origin = process.env["PUBLIC_URL"]!; // named by whoever serves for tests
  const views = await page.request.post("/api/v1/item-views", { data: { ids: [itemId] }, headers: { origin } });
  const { views: all } = (await views.json()) as {
    views: { viewId: string; public: { en: { choices: { id: string; text: string }[] } } }[];
  };
  const { viewId, public: shown } = all[0]!;
  const choice = shown.en.choices.find((each) => each.text.includes(words))!.id;
  const kept = await page.request.post("/api/v1/attempts", {
    data: { viewId, answer: { choice } },
    headers: { "idempotency-key": newId(), origin },
  });
  if (!kept.ok()) throw new Error(`the answer was not kept: ${kept.status()}`);
}
