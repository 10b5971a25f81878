import { coverage, type Range } from "@/lib/rubric/coverage";
import type { Cue } from "@/lib/rubric/cues";
import { findCues, type FoundCue } from "@/lib/rubric/find-cues";
import type { Token } from "@/lib/rubric/tokenize";

/** How each token of a text is meant. */
export interface Contexts {
  /** Number of its clause, rising. */
  readonly clause: readonly number[];
  readonly isNegated: readonly boolean[];
  /** The token whose word alone denies it; undefined where none does, or several do. */
  readonly deniedBy: readonly (number | undefined)[];
  /** Inside the view of others, a rejected statement or a question. */
  readonly isQuoted: readonly boolean[];
  /** Quoted for no other reason than that it is asked. */
  readonly isAsked: readonly boolean[];
  readonly isHedged: readonly boolean[];
  /** Called needless, pointless or without effect. */
  readonly isDismissed: readonly boolean[];
  /** The token where the words begin that alone call it so; undefined where none do, or several. */
  readonly dismissedBy: readonly (number | undefined)[];
  /** Set apart from something else ("unlike …") or only supposed ("if it were …"): neither asserted nor denied. */
  readonly isAside: readonly boolean[];
}

/** How many words may stand between "this" and "is wrong" where they reject the sentence before. */
const POINTER_REACH = 6;
const OR_LIST_REACH = 24;
/** Words before a dismissal that are no subject of its own: 根本, "so it". */
const DISMISSED_REACH = 2;
const FARTHEST_DISMISSED = 40;
const HAN = /\p{Script=Han}/u;

/**
 * Reads negation, contrast, hearsay and hedges by words alone, from left to right:
 *
 * - a clause ends at `, ; : . ( )`, a line's end, or a contrast (but, while, 但是, 而);
 * - a negation reaches from behind its word to the end of the clause, or to a turn (because, only, 只, 并) before it. Two that
 *   reach the same word cancel; one behind "and", "or", 也, 且, or "nor", begins anew instead. Inside a longer term (不更新)
 *   it is part of the term;
 * - "less" denies the quality behind it ("less stable");
 * - a dismissal ("… is pointless", …没有必要) denies what stands before it in its clause, or the clause before where it begins its own, as
 *   well as what stands behind it;
 * - "some people say", 有人认为 and the like cover the rest of the sentence up to a contrast; "is wrong", 是错的 what stands
 *   before them up to a contrast, and the sentence before where they begin with "this"; a question covers itself;
 * - a withdrawal ("scratch that", 说错了, 不对 alone between two commas) takes back what stands before it in its sentence, and the
 *   sentence before where it begins its own;
 * - a comparison (unlike, 不像) sets its clause aside, a supposition (即使, "if it were") its clause too: what stands there may say a
 *   point, but asserts no misconception;
 * - a hedge covers its clause.
 */
export function readContexts(tokens: readonly Token[], text: string): Contexts {
  const cues = findCues(tokens, text);
  const clause = numberClauses(tokens, cues);
  const bounds = sentenceBounds(tokens);
  const quoted = [
    ...cues.flatMap((cue, at) => (cue.cue === "hearsay" ? [hearsayRange(cue, at, cues, bounds)] : [])),
    ...rebuttedRanges(cues, bounds, tokens, clause),
    ...cues.flatMap(({ cue, from }) => (cue === "withdrawal" ? withdrawnRanges(from, bounds) : [])),
  ];
  const inView = coverage(tokens.length, quoted);
  const inQuestion = coverage(
    tokens.length,
    bounds.filter((range) => isQuestion(range, tokens, text)),
  );
  const clausesOf = (...wanted: readonly Cue[]) =>
    new Set(cues.flatMap(({ cue, from }) => (wanted.includes(cue) ? [clause[from]] : [])));
  const hedged = clausesOf("hedge");
  const dismissed = cues.flatMap((cue) =>
    cue.cue === "dismissal" ? [{ ...dismissedRange(cue, tokens, clause), by: cue.from }] : [],
  );
  const needless = cues.flatMap(({ cue, from }) =>
    cue === "needless" || cue === "dismissal" ? [{ from: from + 1, to: endOfClause(from, clause), by: from }] : [],
  );
  const dismissals = [...dismissed, ...needless];
  const aside = clausesOf("comparison", "supposition");
  const denials = [...negatedRanges(cues, tokens, clause), ...lessenedRanges(tokens)];
  const denied = coverage(tokens.length, denials);
  const dismissedTimes = coverage(tokens.length, dismissed);
  const dismissalTimes = coverage(tokens.length, dismissals);
  const dismissers = coverage(tokens.length, dismissals, ({ by }) => by);
  // Where one denial covers a place, the sum over those that do is that one.
  const deniers = coverage(tokens.length, denials, ({ from }) => from - 1);
  return {
    clause,
    isNegated: denied.map((count, at) => (count + (dismissedTimes[at] ?? 0)) % 2 === 1),
    deniedBy: denied.map((count, at) => (count === 1 && dismissedTimes[at] === 0 ? deniers[at] : undefined)),
    isDismissed: dismissalTimes.map((count) => count > 0),
    dismissedBy: dismissalTimes.map((count, at) => (count === 1 ? dismissers[at] : undefined)),
    isQuoted: inView.map((count, at) => count + (inQuestion[at] ?? 0) > 0),
    isAsked: inView.map((count, at) => count === 0 && (inQuestion[at] ?? 0) > 0),
    isHedged: clause.map((number) => hedged.has(number)),
    isAside: clause.map((number) => aside.has(number)),
  };
}

