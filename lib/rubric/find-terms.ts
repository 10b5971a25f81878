import { isOneSlip } from "@/lib/core/stem-word";
import type { Token } from "@/lib/rubric/tokenize";
import { tokenize } from "@/lib/rubric/tokenize";

/** Where a term stands: tokens `from` to `to`, the latter left out. */
export interface TermHit {
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

interface Node {
  readonly next: Map<string, Node>;
  /** What ends here. */
  ids: number[] | undefined;
  /** Whether it hides the terms inside it that are shorter. */
  isDecoy?: boolean;
}

/** Stems shorter than this are too like one another to forgive a slip. */
const SHORTEST_FORGIVEN = 6;
const LONGEST_FORGIVEN = 24;

/** A tree of terms by their tokens. */
export interface TermTree {
  readonly root: Node;
  /** Long stems by each of their spellings with a letter left out. */
  readonly slips: ReadonlyMap<string, readonly string[]>;
  readonly stems: ReadonlySet<string>;
  /** How many different words stand in it, Chinese ones by the character. */
  readonly size: number;
}

/** Beginnings of words that are written with a hyphen, a space or neither. */
const PREFIX =
  /^(pre|re|non|multi|sub|post|co|de|auto|over|under|un|fine|feed|back|down|up|cross|trade|check|drop|data|time|hyper|mini|micro|inter|intra|soft|look|run|block|layer|sentence|word)(?=[a-z]{3})/;

/** A term as it is written, and with its compound words written the other ways: `fine-tuning` and `finetuning`, `multi-head` and `multihead`. */
function spellingsOf(text: string): string[] {
  const closed = text.replace(/(?<![\p{L}\p{N}])([a-z]{2,})-(?=[a-z]{3})/giu, "$1");
  const open = text.includes("-") || text.includes(" ") ? text : text.replace(PREFIX, "$1-");
  return [...new Set([text, closed, open])];
}

/** `ids` of a term say what it stands for; a term without ids is a decoy, which hides the terms inside it. */
export function growTermTree(terms: Iterable<readonly [text: string, ids: readonly number[]]>): TermTree {
  const root: Node = { next: new Map(), ids: undefined };
  const stems = new Set<string>();
  const words = new Set<string>();
  const spelled = Array.from(terms, ([term, ids]) => spellingsOf(term).map((text) => [text, ids] as const)).flat();
  for (const [text, ids] of spelled) {
    let node = root;
    for (const { key } of tokenize(text).tokens) {
      words.add(key);
      if (key.length >= SHORTEST_FORGIVEN) stems.add(key);
      let next = node.next.get(key);
      if (!next) node.next.set(key, (next = { next: new Map(), ids: undefined }));
      node = next;
    }
    if (node === root) continue;
    node.ids = [...new Set([...(node.ids ?? []), ...ids])];
    if (ids.length === 0) node.isDecoy = true;
  }
  const slips = new Map<string, string[]>();
  for (const stem of stems)
    for (const shorter of [stem, ...shortened(stem)]) slips.set(shorter, [...(slips.get(shorter) ?? []), stem]);
  return { root, slips, stems, size: words.size };
}

/** Every term of the tree, the longest at each place and all shorter ones that mean something else; none inside a decoy. Linear in the tokens. */
export function findTerms(tree: TermTree, tokens: readonly Token[]): TermHit[] {
  const keys = forgiveSlips(tree, tokens);
  const hits: TermHit[] = [];
  let hiddenTo = 0;
  for (let from = 0; from < tokens.length; from++) {
    let node: Node | undefined = tree.root;
    let found: { ids: number[]; to: number }[] = [];
    let decoyTo = 0;
    for (let to = from; to < tokens.length; to++) {
      if (to > from && tokens[to]?.before !== "joined") break;
      node = node.next.get(keys[to] ?? "");
      if (!node) break;
      if (!node.ids) continue;
      if (node.isDecoy) {
        found = [];
        decoyTo = to + 1;
      }
      if (node.ids.length > 0) found.push({ ids: node.ids, to: to + 1 });
    }
    for (const { ids, to } of found) if (to > hiddenTo) for (const id of ids) hits.push({ id, from, to });
    hiddenTo = Math.max(hiddenTo, decoyTo);
  }
  return hits;
}

function forgiveSlips({ slips, stems }: TermTree, tokens: readonly Token[]): string[] {
  const known = new Map<string, string>();
  return tokens.map(({ key }) => {
    if (key.length < SHORTEST_FORGIVEN || key.length > LONGEST_FORGIVEN || stems.has(key)) return key;
    let meant = known.get(key);
    if (meant === undefined) {
      const near = [key, ...shortened(key)].flatMap((shorter) => slips.get(shorter) ?? []);
      known.set(key, (meant = near.find((stem) => isOneSlip(stem, key)) ?? key));
    }
    return meant;
  });
}

const shortened = (word: string): string[] => Array.from(word, (_letter, at) => word.slice(0, at) + word.slice(at + 1));
