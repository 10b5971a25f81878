import { beforeAll, describe, expect, it } from "vitest";
import { GET as queueRoute } from "@/app/api/v1/cms/queue/route";
import { POST as stepRoute } from "@/app/api/v1/cms/revisions/[revisionId]/steps/route";
import type { AccountViewer } from "@/lib/auth/viewer";
import { cmsQueue } from "@/lib/cms/queue-schema";
import { createComment } from "@/lib/cms/server/create-comment";
import { getQueue } from "@/lib/cms/server/get-queue";
import { moveRevision } from "@/lib/cms/server/move-revision";
import { requireEditedItem } from "@/lib/cms/server/require-edited-item";
import { requireRevision } from "@/lib/cms/server/require-revision";
import { resolveComment } from "@/lib/cms/server/resolve-comment";
import { retireItem } from "@/lib/cms/server/retire-item";
import { saveDraft } from "@/lib/cms/server/save-draft";
import { saveRevision } from "@/lib/cms/server/save-revision";
import type { RevisionStatus } from "@/lib/cms/schema";
import { loadContent } from "@/lib/content/server/load-content";
import { listFileItems } from "@/lib/content/server/list-file-items";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { prisma } from "@/lib/db/prisma";
import { fixtures } from "@/lib/items/fixtures.generated";
import { listItemViews } from "@/lib/practice/server/list-item-views";
import { submitAttempt } from "@/lib/practice/server/submit-attempt";
import { indexEntries } from "@/lib/search/server/index-entries";
import { Browser } from "@/tests/support/browser";
import { draftedItem, person, publish, publishedItem, writeRevision } from "@/tests/support/cms";
import { testDatabase } from "@/tests/support/database";
import { wholeDocument } from "@/tests/support/whole-document";

const now = new Date();
type Person = Awaited<ReturnType<typeof person>>;
let ann: Person, bob: Person, judge: Person, admin: Person, learner: Person;

beforeAll(async () => {
  await testDatabase();
  ann = await person("instructor", false, "Ann");
  bob = await person("instructor", false, "Bob");
  judge = await person("instructor", true, "Judge");
  admin = await person("admin", true, "Root");
  learner = await person("learner", false, "Lea");
});

const step = (viewer: AccountViewer, revisionId: string, to: RevisionStatus, note = "") =>
  moveRevision(viewer, revisionId, { to, note }, now);
