import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext } from "@playwright/test";
import pg from "pg";
import { newId } from "@/lib/core/ids";
import type { Fixtures } from "@/lib/items/contract";
import { fixtures } from "@/lib/items/fixtures.generated";
import { expect, test } from "./fixtures";
import { authoredItems, authoredQuestions } from "./support/lesson";

/** Every authored text that only a submission may reveal, as plain words long enough to be nobody else's. */
function secretsOf(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value === "string") return isSecret(path) ? plainPieces(value) : [];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => secretsOf(inner, [...path, key]));
}

const SECRET = [
  "hints",
  "explanation",
  "feedback",
  "modelAnswer",
  "rubric",
  "followUps",
  "misconceptions",
  "samples",
  "wrong",
  "reference",
];
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

type Planted = Pick<Fixtures<object, unknown>, "canary" | "pairs">;
/** One item of every kind whose whole secret is a canary. */
const planted: readonly (readonly [kind: string, planted: Planted])[] = Object.entries(fixtures).map(
  ([kind, given]) => [kind, given as Planted], // the registry guarantees that the forms of one kind meet only each other
);

/** Everything that a search could ever find. */
async function readSearchIndex(): Promise<string> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const { rows } = await client.query<{ row: string }>(
      `SELECT concat_ws(' ', title, "otherTitle", context, text) AS row FROM "SearchEntry"`,
    );
    expect(rows.length).toBeGreaterThan(150);
    return rows.map(({ row }) => row).join("\n");
  } finally {
    await client.end();
  }
}

/** An interview asks a sum that is made for it. */
const envelopeOf = (kind: string) => ({ concepts: ["lora"], ...(kind === "numeric-units" && { round: "estimation" }) });

/** Plants them in a chapter of their own, so that tests beside this one count and draw none of them. */
async function plant(): Promise<{ chapter: string; ids: string[] }> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const chapter = `planted-${newId()}`;
    const ids: string[] = [];
    for (const [kind, { canary: own, pairs = [] }] of planted) {
      const id = `planted-${kind}-${newId()}`;
      const revisionId = newId();
      const body = { stem: { zh: "题干", en: "Stem" }, hints: [canary], explanation: canary, ...own.body(canary) };
      await client.query(`INSERT INTO "Item" (id, chapter, use) VALUES ($1, $2, 'practice')`, [id, chapter]);
      await client.query(
        `INSERT INTO "ItemRevision" (id, "itemId", number, kind, version, envelope, body, hash, origin, status, "publishedAt")
         VALUES ($1, $2, 1, $3, 1, $4, $5, $2, 'content', 'published', now())`,
        [revisionId, id, kind, JSON.stringify(envelopeOf(kind)), JSON.stringify(body)],
      );
      for (const [number, { input }] of pairs.entries())
        await client.query(
          `INSERT INTO "CodePair" ("revisionId", number, input, output, wrong) VALUES ($1, $2, $3, $4, $5)`,
          [revisionId, number, input, `"${CANARY}"`, JSON.stringify({ canary: `"${CANARY}"` })],
        );
      ids.push(id);
    }
    return { chapter, ids };
  } finally {
    await client.end();
  }
}

interface Sat {
  readonly phase: string;
  readonly interviewId: string;
  readonly current: { readonly kind: string; readonly line: number; readonly public: { readonly en: unknown } };
  readonly lines: readonly { readonly says?: string; readonly html?: unknown }[];
}

/**
 * Everything that an interview about the planted items sends until it ends, answers to each of them included. The words of a follow-up
 * are part of a key until it is asked; then they are a question, and left out here.
 */
