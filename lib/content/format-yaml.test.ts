import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import * as z from "zod";
import { formatYaml } from "@/lib/content/format-yaml";
import { keyOrderOf, noOrder } from "@/lib/content/key-order";

const order = keyOrderOf(
  z.array(
    z
      .strictObject({
        id: z.string(),
        tags: z.array(z.string()).default([]),
        text: z.strictObject({ zh: z.string(), en: z.string() }).optional(),
        notes: z
          .union([z.strictObject({ b: z.number() }), z.strictObject({ a: z.number(), b: z.number() })])
          .nullable(),
      })
      .superRefine(() => undefined),
  ),
);

describe("formatYaml", () => {
  it("puts keys into the schema's order, through lists, defaults, unions and refinements, and unknown ones last", () => {
    const text = "- notes: { a: 1, b: 2 }\n  extra: 1\n  tags: [x, y]\n  text: {en: Hi, zh: 你好}\n  id: one\n";
    expect(formatYaml(text, order)).toBe(
      "- id: one\n  tags: [ x, y ]\n  text:\n    zh: 你好\n    en: Hi\n  notes: { b: 2, a: 1 }\n  extra: 1\n",
    );
  });

  it("keeps short records on one line and spreads long ones", () => {
    expect(formatYaml("- id: one\n  tags:\n    - x\n", order)).toBe("- { id: one, tags: [ x ] }\n");
    const long = "word-".repeat(40) + "end";
    expect(formatYaml(`- { id: ${long} }\n`, order)).toContain("- id:");
  });

  it("writes long texts, texts of several lines and texts that need escapes as blocks", () => {
    const long = "long ".repeat(30).trim();
    const formatted = formatYaml(
      stringify([{ a: long, b: "one\ntwo\n", c: "\\frac{1}{2}", d: 'say "x"', e: "3:1", f: "`code`" }]),
      noOrder,
    );
    expect(formatted).toBe(
      `- a: |-\n    ${long}\n  b: |-\n    one\n    two\n  c: |-\n    \\frac{1}{2}\n  d: |-\n    say "x"\n  e: 3:1\n  f: |-\n    \`code\`\n`,
    );
  });

  it("keeps comments where they stand", () => {
    const text = "# head\n\n- text: { zh: 你, en: you } # beside\n  # above\n  id: one\n";
    const formatted = formatYaml(text, order);
    for (const comment of ["# head", "# beside", "# above"]) expect(formatted).toContain(comment);
    expect(formatted.indexOf("# above")).toBeLessThan(formatted.indexOf("id: one"));
    expect(formatYaml(formatted, order)).toBe(formatted);
  });

  it("leaves one blank line between the entries of a spread list", () => {
    const text = "- text: { zh: 一, en: one }\n- text: { zh: 二, en: two }\n";
    const formatted = formatYaml(text, order, { spread: true });
    expect(formatted).toContain("en: one\n\n- text:");
    expect(formatYaml(formatted, order, { spread: true })).toBe(formatted);
  });

  it("refuses what is no YAML", () => {
    expect(() => formatYaml("a: [1\n", noOrder)).toThrow(SyntaxError);
    expect(() => formatYaml("a: 1\na: 2\n", noOrder)).toThrow(SyntaxError);
  });

  it("is idempotent and keeps every value, whatever the value", () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        "null",
        "3.5",
        "1e3",
        "yes",
        "~",
        "# x",
        "- x",
        "{a}",
        " lead",
        "a: b",
        "$\\alpha$",
        "中文，（x）",
        "x\n\n  y\n",
        "\ttab",
        "'",
        "2026-11",
      ),
    );
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        text,
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie("value"), { maxLength: 4 }),
        fc.dictionary(fc.stringMatching(/^[a-zA-Z][a-z-]{0,8}$/), tie("value"), { maxKeys: 5 }),
      ),
    })).value;
    const trim = (inner: unknown): unknown =>
      JSON.parse(JSON.stringify(inner), (_key, each: unknown) => (typeof each === "string" ? each.trimEnd() : each));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), (list) => {
        const formatted = formatYaml(stringify(list), order);
        expect(trim(parse(formatted))).toEqual(trim(parse(stringify(list))));
        expect(formatYaml(formatted, order)).toBe(formatted);
      }),
      { numRuns: 300 },
    );
  });
});