function numberClauses(tokens: readonly Token[], cues: readonly FoundCue[]): number[] {
  // 而不是 and 而非 turn as well as they deny.
  const turns = cues.filter(
    ({ cue, from }) => cue === "contrast" || (cue === "negation" && tokens[from]?.key === "而"),
  );
  const begins = new Set(turns.map(({ from }) => from));
  let number = 0;
  return tokens.map(({ before }, at) => (at > 0 && (before === "clause" || begins.has(at)) ? ++number : number));
}

function negatedRanges(cues: readonly FoundCue[], tokens: readonly Token[], clause: readonly number[]): Range[] {
  const ranges: Range[] = [];
  let open: number[] = [];
  const closeAt = (end: number) => {
    ranges.push(...open.map((from) => ({ from, to: end })));
    open = [];
  };
  let next = 0;
  let listEnd = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (at > 0 && clause[at] !== clause[at - 1] && at >= listEnd) {
      listEnd = open.length > 0 ? endOfOrList(tokens, clause, at) : 0;
      if (at >= listEnd) closeAt(at);
    }
    const cue = cues[next];
    if (cue?.from !== at) continue;
    const before = cues[next - 1];
    next++;
    const beginsAnew =
      /^(nor|neither)$/.test(tokens[at]?.lower ?? "") || (before?.cue === "coordination" && before.to === at);
    const denies = cue.cue === "negation" || cue.cue === "needless";
    if (cue.cue === "turn" || (denies && beginsAnew)) closeAt(at);
    if (cue.cue === "coordination" && isVerbAhead(tokens, cue.to)) closeAt(at);
    if (denies || cue.cue === "dismissal") open.push(cue.from + 1);
  }
  closeAt(tokens.length);
  return ranges;
}

/** Of what has less of it the quality is denied: "less stable". "Less memory" is an amount. */
const QUALITY =
  /^(?:stable|accurate|diverse|sensitive|efficient|effective|expressive|prone|likely|robust|reliable|useful|important|common|capable|able|smooth|severe|precise|powerful|flexible|general|faithful|coherent|fluent|factual|consistent|creative|predictable|suitable|susceptible|dependent|biased)$/;

const lessenedRanges = (tokens: readonly Token[]): Range[] =>
  tokens.flatMap(({ lower, before }, at) =>
    QUALITY.test(lower) && before === "joined" && tokens[at - 1]?.lower === "less" ? [{ from: at, to: at + 1 }] : [],
  );

/** "… is pointless" denies its clause up to its word; 没必要 at the beginning of a clause the one before, in the same sentence. */
function dismissedRange({ from: at, to: end }: FoundCue, tokens: readonly Token[], clause: readonly number[]): Range {
  let from = at;
  const least = Math.max(0, at - FARTHEST_DISMISSED);
  while (from > least && clause[from - 1] === clause[at]) from--;
  // "the part that is not needed" tells which part.
  if (/^(?:that|which)$/.test(tokens[at - 1]?.lower ?? "") && from < at - 1) return { from: at, to: at };
  const isLast = at + 1 >= clause.length || clause[end] !== clause[at];
  // "ppl 不受影响" has a subject of its own.
  const isTerm = HAN.test(tokens[at]?.lower ?? "") && tokens.slice(from, at).some(({ lower }) => !HAN.test(lower));
  if (at - from > DISMISSED_REACH || !isLast || isTerm) return { from, to: at };
  const before = from;
  while (from > least && clause[from - 1] === clause[before - 1] && tokens[from - 1]?.sentence === tokens[at]?.sentence)
    from--;
  return { from, to: at };
}

/** Behind the last token of the clause, at most so far as a dismissal reaches. */
function endOfClause(at: number, clause: readonly number[]): number {
  let to = at + 1;
  while (to < clause.length && to - at < FARTHEST_DISMISSED && clause[to] === clause[at]) to++;
  return to;
}

/** What is taken back: the sentence up to here, and the one before where nothing much stands before. */
function withdrawnRanges(at: number, bounds: readonly Range[]): Range[] {
  const sentence = indexOfSentence(bounds, at);
  const own = bounds[sentence];
  const before = bounds[sentence - 1];
  if (!own) return [];
  return before && at - own.from <= POINTER_REACH ? [before, { from: own.from, to: at }] : [{ from: own.from, to: at }];
}

