import { createHash } from "node:crypto";
import sharp, { type Sharp } from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { POST as checkRoute } from "@/app/api/v1/cms/checks/route";
import { POST as pictureRoute } from "@/app/api/v1/cms/pictures/route";
import { GET as mediaRoute } from "@/app/media/[id]/route";
import { GET as searchRoute } from "@/app/api/v1/search/route";
import { listExamples } from "@/lib/authoring/server/list-examples";
import { checkOutput, pictureOutput, type CmsDocument } from "@/lib/cms/schema";
import { checkDocument } from "@/lib/cms/server/check-document";
import { createItem } from "@/lib/cms/server/create-item";
import { createComment } from "@/lib/cms/server/create-comment";
import { getEditorFacts } from "@/lib/cms/server/get-editor-facts";
import { moveRevision } from "@/lib/cms/server/move-revision";
import { saveDraft } from "@/lib/cms/server/save-draft";
import { saveRevision } from "@/lib/cms/server/save-revision";
import { storePicture } from "@/lib/cms/server/store-picture";
import { env } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { listItemViews } from "@/lib/practice/server/list-item-views";
import { revealHint } from "@/lib/practice/server/reveal-hint";
import { Browser } from "@/tests/support/browser";
import { draftedItem, person, publishedItem, writeRevision } from "@/tests/support/cms";
import { testDatabase } from "@/tests/support/database";
import { wholeDocument } from "@/tests/support/whole-document";

const now = new Date();
type Person = Awaited<ReturnType<typeof person>>;
let ann: Person, judge: Person, learner: Person;

beforeAll(async () => {
  await testDatabase();
  ann = await person("instructor", false, "Ann");
  judge = await person("instructor", true, "Judge");
  learner = await person("learner", false, "Lea");
});

const rulesOf = async (document: CmsDocument, itemId?: string) => {
  const id = itemId ?? (await draftedItem(ann.viewer));
  const { problems } = await checkDocument(ann.viewer, id, document, now);
  return problems.map(({ severity, rule, path }) => `${severity} ${rule} ${path.join(".")}`);
};
const withBody = (change: object) =>
  wholeDocument("x", { body: { ...(wholeDocument("x").body as object), ...change } });

describe("the live checks", () => {
  it("find nothing wrong with a whole document, and say that it is ready", async () => {
    const id = await draftedItem(ann.viewer);
    const body = { itemId: id, document: wholeDocument(id) };
    const answer = await new Browser().become(ann.user).call(checkRoute, "POST", "/api/v1/cms/checks", { body });
    expect(checkOutput.parse(answer.json)).toEqual({ problems: [], isReady: true });
    for (const browser of [new Browser(), new Browser().become(learner.user)])
      expect((await browser.call(checkRoute, "POST", "/api/v1/cms/checks", { body })).status).toBe(404);
    await expect(checkDocument(learner.viewer, id, wholeDocument(), now)).rejects.toThrow("not-found");
    await expect(checkDocument(ann.viewer, "none", wholeDocument(), now)).rejects.toThrow("not-found");
  });

  it.each(listExamples().map((example) => [example.kind, example] as const))(
    "mark the reference answers of kind %s right in all that they draw",
    async (_, example) => {
      const rules = await rulesOf(wholeDocument("x", example));
      expect(rules.filter((rule) => rule.includes("reference"))).toEqual([]);
    },
  );

  const choice = (zh: string, en: string, correct?: true) => ({
    text: { zh, en },
    feedback: { zh: `说的是${zh}。`, en: `That is ${en}.` },
    ...(correct && { correct }),
  });
  it.each<[string, CmsDocument, string]>([
    ["an empty text", withBody({ explanation: { zh: "", en: "Because." } }), "error explanation body.explanation.zh"],
    [
      "a formula that does not parse",
      withBody({ explanation: { zh: "因为 $\\frac{1$。", en: "Because." } }),
      "error formula body.explanation.zh",
    ],
    [
      "options that repeat",
      withBody({ choices: [choice("一", "One", true), choice("一", "Other")] }),
      "error schema body.choices",
    ],
    [
      "all of the above",
      withBody({ choices: [choice("降维矩阵", "The down matrix", true), choice("以上都对", "All of the above")] }),
      "error choices body.choices.1.text.zh",
    ],
    ["a missing source", wholeDocument("x", { sources: [] }), "error source sources"],
    ["a missing concept", wholeDocument("x", { questions: [] }), "error concept questions"],
    [
      "a picture without a description",
      withBody({ explanation: { zh: `![](/media/${"a".repeat(64)}#2x2)`, en: "Because." } }),
      "error markdown body.explanation.zh",
    ],
    [
      "a picture that is not here",
      withBody({ explanation: { zh: `![图](/media/${"a".repeat(64)}#2x2)`, en: "Because." } }),
      "error picture body.explanation.zh",
    ],
    [
      "a picture from elsewhere",
      withBody({ explanation: { zh: "![图](https://example.com/x.png)", en: "Because." } }),
      "error markdown body.explanation.zh",
    ],
    ["an unknown kind", wholeDocument("x", { kind: "riddle" }), "error schema body"],
  ])("find %s", async (_, document, rule) => expect(await rulesOf(document)).toContain(rule));

  it("say once of an empty text that it is missing, and not as a rule of the schema", async () => {
    const rules = await rulesOf(withBody({ stem: { zh: "", en: "" } }));
    expect(rules.filter((rule) => rule.includes("stem"))).toEqual([
      "error missing body.stem.zh",
      "error missing body.stem.en",
    ]);
  });

  it("find what the bank has already, and not the item itself or one that was retired", async () => {
    const text = "kqzwv";
    const document = wholeDocument(text);
    const { itemId } = await publishedItem(ann.viewer, judge.viewer, document);
    expect(await rulesOf(document, itemId)).toEqual([]);
    const copy = await draftedItem(ann.viewer, document);
    const { problems, isReady } = await checkDocument(ann.viewer, copy, document, now);
    expect([problems[0], isReady]).toMatchObject([
      { severity: "error", rule: "duplicates", path: ["body", "stem"] },
      false,
    ]);
    expect(problems[0]?.message).toContain(itemId);
    await pool().query(`UPDATE "Item" SET status = 'retired' WHERE id = $1`, [itemId]);
    expect(await rulesOf(document, copy)).toEqual([]);
  });

  it("live through a hostile document", async () => {
    const browser = new Browser().become(ann.user);
    const id = await draftedItem(ann.viewer);
    const deep = JSON.stringify({ itemId: id, document: { ...wholeDocument(), body: "deep" } });
    const check = (body: unknown) =>
      browser.call(checkRoute, "POST", "/api/v1/cms/checks", {
        body: { itemId: id, document: { ...wholeDocument(), body } },
      });
    const nested = { body: deep.replace('"deep"', "[".repeat(5_000) + "]".repeat(5_000)) };
    expect((await browser.call(checkRoute, "POST", "/api/v1/cms/checks", nested)).json.code).toBe("invalid-input");
    for (const body of [
      null,
      3,
      "x",
      [],
      { choices: [null, { text: null }] },
      { stem: { zh: "$".repeat(9_000), en: "[".repeat(9_000) } },
    ])
      expect((await check(body)).status).toBe(200);
  });
});

