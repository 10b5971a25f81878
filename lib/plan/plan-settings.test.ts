import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interviewProblem } from "@/lib/plan/interview-problem";
import { phaseOf } from "@/lib/plan/plan-phase";
import { placementDraw, planSettings, readPlacementDraw, readPlanSettings } from "@/lib/plan/plan-settings";

const TODAY = "2026-11-25";
/** A sample of what was ever stored. */
const STORED = { interview: "2026-12-07", role: "inference-engineer", minutes: 45, since: "2026-11-20" };
const read = (stored: unknown) => readPlanSettings(stored, "all-round", TODAY);

describe("the stored plan", () => {
  it("is read whole", () => expect(read(STORED)).toEqual(STORED));

  it.each([null, undefined, [], "x", 7])("%j is none", (stored) => expect(read(stored)).toBeNull());

  it("loses one bad field and nothing else", () => {
    expect(read({ ...STORED, interview: "soon" })).toEqual({ ...STORED, interview: null });
    expect(read({ ...STORED, role: 3 })).toEqual({ ...STORED, role: "all-round" });
    expect(read({ ...STORED, minutes: 0 })).toEqual({ ...STORED, minutes: 45 });
    expect(read({ ...STORED, since: "2026-02-30" })).toEqual({ ...STORED, since: TODAY });
  });

  it("whatever it is, is read as a plan or none", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (stored) => {
        expect(planSettings.nullable().safeParse(read(stored)).success).toBe(true);
        expect(placementDraw.nullable().safeParse(readPlacementDraw(stored)).success).toBe(true);
      }),
    );
  });

  it("knows an open placement, which is stored without an end", () => {
    const open = { begun: "2026-11-25T08:00:00.000Z", items: ["lora-zero-init"] };
    expect(readPlacementDraw(open)).toEqual({ ...open, ended: null });
    expect(readPlacementDraw({ ...open, items: "all" })).toBeNull();
  });
});

describe("the date of an interview", () => {
  it("is today or later, and at most two years ahead", () => {
    expect(interviewProblem(null, TODAY)).toBeUndefined();
    expect(interviewProblem(TODAY, TODAY)).toBeUndefined();
    expect(interviewProblem("2026-11-24", TODAY)).toBe("past");
    expect(interviewProblem("2028-11-24", TODAY)).toBeUndefined();
    expect(interviewProblem("2028-11-25", TODAY)).toBe("too-far");
    expect(interviewProblem("9999-12-31", TODAY)).toBe("too-far");
  });

  it("says in which phase somebody is", () => {
    const phases = [null, "2026-12-07", "2026-11-26", TODAY, "2026-11-24"].map((date) => phaseOf(date, TODAY));
    expect(phases.map(({ phase }) => phase)).toEqual(["open", "running", "tomorrow", "today", "past"]);
    expect(phases.map(({ daysLeft }) => daysLeft)).toEqual([null, 12, 1, 0, -1]);
  });
});
