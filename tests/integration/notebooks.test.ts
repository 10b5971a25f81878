import { createHash } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { DELETE as deleteRoute, GET as getRoute, PUT as saveRoute } from "@/app/api/v1/notebooks/[notebookId]/route";
import { GET as sharesRoute, POST as shareRoute } from "@/app/api/v1/notebooks/[notebookId]/shares/route";
import { GET as versionRoute } from "@/app/api/v1/notebooks/[notebookId]/versions/[version]/route";
import { GET as listRoute, POST as createRoute } from "@/app/api/v1/notebooks/route";
import { deleteAccount } from "@/lib/account/server/delete-account";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { hashPassword } from "@/lib/auth/server/hash-password";
import type { ListedNotebook } from "@/lib/content/server/list-notebooks";
import { canonicalJson } from "@/lib/core/canonical-json";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { prisma } from "@/lib/db/prisma";
import { emptyNotebook } from "@/lib/notebooks/empty-notebook";
import { ROOM } from "@/lib/notebooks/limits";
import type { NotebookDocument } from "@/lib/notebooks/schema";
import { createNotebook } from "@/lib/notebooks/server/create-notebook";
import { createShare } from "@/lib/notebooks/server/create-share";
import { deleteNotebook } from "@/lib/notebooks/server/delete-notebook";
import { getNotebook } from "@/lib/notebooks/server/get-notebook";
import { getSharedNotebook } from "@/lib/notebooks/server/get-shared-notebook";
import { getVersion } from "@/lib/notebooks/server/get-version";
import { listNotebooks } from "@/lib/notebooks/server/list-notebooks";
import { listShares } from "@/lib/notebooks/server/list-shares";
import { listVersions } from "@/lib/notebooks/server/list-versions";
import { revokeShare } from "@/lib/notebooks/server/revoke-share";
import { saveNotebook } from "@/lib/notebooks/server/save-notebook";
import { mergeLearners } from "@/lib/progress/server/merge-learners";
import { archiveTeam } from "@/lib/teams/server/archive-team";
import { leaveTeam } from "@/lib/teams/server/leave-team";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { codeCell, notebookOf, textCell } from "@/tests/support/notebooks";
import { enrol, person, seedTeam } from "@/tests/support/teams";

const authored = vi.hoisted(() => ({ list: [] as ListedNotebook[] }));
vi.mock("@/lib/content/server/list-notebooks", () => ({ listNotebooks: () => authored.list }));

const NAME = "attention-by-hand";
const NOW = new Date("2026-10-01T08:00:00Z");
const after = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

function publish(...texts: readonly string[]): ListedNotebook {
  const cells = texts.map((text, index) => codeCell(`c${index}`, text));
  const document = notebookOf(textCell("intro", { zh: "# 手写注意力", en: "# Attention by hand" }), ...cells);
  const facts = {
    title: { zh: "手写注意力", en: "Attention by hand" },
    summary: { zh: "一步步写出来。", en: "Step by step." },
    ...{ minutes: 30, concepts: ["self-attention"], questions: [] },
  };
  const hash = createHash("sha256").update(canonicalJson(document)).digest("hex");
  const notebook = { name: NAME, chapter: "attention", facts, document, hash };
  authored.list = [notebook];
  return notebook;
}

beforeAll(async () => {
  await testDatabase();
});
beforeEach(() => {
  publish("a = 1", "b = 2");
});

const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => {
      if (error instanceof AppError) return error.code;
      throw error;
    },
  );
const guest = (): LearnerViewer => ({ kind: "guest", learnerId: newId() });
const save = (
  viewer: LearnerViewer,
  notebookId: string,
  document: NotebookDocument,
  { version = 0, at = 0, baseHash = authored.list[0]?.hash ?? null, keepsBefore = false } = {},
) => saveNotebook(viewer, notebookId, { version, baseHash, document, keepsBefore }, after(at));
const changed = (text: string): NotebookDocument => {
  const { document } = authored.list[0]!;
  return { ...document, cells: document.cells.map((cell) => (cell.id === "c0" ? codeCell("c0", text) : cell)) };
};