describe("the sources of an item", () => {
  const sourcesOf = async (chapter: string, sources: readonly string[]) => {
    const id = `item-${newId()}`;
    await createItem(ann.viewer, { id, chapter, kind: "single-choice", use: "practice" }, now);
    const found = await rulesOf(wholeDocument("cited", { sources: [...sources] }), id);
    return found.filter((line) => line.includes(" source "));
  };

  it("are those of the chapter's own list, where it has one", async () => {
    expect(await sourcesOf("lora", ["hu-2021"])).toEqual([]);
    expect(await sourcesOf("lora", ["ainslie-2023"])).toEqual(["error source sources.0"]);
    const { areSourcesOwn, sources } = (await getEditorFacts(ann.viewer, await draftedItem(ann.viewer), "en"))!;
    expect([areSourcesOwn, sources.some(({ id }) => id === "ainslie-2023")]).toEqual([true, false]);
  });

  it("are those that any chapter cites, where the chapter has no list yet, and none whose id means two works", async () => {
    expect(await sourcesOf("graph-rag", ["hu-2021", "ainslie-2023"])).toEqual([]);
    expect(await sourcesOf("graph-rag", ["liu-2023", "nobody-1999"])).toEqual([
      "error source sources.0",
      "error source sources.1",
    ]);
    expect(await sourcesOf("graph-rag", [])).toEqual(["error source sources"]);
  });
});

