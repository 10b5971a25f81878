import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applyAction,
  FORMULA_PIECES,
  insertPiece,
  isInFormula,
  TEXT_ACTIONS,
  type TextEdit,
} from "@/lib/authoring/markdown-edit";

/** `a[b]c`: a text with its selection. */
function read(shown: string) {
  const from = shown.indexOf("[");
  return { text: shown.replace(/[[\]]/g, ""), from, to: shown.indexOf("]") - 1 };
}
function show(text: string, { from, to, insert, selectFrom, selectTo }: TextEdit): string {
  const next = text.slice(0, from) + insert + text.slice(to);
  return `${next.slice(0, selectFrom)}[${next.slice(selectFrom, selectTo)}]${next.slice(selectTo)}`;
}

describe("the toolbar", () => {
  it.each([
    ["bold", "a [b] c", "a **[b]** c"],
    ["bold", "a **[b]** c", "a [b] c"],
    ["code", "[]", "`[]`"],
    ["formula", "维度 [d]。", "维度 $[d]$。"],
    ["list", "one\nt[w]o", "one\n- two[]"],
    ["list", "[- one\n- two]", "one\ntwo[]"],
    ["formulaBlock", "It is[] so", "It is\n\n$$\n[]\n$$\n\n so"],
    ["formulaBlock", "[6ND]", "$$\n[6ND]\n$$"],
  ] as const)("%s: %j becomes %j", (action, before, after) => {
    const selection = read(before);
    expect(show(selection.text, applyAction(action, selection))).toBe(after);
  });

  it("asks for what a link lacks", () => {
    const words = { text: "the paper", from: 4, to: 9 };
    expect(applyAction("link", words)).toMatchObject({ insert: "[paper](https://)", selectFrom: 20 });
    const address = { text: "https://a.example", from: 0, to: 17 };
    expect(applyAction("link", address)).toMatchObject({ insert: "[](https://a.example)", selectFrom: 1 });
  });

  it("begins a formula for a piece that stands in none", () => {
    const outside = read("秩 []");
    expect(show(outside.text, insertPiece("\\frac{|}{}", outside))).toBe("秩 $\\frac{[]}{}$");
    const inside = read("秩 $r[]$");
    expect(show(inside.text, insertPiece("^{|}", inside))).toBe("秩 $r^{[]}$");
    const selected = read("$[n]$");
    expect(show(selected.text, insertPiece("\\sqrt{|}", selected))).toBe("$\\sqrt{n[]}$");
  });

  it("knows where a formula is open", () => {
    expect(isInFormula("a $b", 4)).toBe(true);
    expect(isInFormula("a $b$ c", 7)).toBe(false);
    expect(isInFormula("$$\nx", 4)).toBe(true);
    expect(isInFormula("$$\nx\n$$\n\ny", 11)).toBe(false);
    expect(isInFormula("an open $\n\nnext", 14)).toBe(false);
  });

  it("loses nothing of the text, and selects a place inside it", () => {
    const selections = fc
      .tuple(fc.string({ unit: fc.constantFrom("a", "层", "\n", "$", "*", "`", "- ", " ") }), fc.nat(), fc.nat())
      .map(([text, one, other]) => {
        const [from, to] = [one % (text.length + 1), other % (text.length + 1)].toSorted((a, b) => a - b);
        return { text, from: from!, to: to! };
      });
    const actions = [
      ...TEXT_ACTIONS.map((action) => applyAction.bind(undefined, action)),
      ...FORMULA_PIECES.map((piece) => insertPiece.bind(undefined, piece)),
    ];
    fc.assert(
      fc.property(selections, fc.constantFrom(...actions), (selection, act) => {
        const edit = act(selection);
        const next = selection.text.slice(0, edit.from) + edit.insert + selection.text.slice(edit.to);
        const letters = (text: string) => text.replace(/[^a层]/g, "").length;
        const own = letters(edit.insert) - letters(selection.text.slice(edit.from, edit.to));
        expect(own).toBeGreaterThanOrEqual(0);
        expect(0 <= edit.selectFrom && edit.selectFrom <= edit.selectTo && edit.selectTo <= next.length).toBe(true);
      }),
    );
  });
});
