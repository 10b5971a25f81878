import "server-only";
import * as z from "zod";
import type { NearItem } from "@/lib/cms/check-bank";
import { DUPLICATE, shownText } from "@/lib/content/check/check-duplicates";
import { shinglesOf } from "@/lib/content/check/shingles";
import { LOCALES, type Locale, type Localized } from "@/lib/core/locale";
import { pool } from "@/lib/db/pool";
import { localizedText } from "@/lib/items/contract";

/** The shingles of one published revision as 32-bit hashes: a bank of 10,000 items takes some 15 MB. */
type Shingled = Localized<Uint32Array> & { readonly itemId: string };

/** By revision id, whose wording never changes: read once by each process, and let go when it is no longer published. */
const bank = new Map<string, Shingled>();
let reading: Promise<void> | undefined;

const PAGE = 200;
/** A document has a few neighbours, or a defect. */
const MOST = 5;

const shown = z.looseObject({ stem: localizedText });

/** Published items, other than `itemId`, whose shown text shares enough with `body` in both languages. Interview questions are not compared. */
export async function findNear(itemId: string, body: unknown): Promise<readonly NearItem[]> {
  const own = shown.safeParse(body).data;
  if (!own) return [];
  reading ??= readBank().finally(() => (reading = undefined));
  await reading;
  const sets = LOCALES.map((locale) => [locale, new Set(hashesOf(own, locale))] as const);
  const near: NearItem[] = [];
  for (const other of bank.values()) {
    if (other.itemId === itemId) continue;
    const similarity = Math.min(...sets.map(([locale, set]) => similarityOf(set, other[locale])));
    if (similarity >= DUPLICATE) near.push({ itemId: other.itemId, similarity });
  }
  return near.toSorted((a, b) => b.similarity - a.similarity).slice(0, MOST);
}

/** As `similarity` of lib/content/check/shingles.ts, and nothing where the sizes alone keep two texts apart. */
function similarityOf(one: ReadonlySet<number>, other: Uint32Array): number {
  const [less, more] = [Math.min(one.size, other.length), Math.max(one.size, other.length)];
  if (less < DUPLICATE * more) return 0;
  let shared = 0;
  for (const hash of other) if (one.has(hash)) shared++;
  return shared / (one.size + other.length - shared);
}

async function readBank(): Promise<void> {
  const { rows } = await pool().query<{ id: string }>(
    `SELECT r.id FROM "ItemRevision" r JOIN "Item" i ON i.id = r."itemId"
     WHERE r.status = 'published' AND i.status = 'active' AND r.kind <> 'open'`,
  );
  const present = new Set(rows.map(({ id }) => id));
  for (const id of bank.keys()) if (!present.has(id)) bank.delete(id);
  const missing = [...present].filter((id) => !bank.has(id));
  for (let from = 0; from < missing.length; from += PAGE) {
    const found = await pool().query<{ id: string; itemId: string; body: unknown }>(
      `SELECT id, "itemId", body FROM "ItemRevision" WHERE id = ANY($1)`,
      [missing.slice(from, from + PAGE)],
    );
    for (const { id, itemId, body } of found.rows) {
      const read = shown.safeParse(body).data;
      const none = new Uint32Array();
      bank.set(id, { itemId, zh: read ? hashesOf(read, "zh") : none, en: read ? hashesOf(read, "en") : none });
    }
  }
}

function hashesOf(body: z.output<typeof shown>, locale: Locale): Uint32Array {
  return Uint32Array.from(new Set([...shinglesOf(shownText(body, locale), locale)].map(hashOf)));
}

/** FNV-1a over UTF-16 code units (Fowler, Noll and Vo), 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