describe("an author's notebook", () => {
  it("is there for everybody, and nobody's copy is made by reading", async () => {
    for (const viewer of [{ kind: "anonymous" } as const, guest(), (await person()).viewer]) {
      const found = await getNotebook(viewer, NAME);
      expect(found).toMatchObject({ chapter: "attention", mine: null, base: null });
      expect(found.author).toEqual({ hash: authored.list[0]!.hash, document: authored.list[0]!.document });
      expect(await listVersions(viewer, NAME)).toEqual({ versions: [] });
      const { authored: shown, own } = await listNotebooks(viewer);
      expect(shown).toMatchObject([{ notebookId: NAME, chapter: "attention", minutes: 30, cells: 3, changedAt: null }]);
      expect(own).toEqual([]);
    }
  });

  it("becomes a learner's own copy with his first save, guest or account, and nobody else's", async () => {
    for (const viewer of [guest(), (await person()).viewer]) {
      expect(await save(viewer, NAME, changed("a = 5"))).toEqual({ version: 1, savedAt: NOW.toISOString() });
      const { mine, base, title } = await getNotebook(viewer, NAME);
      expect(mine).toEqual({
        ...{ version: 1, savedAt: NOW.toISOString(), document: changed("a = 5") },
        baseHash: authored.list[0]!.hash,
      });
      expect([base, title]).toEqual([null, authored.list[0]!.facts.title]);
      expect((await listNotebooks(viewer)).authored[0]!.changedAt).toBe(NOW.toISOString());
    }
    expect((await getNotebook(guest(), NAME)).mine).toBeNull();
  });

  it("that goes on leaves the copy alone and stands beside it, with what the copy was made from", async () => {
    const { viewer } = await person();
    const old = authored.list[0]!;
    await save(viewer, NAME, changed("mine"));
    const newer = publish("a = 1", "b = 3", "c = 4");
    const found = await getNotebook(viewer, NAME);
    expect(found.author?.hash).toBe(newer.hash);
    expect(found.base).toEqual(old.document);
    expect(found.mine?.baseHash).toBe(old.hash);
    // Old wordings are known by those who have them alone.
    await save(viewer, NAME, changed("mine"), { version: 1, baseHash: newer.hash, keepsBefore: true, at: 1 });
    expect(await getNotebook(viewer, NAME)).toMatchObject({ base: null, mine: { version: 2, baseHash: newer.hash } });
    expect((await listVersions(viewer, NAME)).versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(await getVersion(viewer, NAME, 1)).toMatchObject({ baseHash: old.hash });
  });

  it("of a version that is not known here must be read again first", async () => {
    const { viewer } = await person();
    expect(await outcome(save(viewer, NAME, changed("x"), { baseHash: "f".repeat(64) }))).toBe("notebook-newer");
    expect(await outcome(save(viewer, NAME, changed("x"), { baseHash: null }))).toBe("notebook-newer");
    expect((await getNotebook(viewer, NAME)).mine).toBeNull();
  });

  it("that its author takes away stays with those who have a copy", async () => {
    const { viewer } = await person();
    await save(viewer, NAME, changed("mine"));
    authored.list = [];
    expect(await getNotebook(viewer, NAME)).toMatchObject({ author: null, mine: { version: 1 }, base: {} });
    expect(await listNotebooks(viewer)).toMatchObject({ authored: [], own: [{ notebookId: NAME, cells: 3 }] });
    expect(await outcome(getNotebook(guest(), NAME))).toBe("not-found");
    expect(await outcome(save(guest(), NAME, emptyNotebook(), { baseHash: null }))).toBe("not-found");
  });

  it("is there again as it was when the copy is deleted", async () => {
    const { viewer } = await person();
    await save(viewer, NAME, changed("mine"));
    expect(await deleteNotebook(viewer, NAME, NOW)).toEqual({ notebookId: NAME });
    expect((await getNotebook(viewer, NAME)).mine).toBeNull();
    expect(await outcome(deleteNotebook(viewer, NAME, NOW))).toBe("not-found");
    // Another device had it open: it reads again, and begins anew.
    expect(await outcome(save(viewer, NAME, changed("late"), { version: 1 }))).toBe("notebook-newer");
    expect(await outcome(save(viewer, NAME, changed("late")))).toBe("done");
  });
});

describe("a save", () => {
  it("is taken where it was written from what is there, and only there", async () => {
    const { viewer } = await person();
    await save(viewer, NAME, changed("one"));
    expect(await outcome(save(viewer, NAME, changed("again")))).toBe("notebook-newer");
    await save(viewer, NAME, changed("two"), { version: 1 });
    expect(await outcome(save(viewer, NAME, changed("late"), { version: 1 }))).toBe("notebook-newer");
    expect(await outcome(save(viewer, NAME, changed("ahead"), { version: 7 }))).toBe("notebook-newer");
    expect((await getNotebook(viewer, NAME)).mine?.document).toEqual(changed("two"));
  });

  it("of two at once is one", async () => {
    const { viewer } = await person();
    const first = await Promise.all([1, 2, 3].map((text) => outcome(save(viewer, NAME, changed(`first ${text}`)))));
    expect(first.toSorted()).toEqual(["done", "notebook-newer", "notebook-newer"]);
    const next = await Promise.all(
      [1, 2, 3, 4].map((text) => outcome(save(viewer, NAME, changed(`next ${text}`), { version: 1 }))),
    );
    expect(next.filter((each) => each === "done")).toHaveLength(1);
    expect((await getNotebook(viewer, NAME)).mine?.version).toBe(2);
  });

  it("keeps every text as it is, NUL and halves of surrogates too", async () => {
    const { viewer } = await person();
    const odd = "\u0000 \ud800 \u2028 中文 \\u0000";
    const document = notebookOf(
      codeCell("a", odd, { [odd]: [odd, 1e300, null] }),
      textCell("t", `# ${odd.replace("\u2028", "")}`),
    );
    const { notebookId } = await createNotebook(viewer, document, NOW);
    expect((await getNotebook(viewer, notebookId)).mine?.document).toEqual(document);
    expect((await listNotebooks(viewer)).own[0]?.title).toBe("中文 \\u0000");
  });

  it("by the route is checked: who, how large, and what", async () => {
    const { user } = await person();
    const browser = new Browser("203.0.113.40").become(user);
    const put = (document: unknown, more: object = {}) =>
      browser.call(saveRoute, "PUT", `/api/v1/notebooks/${NAME}`, {
        params: { notebookId: NAME },
        body: { version: 0, baseHash: authored.list[0]!.hash, document, keepsBefore: false, ...more },
      });
    const twice = notebookOf(codeCell("a", "1"), codeCell("a", "2"));
    const deep = { ...emptyNotebook(), metadata: { a: JSON.parse("[".repeat(500) + "]".repeat(500)) as unknown } };
    const loud = notebookOf({
      ...codeCell("a", "print(…)"),
      ...{ type: "code", executionCount: 1 },
      outputs: [{ output_type: "stream", name: "stdout", text: "x".repeat(1_100_000) }],
    });
    for (const document of [{}, { ...emptyNotebook(), extra: 1 }, twice, deep, loud])
      expect((await put(document)).json).toMatchObject({ code: "invalid-input" });
    expect((await put(emptyNotebook(), { version: -1 })).json).toMatchObject({ code: "invalid-input" });
    const huge = notebookOf(codeCell("a", "x".repeat(12_100_000)));
    expect((await put(huge)).json).toMatchObject({ code: "body-too-large" });
    expect((await put(changed("fine"))).status).toBe(200);
    const odd = await browser.call(getRoute, "GET", "/api/v1/notebooks/x", { params: { notebookId: "../me" } });
    expect(odd.json).toMatchObject({ code: "invalid-input" });
  });

  it("makes a newcomer a guest, to whom alone it belongs", async () => {
    const browser = new Browser("203.0.113.41");
    const body = { version: 0, baseHash: authored.list[0]!.hash, document: changed("guest"), keepsBefore: false };
    const params = { notebookId: NAME };
    expect((await browser.call(saveRoute, "PUT", `/api/v1/notebooks/${NAME}`, { params, body })).status).toBe(200);
    expect((await browser.call(getRoute, "GET", `/api/v1/notebooks/${NAME}`, { params })).json.mine.version).toBe(1);
    const other = new Browser("203.0.113.42");
    expect((await other.call(getRoute, "GET", `/api/v1/notebooks/${NAME}`, { params })).json.mine).toBeNull();
    expect(other.cookies.size).toBe(0);
    expect((await browser.call(deleteRoute, "DELETE", `/api/v1/notebooks/${NAME}`, { params })).status).toBe(200);
  });
});

describe("a notebook of one's own", () => {
  it("is made, listed, saved and deleted by its owner, and does not exist for anybody else", async () => {
    const [{ viewer }, other, admin] = [await person(), await person(), await person("Root", "admin")];
    const { notebookId } = await createNotebook(viewer, notebookOf(textCell("t", "# Mine\n\ntext")), NOW);
    expect((await listNotebooks(viewer)).own).toEqual([
      { notebookId, title: "Mine", changedAt: NOW.toISOString(), cells: 1, shares: 0 },
    ]);
    const strangers = [other.viewer, admin.viewer, guest()];
    for (const stranger of strangers) {
      const tries = [
        () => getNotebook(stranger, notebookId),
        () => listVersions(stranger, notebookId),
        () => getVersion(stranger, notebookId, 1),
        () => save(stranger, notebookId, emptyNotebook(), { version: 1, baseHash: null }),
        () => deleteNotebook(stranger, notebookId, NOW),
      ];
      for (const attempt of tries) expect(await outcome(attempt())).toBe("not-found");
      expect((await listNotebooks(stranger)).own).toEqual([]);
    }
    for (const stranger of [other.viewer, admin.viewer]) {
      const { teamId } = await seedTeam();
      expect(await outcome(listShares(stranger, notebookId))).toBe("not-found");
      await enrol(teamId, { viewer: stranger, user: other.user }, "member");
      expect(await outcome(createShare(stranger, notebookId, teamId, NOW))).toBe("not-found");
    }
    expect(await outcome(getNotebook({ kind: "anonymous" }, notebookId))).toBe("not-found");

    await save(viewer, notebookId, notebookOf(textCell("t", "# Renamed")), { version: 1, baseHash: null, at: 1 });
    expect(await getNotebook(viewer, notebookId)).toMatchObject({
      title: "Renamed",
      author: null,
      mine: { version: 2 },
    });
    const foreign = save(viewer, notebookId, emptyNotebook(), { version: 2 });
    expect(await outcome(foreign)).toBe("invalid-input");
    await deleteNotebook(viewer, notebookId, NOW);
    expect(await outcome(save(viewer, notebookId, emptyNotebook(), { version: 2, baseHash: null }))).toBe("not-found");
    const begun = save(viewer, newId(), emptyNotebook(), { baseHash: null });
    expect(await outcome(begun)).toBe("not-found");
  });

  it("has room up to a number and a size, less for a guest", async () => {
    const viewer = guest();
    for (let made = 0; made < ROOM.guest.own; made++) await createNotebook(viewer, emptyNotebook(), NOW);
    expect((await listNotebooks(viewer)).room).toBe(0);
    expect(await outcome(createNotebook(viewer, emptyNotebook(), NOW))).toBe("notebook-room");
    expect(await outcome(save(viewer, NAME, changed("still")))).toBe("done");
    const large = changed("x".repeat(ROOM.guest.document));
    expect(await outcome(save(viewer, NAME, large, { version: 1 }))).toBe("notebook-room");
    const { viewer: member } = await person();
    expect(await outcome(save(member, NAME, large))).toBe("done");
    expect((await listNotebooks(member)).room).toBe(ROOM.account.own);
    // What is there may always become smaller.
    await pool().query(`UPDATE "Notebook" SET size = $2 WHERE "learnerId" = $1`, [member.learnerId, ROOM.account.all]);
    expect(await outcome(createNotebook(member, emptyNotebook(), NOW))).toBe("notebook-room");
    expect(await outcome(save(member, NAME, changed("small"), { version: 1 }))).toBe("done");
  });

  it("is made by the route from a whole document", async () => {
    const browser = new Browser("203.0.113.43").become((await person()).user);
    const make = (document: unknown) => browser.call(createRoute, "POST", "/api/v1/notebooks", { body: { document } });
    const made = await make(emptyNotebook());
    expect(made.status).toBe(201);
    const { own } = (await browser.call(listRoute, "GET", "/api/v1/notebooks")).json;
    expect(own).toMatchObject([{ notebookId: made.json.notebookId, title: null }]);
    expect((await make({ cells: [] })).json).toMatchObject({ code: "invalid-input" });
    const version = await browser.call(versionRoute, "GET", "/api/v1/notebooks/x/versions/1", {
      params: { notebookId: made.json.notebookId, version: "1" },
    });
    expect(version.json).toMatchObject({ version: 1, document: emptyNotebook() });
  });
});

describe("the history", () => {
  const numbers = async (viewer: LearnerViewer) =>
    (await listVersions(viewer, NAME)).versions.map(({ version }) => version);

  it("keeps a version every ten minutes, and each that somebody asks for, and what stands there now", async () => {
    const { viewer } = await person();
    await save(viewer, NAME, changed("v1"));
    await save(viewer, NAME, changed("v2"), { version: 1, at: 1 });
    expect(await numbers(viewer)).toEqual([2]);
    await save(viewer, NAME, changed("v3"), { version: 2, at: 11 });
    expect(await numbers(viewer)).toEqual([3, 2]);
    await save(viewer, NAME, changed("v4"), { version: 3, at: 12, keepsBefore: true });
    expect(await numbers(viewer)).toEqual([4, 3, 2]);
    expect((await getVersion(viewer, NAME, 2)).document).toEqual(changed("v2"));
    expect((await getVersion(viewer, NAME, 4)).document).toEqual(changed("v4"));
    expect(await outcome(getVersion(viewer, NAME, 1))).toBe("not-found");
    expect(await outcome(getVersion((await person()).viewer, NAME, 2))).toBe("not-found");
  });

  it("begins with what was brought from a file, however soon it is changed", async () => {
    const { viewer } = await person();
    const { notebookId } = await createNotebook(viewer, changed("brought"), NOW);
    await save(viewer, notebookId, changed("v2"), { version: 1, at: 1, baseHash: null });
    await save(viewer, notebookId, changed("v3"), { version: 2, at: 2, baseHash: null });
    expect((await listVersions(viewer, notebookId)).versions.map(({ version }) => version)).toEqual([3, 1]);
    expect((await getVersion(viewer, notebookId, 1)).document).toEqual(changed("brought"));
  });

  it("is thinned out as it grows old, and never loses its newest", async () => {
    const { viewer } = await person();
    await save(viewer, NAME, changed("v1"));
    for (let version = 1; version < 40; version++)
      await save(viewer, NAME, changed(`v${version + 1}`), { version, at: version * 15 });
    const kept = await numbers(viewer);
    // Of the last hour all, before that one each hour of ten.
    expect(kept.slice(0, 4)).toEqual([40, 39, 38, 37]);
    expect(kept.length).toBeGreaterThan(10);
    expect(kept.length).toBeLessThan(18);
  });
});

describe("a link inside a team", () => {
  async function shared() {
    const team = await seedTeam();
    const { viewer } = team.open;
    await save(viewer, NAME, changed("shared"));
    const link = await createShare(viewer, NAME, team.teamId, NOW);
    return { ...team, sharer: viewer, link };
  }

  it("lets its members read, and nobody else: not a stranger, a guest, an instructor of the course or an administrator", async () => {
    const { link, owner, coach, shy, open, teacher } = await shared();
    for (const { viewer } of [owner, coach, shy, open]) {
      expect(await getSharedNotebook(viewer, link.shareId)).toMatchObject({
        ...{ owner: "Opal", team: "Readers", document: changed("shared"), isMine: viewer === open.viewer },
      });
    }
    for (const { viewer } of [teacher, await person(), await person("Root", "admin")])
      expect(await outcome(getSharedNotebook(viewer, link.shareId))).toBe("not-found");
    expect(await outcome(getSharedNotebook(shy.viewer, newId()))).toBe("not-found");
  });

  it("shows what its owner has there now, and gives nobody a right to change it", async () => {
    const { link, sharer, shy } = await shared();
    await save(sharer, NAME, changed("later"), { version: 1, at: 1 });
    expect((await getSharedNotebook(shy.viewer, link.shareId)).document).toEqual(changed("later"));
    expect((await getNotebook(shy.viewer, NAME)).mine).toBeNull();
    expect(await outcome(revokeShare(shy.viewer, NAME, link.shareId))).toBe("not-found");
  });

  it("is one for each team, listed and ended by its maker", async () => {
    const { link, sharer, teamId, shy } = await shared();
    expect((await createShare(sharer, NAME, teamId, after(1))).shareId).toBe(link.shareId);
    expect((await listShares(sharer, NAME)).shares).toEqual([link]);
    expect((await listNotebooks(sharer)).authored).toHaveLength(1);
    await revokeShare(sharer, NAME, link.shareId);
    expect(await outcome(getSharedNotebook(shy.viewer, link.shareId))).toBe("not-found");
    expect(await outcome(revokeShare(sharer, NAME, link.shareId))).toBe("not-found");
    expect((await listShares(sharer, NAME)).shares).toEqual([]);
    expect((await createShare(sharer, NAME, teamId, NOW)).shareId).not.toBe(link.shareId);
  });

  it("ends for whoever leaves the team, and for all when its owner leaves or deletes the notebook", async () => {
    const { link, sharer, shy, coach, teamId } = await shared();
    await leaveTeam(shy.viewer, teamId, NOW);
    expect(await outcome(getSharedNotebook(shy.viewer, link.shareId))).toBe("not-found");
    await leaveTeam(sharer, teamId, NOW);
    expect(await outcome(getSharedNotebook(coach.viewer, link.shareId))).toBe("not-found");
    expect((await listShares(sharer, NAME)).shares).toEqual([]);
    const other = await shared();
    await deleteNotebook(other.sharer, NAME, NOW);
    expect(await outcome(getSharedNotebook(other.coach.viewer, other.link.shareId))).toBe("not-found");
  });

  it("is made by members of a team that is not archived, which goes on being read", async () => {
    const { link, sharer, owner, shy, teamId } = await shared();
    const elsewhere = await seedTeam();
    expect(await outcome(createShare(sharer, NAME, elsewhere.teamId, NOW))).toBe("not-found");
    expect(await outcome(createShare(shy.viewer, NAME, teamId, NOW))).toBe("not-found");
    await archiveTeam(owner.viewer, teamId, true, NOW);
    expect(await outcome(createShare(sharer, NAME, teamId, NOW))).toBe("team-archived");
    expect(await outcome(getSharedNotebook(shy.viewer, link.shareId))).toBe("done");
  });

  it("is an account's affair", async () => {
    const browser = new Browser("203.0.113.44");
    const params = { notebookId: NAME };
    const path = `/api/v1/notebooks/${NAME}/shares`;
    expect((await browser.call(sharesRoute, "GET", path, { params })).json.code).toBe("sign-in-required");
    const body = { teamId: newId() };
    expect((await browser.call(shareRoute, "POST", path, { params, body })).json.code).toBe("sign-in-required");
  });
});

describe("a learner's notebooks", () => {
  const mergeInto = (guestId: string, accountLearnerId: string) =>
    prisma().$transaction((tx) => mergeLearners(tx, { guestId, accountLearnerId, now: NOW }));

  it("come along when a guest signs in; where both have a copy, the guest's becomes one of his own", async () => {
    const [visitor, { viewer }] = [guest(), await person()];
    const { notebookId } = await createNotebook(visitor, notebookOf(textCell("t", "# Guest's")), NOW);
    await save(visitor, NAME, changed("guest"));
    await save(visitor, NAME, changed("guest 2"), { version: 1, at: 11 });
    await save(viewer, NAME, changed("account"));
    await mergeInto(visitor.learnerId, viewer.learnerId);
    expect((await getNotebook(viewer, NAME)).mine?.document).toEqual(changed("account"));
    const { own } = await listNotebooks(viewer);
    expect(own.map(({ title }) => title)).toEqual([{ zh: "手写注意力", en: "Attention by hand" }, "Guest's"]);
    expect((await getNotebook(viewer, notebookId)).mine?.version).toBe(1);
    const copy = own[0]!.notebookId;
    expect((await getNotebook(viewer, copy)).mine?.document).toEqual(changed("guest 2"));
    expect((await getVersion(viewer, copy, 1)).document).toEqual(changed("guest"));
    // A save that was under way meanwhile reaches the account.
    expect(await outcome(save(visitor, notebookId, emptyNotebook(), { version: 1, baseHash: null }))).toBe("done");
    expect((await getNotebook(viewer, notebookId)).mine?.version).toBe(2);
  });

  it("are erased with the account, and a late save finds nobody", async () => {
    const { user, viewer } = await person();
    const password = "nothing of mine stays";
    await pool().query(`UPDATE "User" SET "passwordHash" = $2 WHERE id = $1`, [
      user.userId,
      await hashPassword(password),
    ]);
    await save(viewer, NAME, changed("a secret of mine"));
    await save(viewer, NAME, changed("gone"), { version: 1, keepsBefore: true });
    await deleteAccount({ password }, viewer, "203.0.113.45", NOW);
    const { rows } = await pool().query(
      `SELECT 1 FROM "Notebook" WHERE "learnerId" = $1 UNION ALL SELECT 1 FROM "NotebookVersion" WHERE "learnerId" = $1`,
      [viewer.learnerId],
    );
    expect(rows).toEqual([]);
    expect(await outcome(save(viewer, NAME, changed("late")))).toBe("not-found");
    expect(await outcome(createNotebook(viewer, emptyNotebook(), NOW))).toBe("not-found");
  });

  it("are saved without marking anybody's answers anew", async () => {
    const { viewer } = await person();
    const read = () => pool().query(`SELECT version FROM "Learner" WHERE id = $1`, [viewer.learnerId]);
    const before = (await read()).rows as unknown[];
    await save(viewer, NAME, changed("x"));
    expect((await read()).rows).toEqual(before);
  });
});
