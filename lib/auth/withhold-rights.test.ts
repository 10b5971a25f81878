import { describe, expect, it } from "vitest";
import { can } from "@/lib/auth/policy";
import { ROLES, type AccountViewer } from "@/lib/auth/viewer";
import { isWithheld, withFullRights, withholdRights } from "@/lib/auth/withhold-rights";

const viewer = (role: AccountViewer["role"], mayReview = false): AccountViewer => ({
  ...{ kind: "account", learnerId: "l", userId: "u", sessionId: "s", nickname: "Ada", role, mayReview },
});

describe("rights that wait for a second factor", () => {
  it("are nobody's affair where the operator asks for none", () => {
    for (const role of ROLES) expect(withholdRights(viewer(role), "none")).toEqual(viewer(role));
  });

  it("are withheld from instructors and administrators, and learners keep theirs", () => {
    expect(withholdRights(viewer("learner"), "staff")).toEqual(viewer("learner"));
    for (const role of ["instructor", "admin"] as const) {
      const held = withholdRights(viewer(role, true), "staff");
      expect(can(held, "item.edit", {})).toBe(false);
      expect(can(held, "account.list", {})).toBe(false);
      expect(can(held, "fairPlay.judge", {})).toBe(false);
      expect(can(held, "account.change", { userId: "u" })).toBe(true);
      expect(withFullRights(held)).toEqual(viewer(role, true));
    }
  });

  it("are told from rights that somebody has not", () => {
    const held = withholdRights(viewer("instructor"), "staff");
    expect(isWithheld(held, "instructor")).toBe(true);
    expect(isWithheld(held, "admin")).toBe(false);
    expect(isWithheld(viewer("instructor"), "instructor")).toBe(false);
    expect(isWithheld({ kind: "anonymous" }, "instructor")).toBe(false);
    expect(withFullRights(viewer("learner"))).toBeUndefined();
  });
});
