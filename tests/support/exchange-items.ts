import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { parse } from "yaml";
import { itemEnvelope } from "@/lib/content/schema";
import { rngFromNumber } from "@/lib/core/rng";
import type { ExportedItem, Format, ImportedItem, WriteOptions } from "@/lib/exchange/contract";
import { completeTexts } from "@/lib/exchange/draft";
import type { Fixtures, Grader, ItemKind } from "@/lib/items/contract";
import { fixtures } from "@/lib/items/fixtures.generated";
import { graders } from "@/lib/items/graders.generated.server";
import { kinds } from "@/lib/items/kinds.generated";

type Name = keyof typeof kinds;

let read: readonly ExportedItem[] | undefined;

/** Every item and question of content/, as a bank gives them out; of the named kinds, where some are named. */
export function contentItems(named?: readonly string[]): readonly ExportedItem[] {
  read ??= readdirSync("content/chapters").flatMap((folder) =>
    ["questions.yaml", "items.yaml"].flatMap((file) => {
      const path = `content/chapters/${folder}/${file}`;
      const entries = existsSync(path) ? (parse(readFileSync(path, "utf8")) as Record<string, unknown>[]) : [];
      return entries.map((entry) => toExported(entry, folder.slice(3)));
    }),
  );
  return named ? read.filter(({ document: { kind } }) => named.includes(kind)) : read;
}

function toExported(entry: Record<string, unknown>, chapter: string): ExportedItem {
  const isOfEnvelope = (key: string) => Object.hasOwn(itemEnvelope.shape, key);
  const { id, kind, version, ...envelope } = itemEnvelope.parse(
    Object.fromEntries(Object.entries(entry).filter(([key]) => isOfEnvelope(key))),
  );
  const body = Object.fromEntries(Object.entries(entry).filter(([key]) => !isOfEnvelope(key)));
  const { lab, edition, round, ...rest } = envelope;
  return {
    id,
    envelope: { ...rest, chapter, ...(lab && { lab }), ...(edition && { edition }), ...(round && { round }) },
    document: { kind, version, body: kinds[kind as Name].authored.parse(body) },
  };
}

/** The two fixtures of each kind, as items. */
export function fixtureItems(): readonly ExportedItem[] {
  return (Object.keys(kinds) as Name[]).flatMap((kind) =>
    (fixtures[kind] as Fixtures<object, unknown>).sameItemOtherKey.map((body, index) => ({
      id: `${kind}-${index + 1}`,
      envelope: { title: { zh: `题目 ${kind}`, en: `Item ${kind}` }, use: "practice" as const },
      document: { kind, version: kinds[kind].version, body: kinds[kind].authored.parse(body) },
    })),
  );
}

/** A draft whose author has written what it lacked, by the same words in both languages. */
export function completed({ id, envelope, document }: ImportedItem, index = 0): ExportedItem {
  const { title = { zh: "", en: "" } } = envelope;
  return {
    id: id ?? `item-${index + 1}`,
    envelope: { ...envelope, title: { zh: title.zh || title.en, en: title.en || title.zh } },
    document: { ...document, body: completeTexts(document.body).body },
  };
}

/** Writes items, reads the file, and writes what was read once more. */
export async function roundTrip(format: Format, items: readonly ExportedItem[], options: WriteOptions) {
  const first = await format.write!(items, options);
  const reading = await format.read!(first.bytes, options);
  const second = await format.write!(reading.items.map(completed), options);
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { first, reading, second, firstText: text(first.bytes), secondText: text(second.bytes) };
}

/** The share that the reference answer of one variant earns; undefined for an item that learners mark themselves. */
export function earnedByReference({ document: { kind, body } }: ExportedItem): number | undefined {
  const opaque = kinds[kind as Name] as ItemKind<string, unknown, unknown, unknown, unknown, unknown>;
  const grader = graders[kind as Name] as Grader<unknown, unknown, unknown>; // the registry pairs them
  const resolved = opaque.resolve(opaque.authored.parse(body), rngFromNumber(1));
  const score = grader.grade(resolved, opaque.answer.parse(grader.reference(resolved)));
  return score.status === "graded" ? score.earned / score.possible : undefined;
}

/** One line of text that may hold every character that a format keeps for itself. */
export const anyLine = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          "{",
          "}",
          "=",
          "~",
          "#",
          ":",
          "::",
          "->",
          "\\",
          "\\n",
          "%",
          "%50%",
          "[html]",
          "//",
          "*",
          '"',
          "'",
          ",",
          ";",
          "<b>",
        ],
        ...[
          "$x^2$",
          "`a_b`",
          "注意力",
          "，",
          "A.",
          "ANSWER: A",
          "&amp;",
          "&&058;",
          "####",
          "+1",
          "-1",
          "@x",
          "=1+1",
          "{{c1::x}}",
          "{T}",
        ],
      ),
      fc.string({ maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.join(" ").replace(/\s+/g, " ").trim())
  .filter((text) => text !== "");

/** Texts of one or several paragraphs. */
export const anyText = fc.array(anyLine, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n\n"));

const localized = (text: fc.Arbitrary<string>) => fc.record({ zh: text, en: text });

/** A choice item with texts of every sort. */
export const anyChoiceItem: fc.Arbitrary<ExportedItem> = fc
  .record({
    kind: fc.constantFrom("single-choice" as const, "multiple-choice" as const),
    stem: localized(anyText),
    explanation: localized(anyText),
    title: localized(anyLine),
    order: fc.constantFrom("shuffled", "fixed"),
    choices: fc.uniqueArray(anyLine, { minLength: 2, maxLength: 6 }),
    feedback: localized(anyText),
    right: fc.nat(),
  })
  .map(({ kind, stem, explanation, title, order, choices, feedback, right }) => ({
    id: "any-item",
    envelope: { title, use: "practice" as const, difficulty: 2 },
    document: {
      ...{ kind, version: 1 },
      body: {
        ...{ stem, hints: [], explanation, order },
        choices: choices.map((text, index) => ({
          text: { zh: text, en: text },
          ...(index === right % choices.length && { correct: true }),
          feedback,
        })),
      },
    },
  }));
