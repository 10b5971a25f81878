import { describe, expect, it } from "vitest";
import { parseForm } from "@/lib/rubric/parse-form";

describe("parseForm", () => {
  it("reads groups, alternatives, modes and scope", () => {
    expect(parseForm("<freeze> & 权重|base weights & not 更新 & without PiSSA @clause")).toEqual({
      ok: true,
      form: {
        scope: "clause",
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
    ["a &", "empty alternative"],
    ["a||b", "empty alternative"],
    ["<Freeze>", "no reference"],
    ["$ $", "no formula"],
    ["=±2%", "no number"],
    ["a @paragraph", "no scope"],
    ["a @1", "no scope"],
    ["without a", "must be there"],
  ])("says what is wrong with %s", (text, message) => {
    expect(parseForm(text)).toMatchObject({ ok: false, message: expect.stringContaining(message) as string });
  });
});
