import { describe, expect, it } from "vitest";
import { parseForm } from "@/lib/rubric/parse-form";

describe("parseForm", () => {
  it("reads groups, alternatives, modes and scope", () => {
    expect(parseForm("<freeze> & 权重|base weights & not 更新 & without PiSSA @clause")).toEqual({
      ok: true,
      form: {
        scope: "clause",
        inOrder: 0,
        mayBeAsked: false,
        groups: [
          { mode: "said", atoms: [{ kind: "glossary", id: "freeze" }] },
          {
            mode: "said",
            atoms: [
              { kind: "term", text: "权重" },
              { kind: "term", text: "base weights" },
            ],
          },
          { mode: "denied", atoms: [{ kind: "term", text: "更新" }] },
          { mode: "absent", atoms: [{ kind: "term", text: "PiSSA" }] },
        ],
      },
    });
  });

  it("keeps | and & of a formula inside it, and reads numbers with their tolerance", () => {
    expect(parseForm("$W0+[α/r|s]BA$|=14.7 MB±2% & =3.67M @8")).toMatchObject({
      form: {
        scope: 8,
        groups: [
          {
            atoms: [
              { kind: "formula", text: "W0+[α/r|s]BA" },
              { kind: "number", text: "14.7 MB", tolerance: 0.02 },
            ],
          },
          { atoms: [{ kind: "number", text: "3.67M", tolerance: 0.01 }] },
        ],
      },
    });
  });

  it.each([
    ["a &", "empty", "empty alternative", ""],
    ["a||b", "empty", "empty alternative", ""],
    ["a & <Freeze> & b", "reference", "no reference", "<Freeze>"],
    ["not $ $", "formula", "no formula", "$ $"],
    ["a | =±2%", "number", "no number", "=±2%"],
    ["a @paragraph", "scope", "no scope", "@paragraph"],
    ["a @1", "scope", "no scope", "@1"],
    ["without a", "only-absent", "must be there", "without a"],
    ["a & b > c", "order", "before the first &", " b > c"],
    ["a > without b > c", "order", "end of a row", "without b"],
  ])("says what is wrong with %s, and where", (text, fault, message, at) => {
    const reading = parseForm(text);
    expect(reading).toMatchObject({ ok: false, fault, message: expect.stringContaining(message) as string });
    if (!reading.ok) expect(text.slice(reading.start, reading.end)).toBe(at);
  });

  it("takes not for a word where another alternative denies by itself", () => {
    const modes = (text: string) => {
      const reading = parseForm(text);
      return reading.ok && reading.form.groups.map(({ mode, atoms }) => [mode, atoms.length]);
    };
    expect(modes("cache & not possible|isn't possible")).toEqual([
      ["said", 1],
      ["said", 2],
    ]);
    expect(modes("cache & not 差别|不同")).toEqual([
      ["said", 1],
      ["denied", 2],
    ]);
  });

  it("says where something is missing", () => {
    expect(parseForm("a||b")).toMatchObject({ start: 2, end: 2 });
    expect(parseForm("a & ")).toMatchObject({ start: 3, end: 3 });
  });
});
