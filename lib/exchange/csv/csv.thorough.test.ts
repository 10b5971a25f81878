import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareCell, delimiterOf, guardCell } from "@/lib/exchange/csv/cells";
import { csvFormat } from "@/lib/exchange/csv/format";
import {
  anyChoiceItem,
  completed,
  contentItems,
  earnedByReference,
  fixtureItems,
  roundTrip,
} from "@/tests/support/exchange-items";

const options = { locale: "en", seed: 3 } as const;
const HELD = ["single-choice", "multiple-choice", "true-false-with-reason", "short-text", "numeric-units"];
const en = (text: string) => ({ zh: "", en: text });

describe("CSV", () => {
  it("gives all of content/ that it can hold the same bytes again, in both languages, and marks it alike", async () => {
    const items = [...contentItems(HELD), ...fixtureItems().filter(({ document: { kind } }) => HELD.includes(kind))];
    const { first, reading, firstText, secondText } = await roundTrip(csvFormat, items, options);
    expect(first.fates.filter(({ fate }) => fate === "left-out")).toEqual([]);
    expect(reading.fates.filter(({ fate, reasons }) => fate !== "whole" || reasons.length)).toEqual([]);
    expect(secondText).toBe(firstText);
    reading.items.forEach((item, index) => {
      const original = items[index]!;
      expect({ id: item.id, envelope: item.envelope }).toEqual({ id: original.id, envelope: original.envelope });
      // What came through whole is the same document; the others lost what their fate says, and no more than that.
      if (first.fates[index]!.fate === "whole") expect(item.document).toEqual(original.document);
      expect([item.id, earnedByReference(completed(item))]).toEqual([item.id, 1]);
    });
    expect(first.fates.filter(({ fate }) => fate === "whole").length).toBeGreaterThan(100);
  });

  it("keeps every text as it was", async () => {
    await fc.assert(
      fc.asyncProperty(anyChoiceItem, async (item) => {
        const { reading, firstText, secondText } = await roundTrip(csvFormat, [item], options);
        expect(secondText).toBe(firstText);
        expect(reading.items.map(({ id, envelope, document }) => ({ id, envelope, document }))).toEqual([item]);
      }),
    );
  });

  it("says what it leaves out", async () => {
    const { fates } = await csvFormat.write!(fixtureItems(), options);
    expect(fates.find(({ item }) => item === "matching-1")).toMatchObject({
      fate: "left-out",
      reasons: [{ code: "kind-unsupported", detail: "matching" }],
    });
    expect(fates.find(({ item }) => item === "numeric-units-1")?.reasons).toEqual([
      { code: "slips" },
      { code: "display-unit" },
    ]);
    expect(fates.find(({ item }) => item === "open-1")?.reasons).toEqual([{ code: "rubric" }]);
  });

  it("begins with the mark by which Excel knows UTF-8, and ends its lines as RFC 4180 says", async () => {
    const { bytes } = await csvFormat.write!(fixtureItems().slice(0, 8), options);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes).endsWith("\r\n")).toBe(true);
  });
});

describe("the golden CSV file", async () => {
  const { items, fates } = await csvFormat.read!(readFileSync("tests/golden/exchange/questions.csv"), options);
  const told = (place: number) =>
    fates[place - 1]!.reasons.filter(
      ({ code }) => !["language-missing", "text-missing", "schema-problem"].includes(code),
    ).map(({ code, detail }) => `${code}: ${detail ?? ""}`);

  it("says by its cells what each row is", () => {
    expect(items.map(({ id, document: { kind } }) => [id, kind])).toEqual([
      ...[
        ["rank-of-product", "single-choice"],
        [undefined, "multiple-choice"],
        [undefined, "numeric-units"],
      ],
      ...[
        [undefined, "short-text"],
        [undefined, "open"],
        [undefined, "numeric-units"],
      ],
    ]);
    expect(fates[5]).toEqual({
      item: "#6",
      title: "",
      fate: "left-out",
      reasons: [{ code: "unknown-kind", detail: "riddle" }],
    });
  });

  it("reads semicolons, quoted new lines, and answers named by letters or numbers", () => {
    expect(items[0]).toMatchObject({
      envelope: { title: en("Rank"), difficulty: 2, questions: ["what-is-lora", "lora-mechanism"] },
      document: {
        body: {
          stem: en('What is the rank of a product\nof "thin" matrices?'),
          choices: [{ text: en("at most r"), correct: true }, { text: en("exactly d") }],
          explanation: en("It is bounded."),
        },
      },
    });
    expect(items[1]!.document.body).toMatchObject({ choices: [{ correct: true }, {}, { text: en("RoPE") }] });
    expect(told(2)).toEqual(["field-refused: difficulty:4"]);
  });

  it("reads a unit and the dimension that it belongs to", () => {
    expect(items[2]!.document.body).toMatchObject({
      ...{ dimension: "bytes", answer: "1.5 GiB", tolerance: { relative: 0.01 }, unit: "optional" },
    });
    expect(told(3)).toEqual(["unknown-field: colour:5", "kind-guessed: numeric-units"]);
  });

  it("undoes what keeps a spreadsheet from calculating, and asks for another id", () => {
    expect(items[5]!.document.body).toMatchObject({ stem: en("=1+1 is what?"), tolerance: { absolute: "0" } });
    expect(told(7)).toEqual(["kind-guessed: numeric-units", "id-refused: Bad Id"]);
  });
});

describe("a cell", () => {
  it("never begins a formula, and is the same again", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^'*[-=+@＝]'?[a-z]*$/)), (text) => {
        expect(guardCell(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
        expect(bareCell(guardCell(text))).toBe(text);
      }),
    );
  });

  it.each([
    ["a,b,c", ","],
    ["a;b;c", ";"],
    ["a\tb", "\t"],
    ['"a;b;c;d",e', ","],
    ["a", ","],
  ])("stands between separators that are told by the header: %s", (header, mark) => {
    expect(delimiterOf(header)).toBe(mark);
  });
});

it.each([
  ["a table of something else", "name,age\nAda,36", "not-this-format", "1"],
  ["a quote that nothing closes", 'stem,answer\na,b\n"a,b\nc,d', "not-this-format", "4"],
  ["two columns of one name", "stem,stem\na,b", "not-this-format", "1"],
  ["a header alone", "stem,answer", "empty", undefined],
])("%s is refused", async (_name, text, code, detail) => {
  await expect(csvFormat.read!(Buffer.from(text), options)).rejects.toMatchObject({ code, detail });
});
