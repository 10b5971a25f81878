import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText, foldWithOffsets } from "@/lib/search/fold-text";
import { lexemesOf, wordsOf } from "@/lib/search/lexemes";
import { makeSnippet, markTerms } from "@/lib/search/make-snippet";
import { nearWords, slipsAllowed, trigramsOf } from "@/lib/search/near-words";
import { plainFormula } from "@/lib/search/plain-text";
import { readQuery, toTsquery, withBegun } from "@/lib/search/query";
import { rankEntries, type FoundEntry } from "@/lib/search/rank-entries";
import { withoutFiller } from "@/lib/search/without-filler";
import { tokenize } from "@/lib/search/tokenize";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.string({
    unit: fc.constantFrom(
      "低",
      "秩",
      "矩",
      "阵",
      "陣",
      "a",
      "B",
      "ｑ",
      "1",
      " ",
      "'",
      "\\",
      "-",
      "²",
      "é",
      "ﬁ",
      "\u0301",
    ),
  }),
);
/** A word or run as authors write them. */
const word = fc.string({ unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz"), minLength: 5, maxLength: 14 });
const run = fc.string({ unit: fc.constantFrom(..."低秩矩阵分解显存量化注意力"), minLength: 2, maxLength: 9 });

describe("folding", () => {
  it("takes for the same what a reader takes for the same", () => {
    expect(foldText("ＱＬｏＲＡ")).toBe("qlora");
    expect(foldText("矩陣顯存")).toBe("矩阵显存");
  });

  it("knows for each folded character where it comes from", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, offsets } = foldWithOffsets(text);
        expect(offsets).toHaveLength(folded.length + 1);
        expect(offsets.at(-1)).toBe(text.length);
        expect(offsets.every((at, index) => index === 0 || at >= offsets[index - 1]!)).toBe(true);
      }),
    );
  });
});

describe("lexemes", () => {
  it("are words, their stems, pairs of neighbours, and characters", () => {
    expect(lexemesOf("LoRA 低秩更新: 4-bit Matrices")).toEqual(
      ["lora", "低秩", "秩更", "更新", "低", "秩", "更", "新", "4", "bit", "matrices", "matric"], // as the stem is cut
    );
  });

  it("of any text are letters, digits and marks alone, so that none can end a quote", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const lexeme of lexemesOf(text)) expect(lexeme).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
        for (const long of wordsOf(text)) expect(tokenize(long)).toEqual([{ kind: "word", text: long }]);
      }),
    );
  });
});

/** Whether a tsquery of this module holds for a set of lexemes, as PostgreSQL would say. */
function holds(tsquery: string, lexemes: readonly string[]): boolean {
  const group = ([, inner = ""]: RegExpMatchArray) =>
    inner.split(" | ").some((part) => {
      const [, text = ""] = /^'en([^']+)'$/.exec(part)!;
      return lexemes.includes(text);
    });
  const groups = [...tsquery.matchAll(/\(([^)]*)\)/g)].map(group);
  return tsquery.includes(") & (") || groups.length === 1 ? groups.every(Boolean) : groups.some(Boolean);
}

describe("a query", () => {
  it("lets the last word stand for all that begin with it, and no other", () => {
    expect(toTsquery(withBegun(readQuery("rank quant"), ["quantile", "ranks"]), "all", "en")).toBe(
      "('enrank') & ('enquant' | 'enquantile')",
    );
    expect(toTsquery(readQuery("低秩矩"), "any", "zh")).toBe("('zh低秩') | ('zh秩矩')");
    expect(toTsquery(readQuery("秩"), "all", "en")).toBe("('en秩')");
    expect(readQuery(" ,.'\\ ")).toEqual([]);
  });

  it("of any text never throws, is bounded, and holds nothing that PostgreSQL would read as more than a word", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const terms = readQuery(text);
        expect(terms.length).toBeLessThanOrEqual(12);
        expect(toTsquery(terms, "all", "zh").replace(/'[\p{L}\p{N}\p{M}]+'/gu, "w")).toMatch(
          /^(\(w( \| w)*\)( & )?)*$/,
        );
      }),
    );
  });

  it("finds any piece of a run of two characters and more, and any beginning of a word", () => {
    fc.assert(
      fc.property(run, word, fc.nat(), fc.nat(), (characters, letters, from, length) => {
        const lexemes = lexemesOf(`前${characters}, ${letters}`);
        const start = from % (characters.length - 1);
        const piece = characters.slice(start, start + 2 + (length % 8));
        expect(holds(toTsquery(readQuery(piece), "all", "en"), lexemes)).toBe(true);
        const begun = withBegun(readQuery(letters.slice(0, 2 + (length % 12))), wordsOf(letters));
        expect(holds(toTsquery(begun, "all", "en"), lexemes)).toBe(true);
        expect(holds(toTsquery(readQuery(characters[start]!), "all", "en"), lexemes)).toBe(true);
      }),
    );
  });
});

it.each([
  ["什么是低秩", "低秩"],
  ["为什么要量化？", "要量化?"],
  ["What is the rank of an update", "rank update"],
  ["Offline", "offline"],
  ["是什么", "是什么"],
])("of the question %s is asked %s", (query, rest) => expect(withoutFiller(query)).toBe(rest));