async function saved(author: AccountViewer, document = wholeDocument(`item-${newId()}`)) {
  const itemId = await draftedItem(author, document);
  return { itemId, ...(await saveRevision(author, itemId, { draftVersion: 2, note: "" }, now)) };
}
const setPolicy = (by: "other" | "anyone" | null) =>
  by === null
    ? pool().query(`DELETE FROM "SiteSetting" WHERE key = 'review'`)
    : pool().query(
        `INSERT INTO "SiteSetting" (key, value, "updatedAt") VALUES ('review', $1, now()) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
        [JSON.stringify({ by })],
      );
const guest = () => ({ kind: "guest", learnerId: newId() }) as const;

describe("the way to learners", () => {
  it("leads over a review by somebody else, and each step is written down", async () => {
    const { itemId, revisionId } = await saved(ann.viewer);
    await step(bob.viewer, revisionId, "in_review", "Please look.");
    await step(judge.viewer, revisionId, "changes_asked", "Say why.");
    await step(ann.viewer, revisionId, "in_review");
    await step(judge.viewer, revisionId, "approved");
    expect(await step(ann.viewer, revisionId, "published")).toEqual({ revisionId, number: 1, status: "published" });
    const revision = await requireRevision(ann.viewer, itemId, 1);
    expect(revision.steps.map(({ from, to, actor, note }) => [from, to, actor, note])).toEqual([
      ["draft", "in_review", "Bob", "Please look."],
      ["in_review", "changes_asked", "Judge", "Say why."],
      ["changes_asked", "in_review", "Ann", null],
      ["in_review", "approved", "Judge", null],
      ["approved", "published", "Ann", null],
    ]);
    const [view] = (await listItemViews(guest(), [itemId])).views;
    expect(view).toMatchObject({ status: "active", kind: "single-choice", revision: 1 });
    const { rows } = await pool().query(
      `SELECT envelope->'concepts' AS concepts, hash FROM "ItemRevision" WHERE id = $1`,
      [revisionId],
    );
    expect(rows[0].concepts.length).toBeGreaterThan(0);
  });

  it("has these gates: who may do what, own and of others", async () => {
    const people = { learner, author: ann, instructor: bob, reviewer: judge, admin };
    const whoMay = async (from: readonly RevisionStatus[], to: RevisionStatus, author = ann.viewer) => {
      const may: string[] = [];
      for (const [name, { viewer }] of Object.entries(people)) {
        const { revisionId } = await saved(author);
        if (from.length)
          await pool().query(`UPDATE "ItemRevision" SET status = $2::"RevisionStatus" WHERE id = $1`, [
            revisionId,
            from.at(-1),
          ]);
        const outcome = await step(viewer, revisionId, to).then(
          () => "done",
          (error: unknown) => (error as Error).message,
        );
        if (outcome === "done") may.push(name);
        else expect([name, outcome]).toEqual([name, name === "learner" ? "not-found" : "not-allowed"]);
      }
      return may;
    };
    expect(await whoMay([], "in_review")).toEqual(["author", "instructor", "reviewer", "admin"]);
    expect(await whoMay(["in_review"], "draft")).toEqual(["author", "reviewer", "admin"]);
    expect(await whoMay(["in_review"], "approved")).toEqual(["reviewer", "admin"]);
    expect(await whoMay(["in_review"], "approved", judge.viewer)).toEqual(["admin"]);
    expect(await whoMay(["in_review"], "changes_asked")).toEqual(["reviewer", "admin"]);
    expect(await whoMay(["approved"], "published")).toEqual(["author", "reviewer", "admin"]);
    expect(await whoMay([], "superseded")).toEqual(["author", "reviewer", "admin"]);
    await setPolicy("anyone");
    expect(await whoMay(["in_review"], "approved", judge.viewer)).toEqual(["reviewer", "admin"]);
    expect(await whoMay(["in_review"], "approved")).toEqual(["reviewer", "admin"]);
    await setPolicy(null);
  }, 120_000);

  it("is shut to strangers, and to steps that there are not", async () => {
    const { revisionId } = await saved(ann.viewer);
    const call = (browser: Browser, to: string) =>
      browser.call(stepRoute, "POST", `/api/v1/cms/revisions/${revisionId}/steps`, {
        body: { to, note: "" },
        params: { revisionId },
      });
    for (const browser of [new Browser(), new Browser().become(learner.user)])
      expect((await call(browser, "in_review")).status).toBe(404);
    const own = new Browser().become(ann.user);
    expect((await call(own, "published")).json.code).toBe("step-impossible");
    expect((await call(own, "nowhere")).json.code).toBe("invalid-input");
    expect((await call(own, "in_review")).json).toEqual({ revisionId, number: 1, status: "in_review" });
    const { rows } = await pool().query(`SELECT action, after FROM "AuditEvent" WHERE object = $1`, [revisionId]);
    expect(rows).toEqual([{ action: "revision.step", after: { number: 1, status: "in_review" } }]);
    await expect(step(ann.viewer, newId(), "in_review")).rejects.toThrow("not-found");
  });

  it("is closed while the checks find an error", async () => {
    const { revisionId } = await saved(ann.viewer, wholeDocument("unsourced", { sources: [] }));
    await expect(step(ann.viewer, revisionId, "in_review")).rejects.toThrow("checks-failed");
  });

  it("goes no further with what is not the newest any more", async () => {
    const { itemId, revisionId } = await publishedItem(ann.viewer, judge.viewer);
    const second = await writeRevision(ann.viewer, itemId, revisionId, wholeDocument("two"), now);
    await step(ann.viewer, second.revisionId, "in_review");
    await pool().query(`UPDATE "ItemRevision" SET status = 'superseded', "supersededAt" = now() WHERE id = $1`, [
      revisionId,
    ]);
    await pool().query(
      `INSERT INTO "ItemRevision" (id, "itemId", number, kind, version, use, envelope, body, hash, origin, status, "publishedAt")
       SELECT $1, "itemId", 3, kind, version, use, envelope, body, 'loaded', 'content', 'published', now() FROM "ItemRevision" WHERE id = $2`,
      [newId(), revisionId],
    );
    await expect(step(judge.viewer, second.revisionId, "approved")).rejects.toThrow("revision-newer");
    const mine = (await getQueue(ann.viewer, now)).returned.entries.find((entry) => entry.itemId === itemId);
    expect(mine).toMatchObject({ reason: "overtaken", number: 2 });
    const { newestId } = await requireEditedItem(ann.viewer, itemId);
    await saveDraft(
      ann.viewer,
      itemId,
      { version: 0, baseId: second.revisionId, document: wholeDocument("three") },
      now,
    );
    const over = await saveRevision(ann.viewer, itemId, { draftVersion: 1, note: "", over: newestId! }, now);
    await publish(ann.viewer, judge.viewer, over.revisionId);
    expect((await requireEditedItem(ann.viewer, itemId)).revisions.map(({ status }) => status)).toEqual([
      "published",
      "superseded",
      "superseded",
      "superseded",
    ]);
  });

  it("lets two publish at once one after the other, and one alone", async () => {
    const { revisionId } = await saved(ann.viewer);
    await step(ann.viewer, revisionId, "in_review");
    await step(judge.viewer, revisionId, "approved");
    const settled = await Promise.allSettled(
      [ann, judge, admin].map(({ viewer }) => step(viewer, revisionId, "published")),
    );
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("publishing over what learners have before them", () => {
  it("marks their answers by the wording they saw, for seven days", async () => {
    const { itemId, revisionId } = await publishedItem(ann.viewer, judge.viewer);
    const [who, late] = [guest(), guest()];
    const views = await Promise.all(
      [who, late].map(async (viewer) => (await listItemViews(viewer, [itemId])).views[0]),
    );
    const shown = views.map((view) => {
      if (view?.status !== "active") throw new Error("no view");
      const { choices } = view.public.en as { choices: { id: string; text: string }[] };
      return { viewId: view.viewId, choice: choices.find(({ text }) => text.includes("up matrix"))!.id };
    });
    const document = wholeDocument(itemId);
    const body = document.body as { choices: { correct?: boolean }[] };
    body.choices = body.choices.map(({ correct: _, ...choice }, index) => ({
      ...choice,
      ...(index === 1 && { correct: true }),
    }));
    const second = await writeRevision(ann.viewer, itemId, revisionId, document, now);
    const answer = ({ viewId, choice }: (typeof shown)[0], viewer: typeof who, at: Date) =>
      submitAttempt(viewer, { viewId, answer: { choice } }, { now: at, idempotencyKey: undefined });
    const [, first] = await Promise.all([
      publish(ann.viewer, judge.viewer, second.revisionId, now),
      answer(shown[0]!, who, now),
    ]);
    expect(first.score).toMatchObject({ status: "graded", earned: 1 });
    const inSixDays = new Date(now.getTime() + 6 * 86_400_000);
    expect((await answer(shown[1]!, late, inSixDays)).score).toMatchObject({ earned: 1 });
    const third = guest();
    const [view] = (await listItemViews(third, [itemId])).views;
    expect(view).toMatchObject({ revision: 2 });
    const { rows } = await pool().query(`SELECT "revisionId" FROM "Attempt" WHERE "itemId" = $1`, [itemId]);
    expect(new Set(rows.map((row: { revisionId: string }) => row.revisionId))).toEqual(new Set([revisionId]));
  });

  it("takes the item along into assessment and back, and keeps what was released released", async () => {
    const { itemId, revisionId } = await publishedItem(ann.viewer, judge.viewer);
    const exam = await writeRevision(ann.viewer, itemId, revisionId, wholeDocument(itemId, { use: "assessment" }), now);
    await publish(ann.viewer, judge.viewer, exam.revisionId);
    expect((await listItemViews(guest(), [itemId])).views).toEqual([{ id: itemId, status: "unknown" }]);
    await pool().query(`UPDATE "Item" SET use = 'practice', "releasedAt" = now() WHERE id = $1`, [itemId]);
    const again = await writeRevision(
      ann.viewer,
      itemId,
      exam.revisionId,
      wholeDocument(itemId, { use: "assessment", difficulty: 4 }),
      now,
    );
    await publish(ann.viewer, judge.viewer, again.revisionId);
    expect((await listItemViews(guest(), [itemId])).views[0]?.status).toBe("active");
  });

  it("of an exercise in code needs its pairs, and takes them along where the code stays", async () => {
    const body = fixtures.code.sameItemOtherKey[0];
    const ids = body.wrong.map(({ id }) => id);
    const pairs = Array.from({ length: 40 }, (_, index) => ({
      ...{ input: `[[${index}],2.0]`, output: `[${index * 2}]` },
      wrong: Object.fromEntries(ids.map((id) => [id, null])),
    }));
    const document = wholeDocument("code", { kind: "code", body });
    const { itemId, revisionId } = await saved(ann.viewer, document);
    await pool().query(`DELETE FROM "CodePair"`);
    const submit = (id: string, given?: typeof pairs) =>
      moveRevision(ann.viewer, id, { to: "in_review", note: "", ...(given && { pairs: given }) }, now);
    await expect(submit(revisionId)).rejects.toThrow("pairs-missing");
    await expect(
      submit(
        revisionId,
        pairs.map((pair) => ({ ...pair, wrong: {} })),
      ),
    ).rejects.toThrow("invalid-input");
    await submit(revisionId, pairs);
    await step(judge.viewer, revisionId, "approved");
    await step(ann.viewer, revisionId, "published");
    const retitled = { ...document, title: { zh: "新标题", en: "A new title" } };
    const second = await writeRevision(ann.viewer, itemId, revisionId, retitled, now);
    await publish(ann.viewer, judge.viewer, second.revisionId);
    const other = {
      ...retitled,
      body: { ...body, generator: { ...body.generator, code: `${body.generator.code}\n# other` } },
    };
    const third = await writeRevision(ann.viewer, itemId, second.revisionId, other, now);
    await expect(submit(third.revisionId)).rejects.toThrow("pairs-missing");
  });
});

