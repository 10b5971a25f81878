import "server-only";
import type { Pool, PoolClient } from "pg";
import { createBoundedCache } from "@/lib/core/bounded-cache";
import type { Localized } from "@/lib/core/locale";
import type { Grader, ItemKind } from "@/lib/items/contract";
import { graders } from "@/lib/items/graders.generated.server";
import { kinds } from "@/lib/items/kinds.generated";
import { upgradeBody } from "@/lib/items/upgrade";
import { versions } from "@/lib/items/versions.generated";

/** A kind whose forms are opaque: the registry guarantees that the halves of one kind meet only each other. */
type OpaqueKind = ItemKind<string, unknown, unknown, unknown, unknown, unknown>;
type OpaqueGrader = Grader<unknown, unknown, unknown>;

export interface StoredRevision {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly body: unknown;
}

/** The wording of a revision as its kind reads it today. Shared by all requests: nobody changes it. */
export interface ReadRevision {
  readonly kind: OpaqueKind;
  readonly grader: OpaqueGrader;
  /** Every kind's body extends authoredBase. */
  readonly authored: { readonly hints: readonly Localized[] };
}

/** By id of the revision, whose wording never changes. */
const readings = createBoundedCache<string, ReadRevision>(5_000);

/**
 * Parses a stored body, upgraded to the kind's present version.
 * @throws {Error} when the kind is unknown or the stored body does not parse: a defect of ours, not of the caller.
 */
export function readRevision(stored: StoredRevision): ReadRevision {
  return readings.get(stored.id) ?? readings.keep(stored.id, parseRevision(stored));
}

function parseRevision({ kind: stored, version, body }: StoredRevision): ReadRevision {
  const name = stored as keyof typeof kinds; // an unknown name is caught by the next line
  const kind: OpaqueKind | undefined = kinds[name];
  if (!kind) throw new Error(`no item kind ${stored}`);
  const authored = kind.authored.parse(upgradeBody(versions[name], body, version, kind.version));
  return { kind, grader: graders[name], authored: authored as ReadRevision["authored"] }; // extends authoredBase
}

/** A revision by its id, from the database only when this process has not read it yet. Undefined when there is none. */
export async function getRevision(client: Pool | PoolClient, id: string): Promise<ReadRevision | undefined> {
  const known = readings.get(id);
  if (known) return known;
  const { rows } = await client.query<StoredRevision>({
    name: "get-revision",
    text: `SELECT id, kind, version, body FROM "ItemRevision" WHERE id = $1`,
    values: [id],
  });
  return rows[0] && readRevision(rows[0]);
}