describe("a misspelt word", () => {
  const slip = fc.tuple(word, fc.nat(), fc.constantFrom("miss", "add", "change", "swap"), fc.constantFrom(..."abcxyz"));
  const misspell = (right: string, at: number, how: string, letter: string) => {
    const place = at % (right.length - 1);
    if (how === "miss") return right.slice(0, place) + right.slice(place + 1);
    if (how === "add") return right.slice(0, place) + letter + right.slice(place);
    if (how === "change") return right.slice(0, place) + letter + right.slice(place + 1);
    return right.slice(0, place) + right[place + 1]! + right[place]! + right.slice(place + 2);
  };

  it("of five letters and more leads to the right one after one slip, and shares a trigram with it", () => {
    fc.assert(
      fc.property(slip, fc.array(word, { maxLength: 4 }), ([right, at, how, letter], others) => {
        const wrong = misspell(right, at, how, letter);
        if (slipsAllowed(wrong.length) === 0) return;
        expect(nearWords(wrong, [...others, right], false)).toContain(right);
        expect(nearWords(wrong, [...others, right], true)).toContain(right);
        const shared = trigramsOf(wrong).filter((gram) => trigramsOf(right).includes(gram));
        expect(shared.length).toBeGreaterThan(0);
      }),
    );
  });

  it("while it is being typed leads to words that begin nearly so", () => {
    expect(nearWords("qantiz", ["quantization", "matrix"], true)).toEqual(["quantization"]);
    expect(nearWords("rank", ["bank"], false)).toEqual([]);
  });
});

const entry = (over: Partial<FoundEntry>): FoundEntry => ({
  ...{ kind: "section", locale: "en", address: "/a", title: "", otherTitle: "", context: "", text: "" },
  ...over,
});
const titles = (entries: readonly FoundEntry[], query: string, locale: "zh" | "en" = "en") =>
  rankEntries(entries, { terms: readQuery(query), query, locale }).map(({ title }) => title);

describe("ranking", () => {
  it("puts a title before the text, the whole before a part, and chapters before their sections", () => {
    const entries = [
      entry({ address: "/1", title: "Memory", text: "the rank" }),
      entry({ address: "/2", title: "Choosing the rank" }),
      entry({ address: "/3", title: "Rank" }),
      entry({ address: "/4", title: "Rank", kind: "chapter" }),
      entry({ address: "/5", title: "Ranks in practice" }),
    ];
    expect(
      rankEntries(entries, { terms: readQuery("rank"), query: "rank", locale: "en" }).map((e) => e.address),
    ).toEqual(["/4", "/3", "/2", "/5", "/1"]);
  });

  it("puts the page's language first and names one thing once", () => {
    const both = { title: "Rank", otherTitle: "秩" };
    const entries = [
      entry(both),
      entry({ locale: "zh", title: "秩", otherTitle: "Rank" }),
      entry({ address: "/b", title: "Rank in full" }),
      entry({ locale: "zh", address: "/c", title: "其他", text: "rank" }),
    ];
    expect(titles(entries, "rank", "zh")).toEqual(["秩", "其他", "Rank in full"]);
    expect(titles(entries, "rank", "en")).toEqual(["Rank", "Rank in full", "其他"]);
  });

  it("leaves out what holds too few of the words, where that is asked for", () => {
    const entries = [entry({ address: "/1", title: "Rank of a matrix" }), entry({ address: "/2", text: "a rank" })];
    const asked = { terms: readQuery("rank matrix"), query: "rank matrix", locale: "en" as const };
    expect(rankEntries(entries, { ...asked, share: 0.6 }).map(({ address }) => address)).toEqual(["/1"]);
  });
});

describe("marked text", () => {
  it("put together is the text, whatever the query", () => {
    fc.assert(
      fc.property(anyText, anyText, (text, query) => {
        expect(
          markTerms(text, readQuery(query))
            .map((part) => part.text)
            .join(""),
        ).toBe(text);
        makeSnippet(text, readQuery(query), "zh");
      }),
    );
  });

  it("marks words in full and characters as they stand, full-width and traditional too", () => {
    const marked = (text: string, query: string) =>
      markTerms(text, readQuery(query)).flatMap((part) => (part.isMatch ? [part.text] : []));
    expect(marked("Quantization and quantized weights; unquantized", "quantize")).toEqual([
      "Quantization",
      "quantized",
    ]);
    expect(marked("矩陣的低秩近似", "低秩")).toEqual(["低秩"]);
    expect(marked("矩陣的秩", "矩阵")).toEqual(["矩陣"]);
    expect(marked("ＬｏＲＡ 的秩", "lora")).toEqual(["ＬｏＲＡ"]);
  });

  it("cuts a snippet around what was found and says where", () => {
    const text = `${"x ".repeat(300)}the singular spectrum of an update${" y".repeat(300)}`;
    const snippet = makeSnippet(text, readQuery("spectrum"), "en");
    const joined = snippet.map((part) => part.text).join("");
    expect(joined).toMatch(/^… .*singular spectrum of an update.* …$/);
    expect(joined.length).toBeLessThan(260);
    expect(snippet.filter(({ isMatch }) => isMatch).map((part) => part.text)).toEqual(["spectrum"]);
  });

  it("cuts a snippet where most of the words stand, the first of such places", () => {
    const far = "x ".repeat(300);
    const text = `a rank here ${far} the low rank of an update ${far} low rank again`;
    const snippet = makeSnippet(text, readQuery("low rank"), "en");
    expect(snippet.map((part) => part.text).join("")).toContain("the low rank of an update");
  });
});

it.each([
  [String.raw`W_0 + \frac{\alpha}{r} BA`, "W_0 + α /r BA"],
  [String.raw`\mathrm{rank}(\Delta W) \le r`, "rank ( Δ W) ≤ r"],
])("a formula %s is searched as a line of text", (tex, line) => {
  expect(plainFormula(tex).replace(/\s/g, "")).toBe(line.replace(/\s/g, ""));
});