describe("a picture", () => {
  const draw = (width = 3, height = 2) => sharp({ create: { width, height, channels: 3, background: "#3366cc" } });
  const send = (browser: Browser, bytes: Uint8Array<ArrayBuffer>, type = "image/png") =>
    pictureRoute(
      new Request(`${env().PUBLIC_URL}/api/v1/cms/pictures`, {
        method: "POST",
        headers: { "content-type": type, origin: env().PUBLIC_URL, cookie: browser.cookie },
        body: bytes,
      }),
      { params: Promise.resolve({}) },
    );
  const fetchMedia = (address: string, headers: Record<string, string> = {}) => {
    const [path = ""] = address.split("#");
    return mediaRoute(new Request(`${env().PUBLIC_URL}${path}`, { headers }), {
      params: Promise.resolve({ id: path.slice("/media/".length) }),
    });
  };
  const bytesOf = async (image: Sharp) => Uint8Array.from(await image.toBuffer());

  it("is kept as WebP without what its camera said, once, and served to everybody for ever", async () => {
    const jpeg = await bytesOf(
      draw(30, 20)
        .withExif({ IFD0: { Copyright: "secret-canary" } })
        .jpeg(),
    );
    const answer = await send(new Browser().become(ann.user), jpeg, "image/jpeg");
    expect(answer.status).toBe(201);
    const picture = pictureOutput.parse(await answer.json());
    expect(picture).toMatchObject({
      width: 30,
      height: 20,
      address: expect.stringMatching(/^\/media\/[0-9a-f]{64}#30x20$/) as string,
    });
    expect(await storePicture(judge.viewer, jpeg, now)).toEqual(picture);
    const served = await fetchMedia(picture.address);
    expect(Object.fromEntries(served.headers)).toMatchObject({
      "content-type": "image/webp",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    });
    const bytes = Buffer.from(await served.arrayBuffer());
    expect(bytes.toString("latin1")).not.toContain("secret-canary");
    expect(picture.address).toContain(createHash("sha256").update(bytes).digest("hex"));
    expect((await sharp(bytes).metadata()).format).toBe("webp");
    const again = await fetchMedia(picture.address, { "if-none-match": served.headers.get("etag")! });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  it.each(["png", "webp", "gif"] as const)("may be %s, whatever it is called", async (format) => {
    const picture = await storePicture(ann.viewer, await bytesOf(draw().toFormat(format)), now);
    expect(picture).toMatchObject({ width: 3, height: 2 });
  });

  it("is made small enough, and shows its first frame alone", async () => {
    expect(await storePicture(ann.viewer, await bytesOf(draw(4_000, 1_000).png()), now)).toMatchObject({
      width: 2_000,
      height: 500,
    });
    const frames = await Promise.all([draw(8, 8), draw(8, 8)].map((image) => image.png().toBuffer()));
    const moving = Uint8Array.from(
      await sharp(frames, { join: { animated: true } })
        .gif()
        .toBuffer(),
    );
    expect(await storePicture(ann.viewer, moving, now)).toMatchObject({ width: 8, height: 8 });
  });

  it.each<[string, () => Promise<Uint8Array<ArrayBuffer>>]>([
    ["no picture", () => Promise.resolve(Uint8Array.from(Buffer.from("hello")))],
    [
      "SVG",
      () =>
        Promise.resolve(
          Uint8Array.from(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>')),
        ),
    ],
    ["half a picture", async () => (await bytesOf(draw(400, 400).png())).slice(0, 200)],
    ["a bomb", () => bytesOf(draw(9_000, 9_000).png({ compressionLevel: 9 }))],
    ["a picture too wide", () => bytesOf(draw(13_000, 2).png())],
    ["TIFF", () => bytesOf(draw().tiff())],
  ])("is refused when it is %s", async (_, make) => {
    await expect(storePicture(ann.viewer, await make(), now)).rejects.toThrow("picture-unreadable");
  });

  it("is refused by its type and size before it is looked at, and to strangers", async () => {
    const png = await bytesOf(draw().png());
    const own = new Browser().become(ann.user);
    expect((await send(own, png, "image/svg+xml")).status).toBe(415);
    expect((await send(own, new Uint8Array(5 * 1024 * 1024 + 1))).status).toBe(413);
    for (const browser of [new Browser(), new Browser().become(learner.user)])
      expect((await send(browser, png)).status).toBe(404);
    await expect(storePicture(learner.viewer, png, now)).rejects.toThrow("not-found");
  });

  it("that there is not is not found", async () => {
    for (const id of ["0".repeat(64), "x", "../secret", "0".repeat(63)])
      expect((await fetchMedia(`/media/${id}`)).status).toBe(404);
  });
});

describe("the keys of what is being written", () => {
  it("reach no learner, in whatever status", async () => {
    const secret = "zqcanary";
    const hidden = (subject: string) => {
      const document = wholeDocument(subject);
      const body = document.body as Record<string, unknown>;
      body["explanation"] = { zh: `秘密 ${secret}。`, en: `The secret ${secret}.` };
      body["hints"] = [{ zh: `提示 ${secret}。`, en: `A hint, ${secret}.` }];
      return document;
    };
    const { itemId, revisionId } = await publishedItem(ann.viewer, judge.viewer, hidden("published"));
    const second = await writeRevision(
      ann.viewer,
      itemId,
      revisionId,
      { ...hidden("second"), title: { zh: secret, en: secret } },
      now,
    );
    await moveRevision(ann.viewer, second.revisionId, { to: "in_review", note: secret }, now);
    await createComment(judge.viewer, second.revisionId, { path: "", text: secret }, now);
    const fresh = await draftedItem(ann.viewer, { ...hidden("fresh"), title: { zh: secret, en: secret } });
    await saveRevision(ann.viewer, fresh, { draftVersion: 2, note: secret }, now);
    await saveDraft(judge.viewer, fresh, { version: 0, baseId: null, document: hidden("draft") }, now);

    const views = await listItemViews(learner.viewer, [itemId, fresh]);
    expect(JSON.stringify(views)).not.toContain(secret);
    expect(views.views.map(({ status }) => status)).toEqual(["active", "unknown"]);
    const browser = new Browser().become(learner.user);
    const found = await browser.call(searchRoute, "GET", `/api/v1/search?q=${secret}&locale=en`);
    expect(JSON.stringify(found.json)).not.toContain(fresh);
    const [view] = views.views;
    if (view?.status !== "active") throw new Error("no view");
    // What is published is told when it is asked for, and is what the control of this test looks for.
    expect(JSON.stringify(await revealHint(learner.viewer, view.viewId, 1, now))).toContain(secret);
  });
});
