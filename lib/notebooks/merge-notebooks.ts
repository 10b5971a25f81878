import { canonicalJson } from "@/lib/core/canonical-json";
import { LOCALES } from "@/lib/core/locale";
import { fingerprint } from "@/lib/notebooks/fingerprint";
import { mergeOrder } from "@/lib/notebooks/merge-order";
import { conflictOf } from "@/lib/notebooks/settle-conflict";
import type { CellText, NotebookCell, NotebookDocument } from "@/lib/notebooks/schema";

/**
 * Where two sides did not agree. Nothing waits for a decision: both texts stand in the merged document.
 * - `both-changed`: mine stands in `cellId`, theirs in `copyId` right below, which says so in its metadata (`conflictOf`).
 * - `deleted-here`, `deleted-there`: one side deleted what the other changed; it stays.
 */
export type MergeConflict =
  | { readonly kind: "both-changed"; readonly cellId: string; readonly copyId: string }
  | { readonly kind: "deleted-here" | "deleted-there"; readonly cellId: string };

export interface Sides {
  /** What both sides began from. */
  readonly base: NotebookDocument;
  readonly mine: NotebookDocument;
  readonly theirs: NotebookDocument;
}

export interface MergeResult {
  readonly document: NotebookDocument;
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Merges two documents cell by cell (three-way, by cell id). What one side changed is taken; what both changed stands there twice. No
 * text that either side wrote is lost, equal sides give no conflict, and merging again with the same side changes nothing. Of the
 * metadata, the order and the outputs that both sides changed mine stay.
 */
export function mergeNotebooks({ base, mine, theirs }: Sides): MergeResult {
  const [was, here, there] = [base, mine, theirs].map(({ cells }) => new Map(cells.map((cell) => [cell.id, cell])));
  const conflicts: MergeConflict[] = [];
  const merged = new Map<string, NotebookCell>();
  const copies = new Map<string, NotebookCell>();
  for (const id of new Set([...here!.keys(), ...there!.keys()])) {
    const before = was!.get(id);
    const [ours, others] = [here!.get(id), there!.get(id)];
    if (ours && others) {
      const met = mergeCell(before, ours, others);
      merged.set(id, met ?? ours);
      if (met) continue;
      const copy = copyOf(others, [here!, there!, copies]);
      copies.set(copy.id, copy);
      conflicts.push({ kind: "both-changed", cellId: id, copyId: copy.id });
      continue;
    }
    const left = (ours ?? others)!; // the id is of one of both
    if (!before) merged.set(id, left);
    else if (!isSameContent(before, left)) {
      merged.set(id, left);
      conflicts.push({ kind: ours ? "deleted-there" : "deleted-here", cellId: id });
    }
  }
  const order = mergeOrder(base, mine, theirs, (id) => merged.has(id));
  const copyAt = new Map(conflicts.flatMap((found) => (found.kind === "both-changed" ? [[found.cellId, found]] : [])));
  const cells = order.flatMap((id) => {
    const copyId = copyAt.get(id)?.copyId;
    const copy = copyId !== undefined && !merged.has(copyId) ? copies.get(copyId) : undefined;
    return copy ? [merged.get(id)!, copy] : [merged.get(id)!];
  });
  return {
    document: {
      version: 1,
      cells,
      metadata: mergeKeys(base.metadata, mine.metadata, theirs.metadata),
      rest: mergeKeys(base.rest, mine.rest, theirs.rest),
    },
    conflicts,
  };
}

/** What is missing is not the same as null. */
const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));

/** All of a cell but what its last run gave. */
const contentOf = ({ type, source, metadata, rest }: NotebookCell) => ({ type, source, metadata, rest });
export const isSameContent = (a: NotebookCell, b: NotebookCell): boolean => isSame(contentOf(a), contentOf(b));

/** Undefined where both changed the text, or its type, in two ways. */
function mergeCell(
  before: NotebookCell | undefined,
  mine: NotebookCell,
  theirs: NotebookCell,
): NotebookCell | undefined {
  const source = pick(before?.source, mine.source, theirs.source) ?? pickLanguages(before?.source, mine, theirs);
  const type = pick(before?.type, mine.type, theirs.type);
  if (source === undefined || type === undefined) return undefined;
  const common = {
    id: mine.id,
    source,
    metadata: mergeKeys(before?.metadata ?? {}, mine.metadata, theirs.metadata),
    rest: mergeKeys(before?.rest ?? {}, mine.rest, theirs.rest),
  };
  if (type !== "code") return { ...common, type };
  return { ...common, type, ...runOf(before, mine, theirs, source) };
}

type Run = Pick<Extract<NotebookCell, { type: "code" }>, "outputs" | "executionCount">;

/** Outputs go with the text that gave them; of two runs of one text, mine. */
function runOf(before: NotebookCell | undefined, mine: NotebookCell, theirs: NotebookCell, source: CellText): Run {
  const runs = [mine, theirs].flatMap((cell) => (cell.type === "code" && isSame(cell.source, source) ? [cell] : []));
  const changed = runs.find((cell) => before?.type !== "code" || !isSame(toRun(cell), toRun(before)));
  const chosen = changed ?? runs[0];
  return chosen ? toRun(chosen) : { outputs: [], executionCount: null };
}
const toRun = ({ outputs, executionCount }: Run): Run => ({ outputs, executionCount });

/** The value that one side changed, or that both have; undefined where both changed it in two ways. */
function pick<T>(before: T | undefined, mine: T, theirs: T): T | undefined {
  if (isSame(mine, theirs) || isSame(before, theirs)) return mine;
  return isSame(before, mine) ? theirs : undefined;
}

/** One side may have changed the Chinese while the other changed the English. */
function pickLanguages(before: CellText | undefined, mine: NotebookCell, theirs: NotebookCell): CellText | undefined {
  const sources = [before, mine.source, theirs.source];
  const [was, ours, others] = sources.map((text) => (typeof text === "object" ? text : undefined));
  if (!was || !ours || !others) return undefined;
  const [zh, en] = LOCALES.map((locale) => pick(was[locale], ours[locale], others[locale]));
  return zh === undefined || en === undefined ? undefined : { zh, en };
}

type Keys = Readonly<Record<string, unknown>>;

function mergeKeys(base: Keys, mine: Keys, theirs: Keys): Record<string, unknown> {
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const value = isSame(base[name], mine[name]) ? theirs[name] : mine[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Theirs under an id that follows from what it says, so that two tabs which merge alike make one copy. */
function copyOf(cell: NotebookCell, taken: readonly ReadonlyMap<string, NotebookCell>[]): NotebookCell {
  const warmup = typeof cell.metadata.warmup === "object" ? cell.metadata.warmup : {};
  const metadata = { ...cell.metadata, warmup: { ...warmup, conflict: { of: cell.id } } };
  for (let salt = 0; ; salt++) {
    const id = `${cell.id.slice(0, 50)}-${fingerprint(canonicalJson([contentOf(cell), salt]))}`;
    const found = taken.map((cells) => cells.get(id)).find(Boolean);
    if (!found || conflictOf(found) === cell.id) return { ...cell, id, metadata };
  }
}
