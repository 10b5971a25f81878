import { describe, expect, test } from "vitest";
import { can, type Action } from "@/lib/auth/policy";
import type { Role, Viewer } from "@/lib/auth/viewer";

const account = (learnerId: string, userId: string, role: Role = "learner"): Viewer => ({
  kind: "account",
  learnerId,
  userId,
  sessionId: "s",
  role,
  mayReview: role === "admin",
  nickname: "n",
});
const owners = { guest: { kind: "guest", learnerId: "L1" }, account: account("L1", "U1") } as const;
const strangers: readonly Viewer[] = [
  { kind: "anonymous" },
  { kind: "guest", learnerId: "L2" },
  account("L2", "U2"),
  account("L2", "U2", "instructor"),
  account("L2", "U2", "admin"),
];
const learnerActions = [
  "attempt.read",
  "attempt.mark",
  "progress.read",
  "settings.read",
  "settings.change",
  "review.read",
  "review.change",
  "quiz.take",
  "plan.read",
  "plan.change",
  "notice.read",
] as const;
const accountActions = ["session.revoke", "account.read", "account.change", "account.delete"] as const;

describe("policy", () => {
  test.each(learnerActions)("%s is the owner's, guest or account, and nobody else's", (action) => {
    const thing = { learnerId: "L1" };
    expect(can(owners.guest, action, thing)).toBe(true);
    expect(can(owners.account, action, thing)).toBe(true);
    for (const stranger of strangers) expect(can(stranger, action, thing)).toBe(false);
  });

  test.each(accountActions)("%s is the account's own, never a guest's", (action) => {
    const thing = { userId: "U1" };
    expect(can(owners.account, action, thing)).toBe(true);
    for (const viewer of [owners.guest, ...strangers]) expect(can(viewer, action, thing)).toBe(false);
  });

  test("other accounts and invitations are an administrator's, his own role and suspension are not", () => {
    const admin = account("L2", "U2", "admin");
    const others = [owners.guest, owners.account, account("L3", "U3", "instructor"), { kind: "anonymous" } as const];
    for (const action of ["account.list", "invitation.manage"] as const) {
      expect(can(admin, action, {})).toBe(true);
      for (const viewer of others) expect(can(viewer, action, {})).toBe(false);
    }
    for (const action of ["account.govern", "account.assist"] as const) {
      expect(can(admin, action, { userId: "U1" })).toBe(true);
      for (const viewer of others) expect(can(viewer, action, { userId: "U1" })).toBe(false);
    }
    expect(can(admin, "account.govern", { userId: "U2" })).toBe(false);
    expect(can(admin, "account.assist", { userId: "U2" })).toBe(true);
  });

  test.each(["report.read", "report.judge"] as const)("%s is for instructors and administrators", (action) => {
    for (const role of ["instructor", "admin"] as const) expect(can(account("L3", "U3", role), action, {})).toBe(true);
    for (const viewer of [{ kind: "anonymous" }, owners.guest, owners.account] as const)
      expect(can(viewer, action, {})).toBe(false);
  });

  test("item.author is for instructors and administrators", () => {
    for (const role of ["instructor", "admin"] as const)
      expect(can(account("L1", "U1", role), "item.author", {})).toBe(true);
    for (const viewer of [owners.guest, owners.account, { kind: "anonymous" } as const])
      expect(can(viewer, "item.author", {})).toBe(false);
  });

  test("to mark answers anew is for reviewers and administrators, and for an author only where anybody approves", () => {
    const thing = (isReviewByAnyone: boolean) => ({ authorIds: ["U1"], isReviewByAnyone });
    const author = account("L1", "U1", "instructor");
    const reviewer = { ...account("L2", "U2", "instructor"), mayReview: true } as Viewer;
    const others = [account("L3", "U3", "instructor"), owners.account, owners.guest, { kind: "anonymous" } as const];
    for (const byAnyone of [true, false]) {
      for (const viewer of [reviewer, account("L4", "U4", "admin")])
        expect(can(viewer, "item.regrade", thing(byAnyone))).toBe(true);
      for (const viewer of others) expect(can(viewer, "item.regrade", thing(byAnyone))).toBe(false);
      expect(can(author, "item.regrade", thing(byAnyone))).toBe(byAnyone);
    }
    // Who has become a learner since keeps no right.
    const former = { ...account("L1", "U1"), mayReview: true } as Viewer;
    expect(can(former, "item.regrade", thing(true))).toBe(false);
  });

  test("an assigned quiz is for accounts; one is given by instructors, and managed by its maker or an administrator", () => {
    const maker = account("L1", "U1", "instructor");
    for (const viewer of [owners.account, maker]) expect(can(viewer, "assignment.take", {})).toBe(true);
    for (const viewer of [owners.guest, { kind: "anonymous" } as const])
      expect(can(viewer, "assignment.take", {})).toBe(false);
    expect(can(maker, "assignment.create", {})).toBe(true);
    expect(can(owners.account, "assignment.create", {})).toBe(false);
    const thing = { userId: "U1" };
    for (const viewer of [maker, account("L2", "U2", "admin")])
      expect(can(viewer, "assignment.manage", thing)).toBe(true);
    // Its maker may have become a learner since.
    for (const viewer of [
      owners.account,
      owners.guest,
      account("L2", "U2", "instructor"),
      { kind: "anonymous" } as const,
    ])
      expect(can(viewer, "assignment.manage", thing)).toBe(false);
  });

  test("what is not listed is refused, names inherited from Object included", () => {
    for (const action of ["attempt.delete", "toString", "constructor", "__proto__"]) {
      expect(can(owners.account, action as Action, { learnerId: "L1", userId: "U1" })).toBe(false);
    }
  });

  test("a viewer of an unknown kind is refused everything", () => {
    const unknown = { ...owners.account, kind: "robot" } as unknown as Viewer;
    for (const action of learnerActions) expect(can(unknown, action, { learnerId: "L1" })).toBe(false);
    for (const action of accountActions) expect(can(unknown, action, { userId: "U1" })).toBe(false);
  });
});
