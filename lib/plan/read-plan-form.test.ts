import { describe, expect, it } from "vitest";
import { readPlanForm, type PlanForm } from "@/lib/plan/read-plan-form";

const FORM: PlanForm = { interview: "2026-12-07", isDateUnreadable: false, role: "all-round", minutes: "45" };
const read = (form: Partial<PlanForm>, kept: string | null = null) =>
  readPlanForm({ ...FORM, ...form }, "2026-11-25", kept);

describe("the form of a plan", () => {
  it("gives date, role and minutes; an empty date is none; full-width digits are digits", () => {
    expect(read({})).toEqual({ input: { interview: "2026-12-07", role: "all-round", minutes: 45 } });
    expect(read({ interview: "", minutes: " ３０ " })).toEqual({
      input: { interview: null, role: "all-round", minutes: 30 },
    });
  });

  it.each([
    [{ interview: "2026-11-24" }, { interview: "past" }],
    [{ interview: "2036-11-24" }, { interview: "too-far" }],
    [{ interview: "12/07" }, { interview: "unreadable" }],
    [{ interview: "", isDateUnreadable: true }, { interview: "unreadable" }],
    [{ minutes: "4" }, { minutes: "out-of-bounds" }],
    [{ minutes: "481" }, { minutes: "out-of-bounds" }],
    [{ minutes: "" }, { minutes: "out-of-bounds" }],
    [{ minutes: "1e2" }, { minutes: "out-of-bounds" }],
    [
      { interview: "2026-01-01", minutes: "-3" },
      { interview: "past", minutes: "out-of-bounds" },
    ],
  ] as const)("%j has the problems %j", (form, problems) => expect(read(form)).toEqual({ problems }));

  it("lets a date that has passed stay", () => {
    expect(read({ interview: "2026-11-20" }, "2026-11-20")).toHaveProperty("input");
    expect(read({ interview: "2026-11-20" }, "2026-11-21")).toHaveProperty("problems");
  });
});
