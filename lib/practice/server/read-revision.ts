import "server-only";
import type { Queryable } from "@/lib/db/pool";
import * as z from "zod";
import { codePair, type CodePair } from "@/lib/code-pairs/code-pair";
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
  /** Rows of CodePair in their order; null where there are none. Not to be left out: what is read once is kept for everybody. */
  readonly pairs: readonly unknown[] | null;
}

/** The wording of a revision as its kind reads it today. Shared by all requests: nobody changes it. */
export interface ReadRevision {
  readonly kind: OpaqueKind;
  readonly grader: OpaqueGrader;
  /** Every kind's body extends authoredBase. */
  readonly authored: { readonly hints: readonly Localized[] };
  /** Absent in what is not stored yet. */
  readonly pairs?: readonly CodePair[];
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

/** The pairs of a revision, for queries in which `r` is the revision. */
export const PAIRS_OF_REVISION = `(SELECT jsonb_agg(jsonb_build_object('input', p.input, 'output', p.output, 'wrong', p.wrong)
  ORDER BY p.number) FROM "CodePair" p WHERE p."revisionId" = r.id)`;

function parseRevision({ kind: stored, version, body, pairs }: StoredRevision): ReadRevision {
  const name = stored as keyof typeof kinds; // an unknown name is caught by the next line
  const kind: OpaqueKind | undefined = kinds[name];
  if (!kind) throw new Error(`no item kind ${stored}`);
  const authored = kind.authored.parse(upgradeBody(versions[name], body, version, kind.version));
  return {
    ...{ kind, grader: graders[name], authored: authored as ReadRevision["authored"] }, // extends authoredBase
    pairs: z.array(codePair).parse(pairs ?? []),
  };
}

/** A revision by its id, from the database only when this process has not read it yet. Undefined when there is none. */
export async function getRevision(client: Queryable, id: string): Promise<ReadRevision | undefined> {
  const known = readings.get(id);
  if (known) return known;
  const { rows } = await client.query<StoredRevision>({
    name: "get-revision",
    text: `SELECT r.id, r.kind, r.version, r.body, ${PAIRS_OF_REVISION} AS pairs FROM "ItemRevision" r WHERE r.id = $1`,
    values: [id],
  });
  return rows[0] && readRevision(rows[0]);
}
