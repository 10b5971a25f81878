import * as z from "zod";
import { kinds } from "@/lib/items/kinds.generated";
import { upgradeBody } from "@/lib/items/upgrade";
import { versions } from "@/lib/items/versions.generated";

const list = z.array(z.unknown()).catch([]);
/** What is asked of a body that may be unfinished. */
const loose = z
  .object({
    rubric: z
      .array(z.object({ parts: z.record(z.string(), z.array(z.unknown())).catch({}) }).catch({ parts: {} }))
      .catch([]),
    followUps: list,
    misconceptions: list,
  })
  .catch({ rubric: [], followUps: [], misconceptions: [] });

interface RubricFacts {
  readonly points: readonly { readonly hasForms: boolean }[];
  readonly followUps: number;
  readonly misconceptions: number;
}

/** What the stored body of an open item holds for an interview; nothing of one that cannot be read. */
export function readRubricFacts(version: number | null, body: unknown): RubricFacts {
  const { rubric, followUps, misconceptions } = loose.parse(upgraded(version, body));
  return {
    points: rubric.map(({ parts }) => ({ hasForms: Object.keys(parts).length > 0 })),
    followUps: followUps.length,
    misconceptions: misconceptions.length,
  };
}

function upgraded(version: number | null, body: unknown): unknown {
  if (version === null || version > kinds.open.version) return undefined;
  return upgradeBody(versions.open, body, version, kinds.open.version);
}