/** "not a smaller base, faster inference, or …": the end of the short clauses from `at` to one that begins with "or"; 0 if none. */
function endOfOrList(tokens: readonly Token[], clause: readonly number[], at: number): number {
  let isLast = false;
  let each = at;
  // A list goes on within its sentence.
  if (tokens[at]?.sentence !== tokens[at - 1]?.sentence) return 0;
  for (; each < Math.min(tokens.length, at + OR_LIST_REACH); each++) {
    if (each > at && clause[each] === clause[each - 1]) continue;
    if (isLast || tokens[each]?.sentence !== tokens[at]?.sentence) break;
    const first = tokens[each]?.lower ?? "";
    // What begins anew, or is only an example.
    if (/^(it|they|we|but|so|and|the|this|that|like|such|say|for|including)$/.test(first)) return 0;
    isLast = first === "or" || first === "nor" || endsInOr(tokens, clause, each);
  }
  return isLast ? each : 0;
}

const FINITE =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|should|must|does|do|did|get|gets|we|you|it|they|[a-z]{3,}[^aiosu\d]es)$/;

/** ", shrink the model or speed up inference": no sentence of its own. */
function endsInOr(tokens: readonly Token[], clause: readonly number[], from: number): boolean {
  const to = endOfClause(from, clause);
  const words = tokens.slice(from, to).map(({ lower }) => lower);
  return words.includes("or") && !words.some((word) => FINITE.test(word));
}

/** "does not change W0 and trains BA": behind "and" stands a verb of its own, or a new subject. */
function isVerbAhead(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]?.lower ?? "";
  if (tokens[at - 1]?.lower !== "and") return false;
  return /^(it|we|they|the|its|then|instead|only|just|there|all)$/.test(next) || /^[a-z]{3,}[^aiosu\d]s$/.test(next);
}

/** First token and the one behind the last, by sentence. */
function sentenceBounds(tokens: readonly Token[]): Range[] {
  const bounds: { from: number; to: number }[] = [];
  for (const [at, { sentence }] of tokens.entries()) {
    const last = bounds.at(-1);
    if (last && tokens[last.from]?.sentence === sentence) last.to = at + 1;
    else bounds.push({ from: at, to: at + 1 });
  }
  return bounds;
}

function hearsayRange({ to }: FoundCue, at: number, cues: readonly FoundCue[], bounds: readonly Range[]): Range {
  const end = bounds[indexOfSentence(bounds, to - 1)]?.to ?? to;
  for (let next = at + 1; next < cues.length; next++) {
    const cue = cues[next];
    if (!cue || cue.from >= end) break;
    // A second voice takes over; what it covers is its own.
    if (cue.cue === "contrast" || cue.cue === "hearsay") return { from: to, to: cue.from };
  }
  return { from: to, to: end };
}

function rebuttedRanges(
  cues: readonly FoundCue[],
  bounds: readonly Range[],
  tokens: readonly Token[],
  clause: readonly number[],
): Range[] {
  const ranges: Range[] = [];
  let turn = 0;
  let pointer = -1;
  let done = 0;
  for (const { cue, from } of cues) {
    if (cue === "contrast") turn = from;
    if (cue === "pointer") pointer = from;
    if (cue !== "rebuttal") continue;
    const sentence = indexOfSentence(bounds, from);
    const begin = bounds[sentence]?.from ?? from;
    const before = bounds[sentence - 1];
    const pointsBack = pointer >= begin && pointer - begin <= 1 && from - begin <= POINTER_REACH;
    if (pointsBack && before) ranges.push(before);
    // A text that rejects at every word is still read once.
    ranges.push({ from: Math.max(begin, turn, done, ownSubject(from, begin, tokens, clause)), to: from });
    done = from;
  }
  return ranges;
}

/** Where the clause of a rejection begins, or a relative clause in it, if it has a subject of its own; else 0: "weak on codes, and near is not right". */
function ownSubject(at: number, least: number, tokens: readonly Token[], clause: readonly number[]): number {
  let from = at;
  while (from > least && at - from < FARTHEST_DISMISSED && clause[from - 1] === clause[at]) from--;
  if (from > least && /^(?:and|so|then)$/.test(tokens[from]?.lower ?? "")) return from;
  const relative = tokens.slice(from + 1, at).findLastIndex(({ lower }) => /^(?:which|whose|where)$/.test(lower));
  return relative < 0 ? 0 : from + 1 + relative;
}

/** The sentence that holds a token, by halving. */
function indexOfSentence(bounds: readonly Range[], at: number): number {
  let [low, high] = [0, bounds.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((bounds[middle]?.from ?? Infinity) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isQuestion({ to }: Range, tokens: readonly Token[], text: string): boolean {
  const end = tokens[to - 1]?.end ?? 0;
  return /^[\s"')\]]*\?/.test(text.slice(end, end + 8));
}