describe("what is said about a revision", () => {
  it("stands at its field, and is closed by whoever edits", async () => {
    const { itemId, revisionId } = await saved(ann.viewer);
    const comment = await createComment(judge.viewer, revisionId, { path: "/body/stem/en", text: "Which layer?" }, now);
    expect(comment).toMatchObject({ author: "Judge", isMine: true, resolvedAt: null });
    expect((await requireEditedItem(ann.viewer, itemId)).revisions[0]).toMatchObject({ openComments: 1 });
    const closed = await resolveComment(ann.viewer, comment.id, true, now);
    expect(closed).toMatchObject({ author: "Judge", isMine: false, resolvedAt: now.toISOString() });
    expect((await requireRevision(ann.viewer, itemId, 1)).comments).toEqual([closed]);
    expect((await resolveComment(ann.viewer, comment.id, false, now)).resolvedAt).toBeNull();
    await expect(resolveComment(learner.viewer, comment.id, true, now)).rejects.toThrow("not-found");
    await expect(createComment(learner.viewer, revisionId, { path: "", text: "x" }, now)).rejects.toThrow("not-found");
    await expect(createComment(ann.viewer, newId(), { path: "", text: "x" }, now)).rejects.toThrow("not-found");
  });
});

describe("the queue", () => {
  it("holds what each has to do, and nothing for a learner", async () => {
    const waits = await saved(ann.viewer);
    await step(ann.viewer, waits.revisionId, "in_review");
    const back = await saved(ann.viewer);
    await step(ann.viewer, back.revisionId, "in_review");
    await step(judge.viewer, back.revisionId, "changes_asked");
    const { itemId: stale, revisionId } = await publishedItem(ann.viewer, judge.viewer);
    await pool().query(`UPDATE "Item" SET "reviewOn" = '2020-01-01' WHERE id = $1`, [stale]);
    await pool().query(
      `UPDATE "ItemRevision" SET behind = 'en', envelope = jsonb_set(envelope::jsonb, '{reviewed}', '"2020-01"') WHERE id = $1`,
      [revisionId],
    );

    const browser = new Browser().become(judge.user);
    const queue = cmsQueue.parse((await browser.call(queueRoute, "GET", "/api/v1/cms/queue")).json);
    expect(queue.forReview.entries).toContainEqual(
      expect.objectContaining({ itemId: waits.itemId, author: "Ann", status: "in_review" }),
    );
    expect(queue.stale.entries).toContainEqual(
      expect.objectContaining({ itemId: stale, reasons: ["review-date", "facts", "behind"], behind: "en" }),
    );
    const own = await getQueue(ann.viewer, now);
    expect(own.forReview).toEqual({ entries: [], total: 0 });
    expect(own.returned.entries).toContainEqual(
      expect.objectContaining({ itemId: back.itemId, reason: "changes_asked" }),
    );
    expect((await new Browser().become(learner.user).call(queueRoute, "GET", "/api/v1/cms/queue")).status).toBe(404);
    await expect(getQueue(learner.viewer, now)).rejects.toThrow("not-found");
  });
});

