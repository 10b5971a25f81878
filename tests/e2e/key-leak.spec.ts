import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { newId } from "@/lib/core/ids";
import { expect, test } from "./fixtures";
import { authoredItems, authoredQuestions } from "./support/lesson";

/** Every authored text that only a submission may reveal, as plain words long enough to be nobody else's. */
function secretsOf(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value === "string") return isSecret(path) ? plainPieces(value) : [];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => secretsOf(inner, [...path, key]));
}

const SECRET = ["hints", "explanation", "feedback", "modelAnswer", "rubric", "followUps", "misconceptions"];
const isSecret = (path: readonly string[]) => path.some((key) => SECRET.includes(key));

/** Runs of text without markup or formulas, so that they read the same in Markdown, HTML and JSON. */
function plainPieces(markdown: string): string[] {
  return markdown
    .split(/[$`*_|#<>&"'\\\n[\]()]+/)
    .filter((piece) => piece.trim().length >= 24)
    .map((piece) => piece.trim());
}

const CANARY = "CANARY-of-the-key";
const canary = { zh: `${CANARY}-zh`, en: `${CANARY}-en` };

/** One item of every kind whose whole secret is a canary. */
const planted = {
  "single-choice": {
    choices: ["A", "B"].map((name, index) => ({
      text: { zh: name, en: name },
      feedback: canary,
      ...(index === 0 && { correct: true }),
    })),
  },
  "multiple-choice": {
    choices: ["A", "B"].map((name, index) => ({
      text: { zh: name, en: name },
      feedback: canary,
      ...(index === 0 && { correct: true }),
    })),
  },
  "numeric-units": {
    dimension: "count",
    answer: "987654321",
    slips: [{ id: "canary", value: "123", feedback: canary }],
  },
  open: {
    modelAnswer: canary,
    rubric: ["a", "b", "c"].map((id) => ({ id, weight: 1, text: canary })),
    followUps: [{ text: canary }],
    misconceptions: [{ id: "m", text: canary, correction: canary }],
  },
} as const;

async function plant(): Promise<string[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    return await Promise.all(
      Object.entries(planted).map(async ([kind, rest]) => {
        const id = `planted-${kind}-${newId()}`;
        const body = { stem: { zh: "题干", en: "Stem" }, hints: [canary], explanation: canary, ...rest };
        await client.query(`INSERT INTO "Item" (id, chapter, use) VALUES ($1, 'lora', 'practice')`, [id]);
        await client.query(
          `INSERT INTO "ItemRevision" (id, "itemId", number, kind, version, envelope, body, hash, origin, status, "publishedAt")
           VALUES ($1, $2, 1, $3, 1, $4, $5, $2, 'content', 'published', now())`,
          [newId(), id, kind, JSON.stringify({ concepts: ["lora"] }), JSON.stringify(body)],
        );
        return id;
      }),
    );
  } finally {
    await client.end();
  }
}

test("nothing of any key reaches a learner before he submits, and everything does after", async ({ page, request }) => {
  const plantedIds = await plant();
  const secrets = [...authoredItems, ...authoredQuestions].flatMap((item) => secretsOf(item));
  expect(secrets.length).toBeGreaterThan(500);

  const texts = new Map<string, string>();
  const take = async (path: string, headers: Record<string, string> = {}) => {
    const response = await request.get(path, { headers });
    texts.set(`${path} ${JSON.stringify(headers)}`, await response.text());
  };
  for (const locale of ["zh", "en"]) {
    for (const path of [
      "",
      "/chapters",
      "/chapters/lora",
      "/labs",
      "/labs/lora",
      "/progress",
      "/sign-in",
      "/sign-up",
      "/nowhere",
    ]) {
      await take(`/${locale}${path}`);
      await take(`/${locale}${path}`, { RSC: "1" });
    }
  }
  for (const path of ["/api/v1/openapi.json", "/api/v1/me", "/api/v1/progress", "/api/v1/progress/history"])
    await take(path);
  for (const entry of readdirSync(".next/static", { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && /\.(js|css|json|txt)$/.test(file)) texts.set(file, readFileSync(file, "utf8"));
  }
  const origin = new URL(page.url() === "about:blank" ? process.env.PUBLIC_URL! : page.url()).origin;
  const ids = [...authoredItems, ...authoredQuestions].map(({ id }) => id).concat(plantedIds);
  const views = await request.post("/api/v1/item-views", { data: { ids }, headers: { origin } });
  expect(views.status()).toBe(200);
  texts.set("item-views", await views.text());

  const lesson = ["zh", "en"]
    .map((locale) => readFileSync(`content/chapters/16-lora/lesson.${locale}.md`, "utf8"))
    .join();
  const leaks = [...texts].flatMap(([where, text]) =>
    [CANARY, ...secrets]
      // What the lesson itself teaches is no secret.
      .filter((secret) => text.includes(secret) && !lesson.includes(secret))
      .map((secret) => `${where}: ${secret}`),
  );
  expect(leaks).toEqual([]);
  expect(texts.get("item-views")).not.toContain("987654321");

  const shown = ((await views.json()) as { views: { id: string; viewId: string }[] }).views;
  for (const [index, kind] of Object.keys(planted).entries()) {
    const { viewId } = shown.find(({ id }) => id === plantedIds[index])!;
    const form = (
      shown.find(({ id }) => id === plantedIds[index]) as unknown as { public: { en: { choices?: { id: string }[] } } }
    ).public.en;
    const answer = {
      "single-choice": { choice: form.choices?.[0]?.id },
      "multiple-choice": { choices: [form.choices?.[0]?.id] },
      "numeric-units": { text: "5" },
      open: { text: "An answer." },
    }[kind];
    const reply = await request.post("/api/v1/attempts", {
      data: { viewId, answer },
      headers: { origin, "idempotency-key": `key-leak-${newId()}` },
    });
    expect(reply.status(), kind).toBe(200);
    expect(await reply.text(), kind).toContain(CANARY);
  }
});
