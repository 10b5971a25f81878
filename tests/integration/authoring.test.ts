import { beforeAll, describe, expect, it } from "vitest";
import { POST as preview } from "@/app/api/v1/item-previews/route";
import { POST as tryItem } from "@/app/api/v1/item-trials/route";
import { previewItemOutput, tryItemOutput } from "@/lib/authoring/schema";
import { listExamples } from "@/lib/authoring/server/list-examples";
import { env } from "@/lib/core/env";
import { pool } from "@/lib/db/pool";
import { kinds } from "@/lib/items/kinds.generated";
import { testDatabase } from "@/tests/support/database";
import { seedUser } from "@/tests/support/seed-user";

let cookies: Record<"learner" | "instructor" | "admin", string>;

beforeAll(async () => {
  await testDatabase();
  const cookieOf = async (role: string) => (await seedUser({ role }, env())).cookie;
  cookies = {
    learner: await cookieOf("learner"),
    instructor: await cookieOf("instructor"),
    admin: await cookieOf("admin"),
  };
});

const call = (handler: typeof preview, body: unknown, cookie?: string) =>
  handler(
    new Request(new URL("/api/v1/x", env().PUBLIC_URL), {
      method: "POST",
      headers: { "content-type": "application/json", origin: env().PUBLIC_URL, ...(cookie && { cookie }) },
      body: JSON.stringify(body),
    }),
    { params: Promise.resolve({}) },
  );

const examples = listExamples();
const [first] = examples;

describe("an unsaved item", () => {
  it.each(examples.map((document) => [document.kind, document] as const))(
    "of kind %s is shown, and its reference answer earns everything",
    async (kind, document) => {
      const response = await call(preview, { document, seed: 7 }, cookies.instructor);
      expect(response.status).toBe(200);
      const { shown, problems } = previewItemOutput.parse(await response.json());
      expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
      for (const locale of ["zh", "en"] as const)
        expect(kinds[kind as keyof typeof kinds].public.safeParse(shown!.public[locale]).error).toBeUndefined();

      const tried = await call(tryItem, { document, seed: 7, answer: shown!.reference }, cookies.admin);
      const { score } = tryItemOutput.parse(await tried.json());
      if (score.status === "graded") expect(score.earned).toBe(score.possible);
      else expect(score.status).toBe("awaiting-marks");
    },
  );

  it("leaves nothing behind", async () => {
    const { rows } = await pool().query<{ items: number; attempts: number }>(
      `SELECT (SELECT count(*)::int FROM "Item") AS items, (SELECT count(*)::int FROM "Attempt") AS attempts`,
    );
    expect(rows).toEqual([{ items: 0, attempts: 0 }]);
  });

  it("is looked at by the linter even where it cannot be shown yet", async () => {
    const body = { ...(first!.body as object), stem: { zh: "", en: "Which one!" } };
    const response = await call(preview, { document: { ...first, body }, seed: 1 }, cookies.instructor);
    const { shown, problems } = previewItemOutput.parse(await response.json());
    expect(shown).toBeNull();
    expect(problems).toContainEqual(expect.objectContaining({ rule: "schema", path: ["stem", "zh"] }));
    expect(problems).toContainEqual(expect.objectContaining({ rule: "typography", path: ["stem", "en"] }));
    const tried = await call(tryItem, { document: { ...first, body }, seed: 1, answer: {} }, cookies.instructor);
    expect(tried.status).toBe(400);
  });

  it("is looked at by its kind too: an open item by what its own model answer says", async () => {
    const open = examples.find(({ kind }) => kind === "open")!;
    const body = { ...(open.body as object), modelAnswer: { zh: "权重冻结。", en: "The weights are frozen." } };
    const response = await call(preview, { document: { ...open, body }, seed: 1 }, cookies.instructor);
    const { shown, problems } = previewItemOutput.parse(await response.json());
    expect(shown).not.toBeNull();
    expect(problems).toContainEqual(expect.objectContaining({ severity: "error", rule: "body", path: ["rubric", 1] }));
  });

  it.each([
    ["an unknown kind", { kind: "toString", version: 1, body: {} }],
    ["a version of the future", { ...first, version: 99 }],
    ["no body at all", { ...first, body: null }],
  ])("with %s is named, not an accident", async (_, document) => {
    const response = await call(preview, { document, seed: 1 }, cookies.instructor);
    expect(response.status).toBe(200);
    const { shown, problems } = previewItemOutput.parse(await response.json());
    expect(shown).toBeNull();
    expect(problems[0]).toMatchObject({ severity: "error", rule: "schema" });
  });

  it("does not exist for learners, guests and strangers", async () => {
    for (const cookie of [undefined, cookies.learner]) {
      for (const [handler, answer] of [
        [preview, {}],
        [tryItem, { answer: {} }],
      ] as const)
        expect((await call(handler, { document: first, seed: 1, ...answer }, cookie)).status).toBe(404);
    }
  });
});
