import { describe, expect, it } from "vitest";
import { listExamples } from "@/lib/authoring/server/list-examples";
import { cmsDocument, type CmsDocument } from "@/lib/cms/schema";
import { readStoredDocument, storeDocument } from "@/lib/cms/stored-document";
import { hashAuthoredForm } from "@/lib/content/canonical-form";
import { storedEnvelope } from "@/lib/content/schema";

const place = {
  itemId: "rank",
  chapter: "lora",
  conceptsOf: (questions: readonly string[]) => {
    if (questions.includes("no-such-question")) throw new RangeError("no question");
    return ["lora"];
  },
};
const documentOf = (example: { kind: string; version: number; body: unknown }): CmsDocument => ({
  ...example,
  title: { zh: "秩", en: "Rank" },
  use: "practice",
  questions: ["what-is-lora"],
  difficulty: 2,
  sources: ["hu-2021"],
  reviewed: "2026-11",
  lab: null,
  edition: 1,
  round: null,
});
const documents = listExamples().map(documentOf);
const [first] = documents as [CmsDocument];

describe("a stored document", () => {
  it.each(documents.map((document) => [document.kind, document] as const))(
    "of kind %s comes back as it was",
    (_, document) => {
      const stored = storeDocument(document, place);
      expect(stored.isWhole).toBe(true);
      expect(stored.hash).toBe(hashAuthoredForm({ ...stored, envelope: storedEnvelope.parse(stored.envelope) }));
      expect(readStoredDocument(JSON.parse(JSON.stringify(stored)), "assessment")).toEqual(document);
    },
  );

  it.each<[string, Partial<CmsDocument>]>([
    ["without a title", { title: { zh: "", en: "Rank" } }],
    ["without a question", { questions: [] }],
    ["with a question that there is not", { questions: ["no-such-question"] }],
    ["without a difficulty", { difficulty: null }],
    ["without a month", { reviewed: "" }],
    ["whose body breaks its schema", { body: { stem: { zh: "", en: "" }, choices: "none" } }],
    ["of an unknown kind", { kind: "riddle" }],
    ["of a later version", { version: 99 }],
  ])("%s is kept as it stands", (_, change) => {
    const document = { ...first, ...change };
    const stored = storeDocument(document, place);
    expect(stored.isWhole).toBe(false);
    expect(readStoredDocument(JSON.parse(JSON.stringify(stored)), "assessment")).toEqual(document);
    expect(cmsDocument.safeParse(document).success).toBe(true);
    expect(storeDocument({ ...document, edition: 7 }, place).hash).not.toBe(stored.hash);
  });

  it("says nothing of a first edition and no lab, and all of others", () => {
    expect(storeDocument(first, place).envelope).not.toHaveProperty("edition");
    const later: CmsDocument = { ...first, edition: 2, lab: "lora", round: "estimation" };
    expect(storeDocument(later, place).envelope).toMatchObject({ edition: 2, lab: "lora", round: "estimation" });
    expect(readStoredDocument(storeDocument(later, place), "practice")).toEqual(later);
  });

  it("reads the use of a revision that says none from its item", () => {
    expect(readStoredDocument({ ...storeDocument(first, place), use: null }, "assessment").use).toBe("assessment");
  });

  it("never throws on what once was stored", () => {
    for (const envelope of [null, [], "x", { title: 3 }, { concepts: ["lora"] }])
      expect(readStoredDocument({ ...storeDocument(first, place), envelope }, "practice").questions).toEqual([]);
  });
});