async function sitInterview(request: APIRequestContext, origin: string, chapter: string): Promise<[string, string][]> {
  const texts: [string, string][] = [];
  const rounds = ["concept", "estimation", "code"];
  const setup = { role: "all-round", level: "junior", minutes: 60, chapters: [chapter], rounds, showsDifficulty: true };
  const begun = await request.post("/api/v1/interviews", {
    data: { setup, locale: "en" },
    headers: { origin, "idempotency-key": `key-leak-${newId()}` },
  });
  const { interviewId } = (await begun.json()) as { interviewId: string };
  const address = `/api/v1/interviews/${interviewId}`;
  const met = new Set<string>();
  let sat = (await (await request.get(address)).json()) as Sat;
  for (let step = 0; sat.phase === "running" && step < 20; step++) {
    const lines = sat.lines.filter(({ says }) => says !== "follow-up");
    texts.push([`${step} ${sat.current.kind}`, JSON.stringify({ ...sat, lines })]);
    met.add(sat.current.kind);
    const { canary: own } = planted.find(([kind]) => kind === sat.current.kind)![1];
    const answer = own.answer(sat.current.public.en);
    const said =
      sat.current.kind === "open" ? { text: `Answer number ${step}, long enough for an interviewer.` } : { answer };
    const reply = await request.post(`${address}/answers`, {
      data: { line: sat.current.line, said },
      headers: { origin },
    });
    expect(reply.status(), sat.current.kind).toBe(200);
    sat = (await reply.json()) as Sat;
  }
  expect([...met].toSorted()).toEqual(["code", "numeric-units", "open"]);
  return texts;
}

test("nothing of any key reaches a learner before he submits, and everything does after", async ({ page, request }) => {
  const { chapter: plantedChapter, ids: plantedIds } = await plant();
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
      "/search?q=lora",
      "/calibration",
      "/progress",
      "/sign-in",
      "/sign-up",
      "/nowhere",
    ]) {
      await take(`/${locale}${path}`);
      await take(`/${locale}${path}`, { RSC: "1" });
    }
  }
  for (const path of [
    ...["/api/v1/openapi.json", "/api/v1/me", "/api/v1/progress", "/api/v1/progress/history"],
    ...["/api/v1/progress/calibration", "/api/v1/search?q=lora&locale=en", `/api/v1/search?q=${CANARY}&locale=zh`],
  ])
    await take(path);
  texts.set("the search index", await readSearchIndex());
  for (const entry of readdirSync(".next/static", { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && /\.(js|css|json|txt)$/.test(file)) texts.set(file, readFileSync(file, "utf8"));
  }
  const origin = new URL(page.url() === "about:blank" ? process.env.PUBLIC_URL! : page.url()).origin;
  const ids = [...authoredItems, ...authoredQuestions].map(({ id }) => id).concat(plantedIds);
  const shown: { id: string; viewId: string; public: { en: unknown } }[] = [];
  // As many as one request may ask for.
  for (let start = 0; start < ids.length; start += 60) {
    const views = await request.post("/api/v1/item-views", {
      data: { ids: ids.slice(start, start + 60) },
      headers: { origin },
    });
    expect(views.status()).toBe(200);
    texts.set(`item-views ${start}`, await views.text());
    shown.push(...((await views.json()) as { views: typeof shown }).views);
  }

  for (const [step, text] of await sitInterview(request, origin, plantedChapter)) texts.set(`interview ${step}`, text);

  const lesson = ["zh", "en"]
    .map((locale) => readFileSync(`content/chapters/16-lora/lesson.${locale}.md`, "utf8"))
    .join();
  const starters = authoredItems
    .flatMap(({ programs }) => (programs as { starter: string }[]) ?? [])
    .map(({ starter }) => starter)
    .join();
  const leaks = [...texts].flatMap(([where, text]) =>
    [CANARY, ...secrets]
      // What the lesson itself teaches is no secret, nor what stands in code to begin with.
      .filter((secret) => text.includes(secret) && !lesson.includes(secret) && !starters.includes(secret))
      .map((secret) => `${where}: ${secret}`),
  );
  expect(leaks).toEqual([]);
  expect(JSON.stringify([shown, ...[...texts].filter(([where]) => where.startsWith("interview "))])).not.toContain(
    "987654321",
  );

  for (const [index, [kind, own]] of planted.entries()) {
    const view = shown.find(({ id }) => id === plantedIds[index])!;
    const { viewId } = view;
    const answer = own.canary.answer(view.public.en);
    const reply = await request.post("/api/v1/attempts", {
      data: { viewId, answer },
      headers: { origin, "idempotency-key": `key-leak-${newId()}` },
    });
    expect(reply.status(), kind).toBe(200);
    expect(await reply.text(), kind).toContain(CANARY);
  }
});
