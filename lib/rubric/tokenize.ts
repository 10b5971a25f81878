import { stemWord } from "@/lib/core/stem-word";
import { stemNoun } from "@/lib/rubric/stem-noun";

/** One word, number or Chinese character of a plain text; offsets in UTF-16 units of that text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** As compared: a stem of a Latin word, else the character itself. A single capital letter keeps its case: A is a matrix, a is not. */
  readonly key: string;
  readonly lower: string;
  /** What stands before it keeps terms apart (`;`), ends a clause, or neither. */
  readonly before: "joined" | "apart" | "clause";
  readonly sentence: number;
}

const WORD =
  /\p{Script=Han}|[∞≤≥≠⊙⊗+→%]|[-=]>|\p{N}+(?:[.,]\p{N}+)*|(?:(?!\p{Script=Han})[\p{L}\p{M}])(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}]|'(?=(?!\p{Script=Han})\p{L}))*/gu;
const ARROW = /^[-=]>$/;
/** Adverbs that say something else than the word which they are made of. */
const OWN_ADVERB = /^(?:hardly|barely|rarely|scarcely|wrongly|evenly|actually|supposedly)$/;
const HAN = /\p{Script=Han}/u;
/** Its stem would be that of "not". */
const NOTE = /^not(?:e[sd]?|ing)$/;
/** Forms of English words that no rule brings together: past of verbs, odd plurals. */
const IRREGULAR = new Map(
  (
    "keep kept,grow grew grown,fall fell fallen,lose lost,write wrote written,freeze froze frozen,choose chose chosen,rise rose risen,hold held,build built," +
    "send sent,give gave given,take took taken,draw drew drawn,throw threw thrown,break broke broken,run ran,feed fed,teach taught,bring brought,pay paid," +
    "say said,tell told,show shown,hide hid hidden,forget forgot forgotten,learn learnt,mean meant,spend spent,lead led,begin began begun,see saw seen," +
    "drive drove driven,speak spoke spoken,sink sank sunk,shrink shrank shrunk,win won,beat beaten,make made,find found,matrix matrices,vertex vertices,index indices," +
    "get got gotten,come came,become became,think thought,understand understood,stand stood,catch caught,seek sought,know known knew,go went gone,do did done," +
    "have had,stick stuck,deal dealt,bind bound,overcome overcame,override overrode overridden,rewrite rewrote rewritten,overwrite overwrote overwritten,undergo underwent," +
    "analysis analyses,axis axes,hypothesis hypotheses,criterion criteria,phenomenon phenomena,half halves,focus foci,maximum maxima,minimum minima,optimum optima"
  )
    .split(",")
    .flatMap((line) => {
      const [base = "", ...forms] = line.split(" ");
      return forms.map((form) => [form, base] as const);
    }),
);

/** 、 parts a list, not a thought. */
const CLAUSE_MARK = /[,;:!?()[\]。"\n—]|\.(?!\d)/;
/** 8/3 and 1/d are one term each, encoder/decoder two. */
const DIGIT_BESIDE_SLASH = /\d\/|\/\d/;
const JOINING = /^[\s\-_*`'$^{}\\~]*$/;
/** Of code: `self.attn`, `norm(alpha`. Who forgets the space behind a sentence begins the next one with a capital letter. */
const CODE_MARK = /^[.(]$/;
const LATIN_END = /[a-z0-9_]/i;
const LATIN_START = /^[a-z]/;
const sentences = new Intl.Segmenter("zh", { granularity: "sentence" });

/**
 * Words of a plain text with their sentences. Latin words and digits are one token each, Chinese is compared character by
 * character, so no dictionary decides where a Chinese word ends.
 */
export function tokenize(text: string): {
  readonly tokens: readonly Token[];
  readonly sentenceEnds: readonly number[];
} {
  const sentenceEnds = splitSentences(text);
  const tokens: Token[] = [];
  let last = 0;
  let sentence = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    while (index >= (sentenceEnds[sentence] ?? Infinity)) sentence++;
    const between = text.slice(last, index);
    const isNew = tokens.at(-1)?.sentence !== sentence;
    const isRatio = between === ":" && /^\p{N}/u.test(word) && /\p{N}$/u.test(text.slice(0, last).slice(-1));
    const isCode = CODE_MARK.test(between) && LATIN_START.test(word) && LATIN_END.test(text.charAt(last - 1));
    const before =
      isNew || (!isRatio && !isCode && CLAUSE_MARK.test(between))
        ? "clause"
        : isRatio ||
            isCode ||
            JOINING.test(between) ||
            (between === "/" && DIGIT_BESIDE_SLASH.test(text.slice(last - 1, index + 1)))
          ? "joined"
          : "apart";
    const written = word.toLowerCase();
    const lower = ARROW.test(word) ? "→" : written === "percent" ? "%" : written;
    const previous = tokens.at(-1);
    // A learning rate is not learned.
    if (previous?.lower === "learning" && /^rates?$/.test(lower))
      tokens[tokens.length - 1] = { ...previous, key: previous.lower };
    const key = HAN.test(word) || /^\p{Lu}$/u.test(word) ? word : keyOf(lower);
    tokens.push({ start: index, end: index + word.length, key, lower, before, sentence });
    last = index + word.length;
  }
  return { tokens, sentenceEnds };
}

function keyOf(lower: string): string {
  if (OWN_ADVERB.test(lower)) return lower;
  if (NOTE.test(lower)) return "note";
  const word = IRREGULAR.get(lower) ?? lower;
  return stemNoun(stemWord(word), word);
}

/**
 * Where the standard's sentences go on and ours do not: behind ； and over a line break inside a paragraph, and between a word and a number
 * ("explode. 5-shot"), unless the full stop is that of a short form.
 */
const SENTENCE_END =
  /[;\n]|(?<=[\p{L}']{3}[)\]]?)(?<!\b(?:fig|figs|sec|eqn|ref|refs|tab|app|approx|vol|thm|etc|resp|ver))\.\s+(?=[\d(])/giu;

function splitSentences(text: string): number[] {
  const ends: number[] = [];
  for (const { segment, index } of sentences.segment(text)) {
    for (const { 0: mark, index: at } of segment.matchAll(SENTENCE_END)) ends.push(index + at + mark.length);
    ends.push(index + segment.length);
  }
  return ends;
}