describe("taking an item out of use", () => {
  it("is a reviewer's, says so to learners, and can be undone", async () => {
    const { itemId } = await publishedItem(ann.viewer, judge.viewer);
    await expect(retireItem(ann.viewer, itemId, true, now)).rejects.toThrow("not-allowed");
    await expect(retireItem(learner.viewer, itemId, true, now)).rejects.toThrow("not-found");
    expect(await retireItem(judge.viewer, itemId, true, now)).toEqual({ itemId, status: "retired" });
    expect((await listItemViews(guest(), [itemId])).views).toEqual([{ id: itemId, status: "retired" }]);
    await retireItem(admin.viewer, itemId, false, now);
    expect((await listItemViews(guest(), [itemId])).views[0]?.status).toBe("active");
  });
});

describe("beside content/", () => {
  const files = listFileItems()
    .filter(({ kind, chapter }) => kind === "single-choice" && chapter === "lora")
    .slice(0, 2);
  const [file] = files;
  const load = (list: readonly (typeof files)[number][]) => loadContent({ now, newId, listFiles: () => list });
  const edited = (title: string) => ({
    ...file!,
    hash: title,
    envelope: { ...file!.envelope, title: { zh: "上游", en: title } },
  });

  it("an edit stays, its use too, and a reviewer takes or turns down what comes", async () => {
    await load(files);
    const { id } = file!;
    const { newest, newestId } = await requireEditedItem(ann.viewer, id);
    expect(newest).toMatchObject({ title: file!.envelope.title, use: "practice" });
    const mine = await writeRevision(
      ann.viewer,
      id,
      newestId,
      { ...newest!, title: { zh: "我的标题", en: "My title" } },
      now,
    );
    await publish(ann.viewer, judge.viewer, mine.revisionId);
    expect(await load(files)).toMatchObject({ publish: 0, draft: 0, supersede: 0, move: 0 });

    await load([edited("Theirs"), ...files.slice(1)]);
    const [upstream] = (await getQueue(judge.viewer, now)).upstream.entries;
    expect(upstream).toMatchObject({ itemId: id, title: { en: "Theirs" }, author: null });
    expect((await getQueue(ann.viewer, now)).upstream.total).toBe(0);
    expect((await requireEditedItem(ann.viewer, id)).newestId).toBe(mine.revisionId);
    await expect(step(ann.viewer, upstream!.revisionId, "published")).rejects.toThrow("not-allowed");
    await step(judge.viewer, upstream!.revisionId, "superseded");
    expect((await getQueue(judge.viewer, now)).upstream.total).toBe(0);

    await load([edited("Theirs again"), ...files.slice(1)]);
    const [again] = (await getQueue(judge.viewer, now)).upstream.entries;
    await step(judge.viewer, again!.revisionId, "published");
    expect(await requireEditedItem(ann.viewer, id)).toMatchObject({
      newestId: again!.revisionId,
      newest: { title: { en: "Theirs again" } },
    });
  });

  it("an item that was made here, and one that was retired here, are left alone", async () => {
    const { itemId } = await publishedItem(ann.viewer, judge.viewer);
    await load(files);
    const other = files[1]!.id;
    await retireItem(judge.viewer, other, true, now);
    expect(await load(files)).toMatchObject({ activate: 0, retire: 0 });
    expect((await requireEditedItem(ann.viewer, itemId)).status).toBe("active");
    expect((await requireEditedItem(ann.viewer, other)).status).toBe("retired");
  });

  it("the search index after a publication is the one that a load would make", async () => {
    await load(files);
    const { id } = files[0]!;
    const entries = async () =>
      (
        await pool().query(
          `SELECT kind, locale, address, title, "otherTitle", context, text, "titleWords"::text AS a, words::text AS b, place FROM "SearchEntry" ORDER BY kind, locale, address, title`,
        )
      ).rows;
    const words = async () => (await pool().query(`SELECT word, entries FROM "SearchWord" ORDER BY word`)).rows;
    const { newest, newestId } = await requireEditedItem(ann.viewer, id);
    const next = await writeRevision(
      ann.viewer,
      id,
      newestId,
      { ...newest!, title: { zh: "可搜到的标题", en: "Findable zyzzyva" } },
      now,
    );
    await publish(ann.viewer, judge.viewer, next.revisionId);
    const [kept, keptWords] = [await entries(), await words()];
    expect(kept.filter(({ title }: { title: string }) => title === "Findable zyzzyva")).toHaveLength(1);
    expect(await prisma().$transaction((transaction) => indexEntries(transaction, now), { timeout: 60_000 })).toBe(
      true,
    );
    expect(kept).toEqual(await entries());
    expect(keptWords).toEqual(await words());
    await retireItem(judge.viewer, id, true, now);
    expect(await entries()).toHaveLength(kept.length - 2);
    await retireItem(judge.viewer, id, false, now);
    expect(await entries()).toEqual(kept);
  }, 120_000);
});
