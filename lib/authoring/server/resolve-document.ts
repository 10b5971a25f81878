import "server-only";
import { readDocument } from "@/lib/authoring/read-document";
import type { DocumentProblem, ItemDocument } from "@/lib/authoring/schema";
import { getGlossary } from "@/lib/content/server/get-glossary";
import { rngFromNumber } from "@/lib/core/rng";
import type { Grader } from "@/lib/items/contract";
import { graders } from "@/lib/items/graders.generated.server";
import { kinds } from "@/lib/items/kinds.generated";
import { resolveRevision, type ResolvedView } from "@/lib/practice/server/resolve-revision";
import type { ReadRevision } from "@/lib/practice/server/read-revision";

interface ResolvedDocument {
  /** One variant, as a learner would meet it; undefined while the body breaks its kind's schema. */
  readonly view: ResolvedView | undefined;
  readonly problems: readonly DocumentProblem[];
}

interface LintedDocument {
  /** Draws the variant that a seed gives, as a learner would meet it; undefined while the body breaks its kind's schema. */
  readonly draw: ((seed: number) => ResolvedView) | undefined;
  readonly problems: readonly DocumentProblem[];
}

/** Draws the variant that `seed` gives of an unsaved body, and says what the linter has to say about it. */
export function resolveDocument(document: ItemDocument, seed: number): ResolvedDocument {
  const { draw, problems } = lintDocument(document);
  return { view: draw?.(seed), problems };
}

/** What the linter and the kind have to say about an unsaved body, said once for as many variants as are drawn. */
export function lintDocument(document: ItemDocument): LintedDocument {
  const { name, authored, problems } = readDocument(document);
  if (!name || authored === undefined) return { draw: undefined, problems };
  // The registry guarantees that the halves of one kind meet only each other, and every kind's body extends authoredBase.
  const revision = { kind: kinds[name], grader: graders[name], authored } as unknown as ReadRevision;
  const found = ((graders[name] as Grader<unknown, unknown, unknown>).check?.(authored, getGlossary()) ?? []).map(
    ({ path, message, remedy, severity = "error" }): DocumentProblem => ({
      ...{ severity, rule: "body", message, remedy },
      path: path.map((key) => (typeof key === "symbol" ? String(key) : key)),
    }),
  );
  // Errors first, the kind's before the linter's.
  const all = [...found, ...problems].toSorted(
    (a, b) => Number(a.severity > b.severity) - Number(a.severity < b.severity),
  );
  return { draw: (seed) => resolveRevision(revision, rngFromNumber(seed)), problems: all };
}
