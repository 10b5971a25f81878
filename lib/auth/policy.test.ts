import { describe, expect, test } from "vitest";
import { can, type Action } from "@/lib/auth/policy";
import { TEAM_ROLES, type TeamFacts, type TeamRole } from "@/lib/auth/team-facts";
import type { Role, Viewer } from "@/lib/auth/viewer";

const account = (learnerId: string, userId: string, role: Role = "learner", mayReview = role === "admin"): Viewer => ({
  kind: "account",
  learnerId,
  userId,
  sessionId: "s",
  role,
  mayReview,
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
  "interview.judge",
  "interview.report",
  "notebook.read",
  "notebook.change",
  "plan.read",
  "plan.change",
  "notice.read",
] as const;
const accountActions = ["quiz.edit", "session.revoke", "account.read", "account.change", "account.delete"] as const;

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

  test.each(["report.read", "report.judge", "dispute.judge"] as const)(
    "%s is for instructors and administrators",
    (action) => {
      for (const role of ["instructor", "admin"] as const)
        expect(can(account("L3", "U3", role), action, {})).toBe(true);
      for (const viewer of [{ kind: "anonymous" }, owners.guest, owners.account] as const)
        expect(can(viewer, action, {})).toBe(false);
    },
  );

  test.each(["item.author", "statistics.read"] as const)("%s is for instructors and administrators", (action) => {
    for (const role of ["instructor", "admin"] as const) expect(can(account("L1", "U1", role), action, {})).toBe(true);
    for (const viewer of [owners.guest, owners.account, { kind: "anonymous" } as const])
      expect(can(viewer, action, {})).toBe(false);
  });

  describe("what instructors write", () => {
    const viewers = {
      anonymous: { kind: "anonymous" },
      guest: owners.guest,
      // Was an author once, and kept the right to review in his row.
      learner: account("L1", "U1", "learner", true),
      author: account("L1", "U1", "instructor"),
      instructor: account("L2", "U2", "instructor"),
      authorWhoReviews: account("L1", "U1", "instructor", true),
      reviewer: account("L2", "U2", "instructor", true),
      admin: account("L2", "U2", "admin"),
      authorWhoAdministers: account("L1", "U1", "admin"),
    } as const satisfies Record<string, Viewer>;
    const whoMay = (test: (viewer: Viewer) => boolean) =>
      Object.entries(viewers).flatMap(([name, viewer]) => (test(viewer) ? [name] : []));
    const instructors = ["author", "instructor", "authorWhoReviews", "reviewer", "admin", "authorWhoAdministers"];
    const reviewers = ["authorWhoReviews", "reviewer", "admin", "authorWhoAdministers"];
    const written = { authorId: "U1" };

    test("is edited and handed in by every instructor", () => {
      expect(whoMay((viewer) => can(viewer, "item.edit", {}))).toEqual(instructors);
      expect(whoMay((viewer) => can(viewer, "revision.submit", written))).toEqual(instructors);
    });

    test("is judged by a reviewer who did not write it, or by any where the site says so", () => {
      const judge = (reviewBy: "other" | "anyone", authorId: string | null = "U1") =>
        whoMay((viewer) => can(viewer, "revision.review", { authorId, reviewBy }));
      expect(judge("other")).toEqual(["reviewer", "admin"]);
      expect(judge("anyone")).toEqual(reviewers);
      expect(judge("other", null)).toEqual(reviewers);
    });

    test("is published and withdrawn by its author or a reviewer", () => {
      for (const action of ["revision.publish", "revision.withdraw"] as const) {
        expect(whoMay((viewer) => can(viewer, action, written))).toEqual(["author", ...reviewers]);
        expect(whoMay((viewer) => can(viewer, action, { authorId: null }))).toEqual(reviewers);
      }
    });

    test("is retired by a reviewer", () =>
      expect(whoMay((viewer) => can(viewer, "item.retire", {}))).toEqual(reviewers));
  });

  test("to mark answers anew is for reviewers and administrators", () => {
    for (const viewer of [account("L2", "U2", "instructor", true), account("L4", "U4", "admin")])
      expect(can(viewer, "item.regrade", {})).toBe(true);
    // Who has become a learner since keeps no right.
    const others = [
      account("L3", "U3", "instructor"),
      account("L1", "U1", "learner", true),
      owners.account,
      owners.guest,
    ];
    for (const viewer of [...others, { kind: "anonymous" } as const])
      expect(can(viewer, "item.regrade", {})).toBe(false);
  });

  test("an assigned quiz is for accounts; one is given by instructors, and managed by its maker or an administrator", () => {
    const maker = account("L1", "U1", "instructor");
    for (const viewer of [owners.account, maker]) expect(can(viewer, "assignment.take", { team: null })).toBe(true);
    for (const viewer of [owners.guest, { kind: "anonymous" } as const])
      expect(can(viewer, "assignment.take", { team: null })).toBe(false);
    expect(can(maker, "assignment.create", {})).toBe(true);
    expect(can(owners.account, "assignment.create", {})).toBe(false);
    const thing = { userId: "U1", team: null };
    const actions = ["assignment.manage", "assignment.change"] as const;
    for (const viewer of [maker, account("L2", "U2", "admin")])
      for (const action of actions) expect(can(viewer, action, thing)).toBe(true);
    // Its maker may have become a learner since.
    for (const viewer of [
      owners.account,
      owners.guest,
      account("L2", "U2", "instructor"),
      { kind: "anonymous" } as const,
    ])
      for (const action of actions) expect(can(viewer, action, thing)).toBe(false);
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

/** Who asks about a team, by role in it and on the site; `-` is no member. */
const ASKERS = ["owner", "coach", "member", "teacher", "-", "instructor", "admin", "guest", "anonymous"] as const;
type Asker = (typeof ASKERS)[number];

const asks = (asker: Asker): Viewer => {
  if (asker === "anonymous") return { kind: "anonymous" };
  if (asker === "guest") return owners.guest;
  const role = asker === "teacher" || asker === "instructor" ? "instructor" : asker === "admin" ? "admin" : "learner";
  return account("L1", "U1", role);
};
const facts = (asker: Asker, isArchived: boolean): TeamFacts => ({
  role: TEAM_ROLES.find((role) => role === asker) ?? null,
  isCourseOwner: asker === "teacher",
  isArchived,
});

/** Everybody who may, in a team that is alive and in one that is archived. */
const TEAM_RULES = {
  "team.read": ["owner coach member teacher admin", "owner coach member teacher admin"],
  "team.share": ["owner coach member", "owner coach member"],
  "team.leave": ["owner coach member", "owner coach member"],
  "team.rename": ["owner", ""],
  "team.invite": ["owner coach", ""],
  "team.inviteCoach": ["owner", ""],
  "team.setRole": ["owner", ""],
  "team.transfer": ["owner", ""],
  "team.domains": ["owner", ""],
  "team.insights": ["owner coach member teacher", "owner coach member teacher"],
  "team.coach": ["owner coach teacher", "owner coach teacher"],
  "team.assign": ["owner coach teacher", ""],
  "team.teach": ["", ""],
  "team.archive": ["owner", "owner"],
  "team.shareNotebook": ["owner coach member", ""],
  "team.readNotebook": ["owner coach member", "owner coach member"],
  "team.readBoard": ["owner coach member teacher", "owner coach member teacher"],
  "team.challenge": ["owner coach", ""],
} as const;

describe("the rights in a team", () => {
  const cases = Object.entries(TEAM_RULES).flatMap(([action, allowed]) =>
    ASKERS.flatMap((asker) =>
      [false, true].map((isArchived) => {
        const may = (allowed[Number(isArchived)] ?? "").split(" ").includes(asker);
        return [action as keyof typeof TEAM_RULES, asker, isArchived ? "archived" : "alive", may] as const;
      }),
    ),
  );

  test.each(cases)("%s by %s in one that is %s: %s", (action, asker, state, may) => {
    expect(can(asks(asker), action, facts(asker, state === "archived"))).toBe(may);
  });

  test.each([
    ["owner", "owner coach member"],
    ["coach", "member"],
    ["member", ""],
    ["teacher", ""],
    ["admin", ""],
    ["-", ""],
    ["guest", ""],
  ] as const)("%s takes out: %s", (asker, targets) => {
    for (const target of TEAM_ROLES) {
      const may = (targets as string).split(" ").includes(target);
      expect(can(asks(asker), "team.remove", { ...facts(asker, false), target }), target).toBe(may);
      expect(can(asks(asker), "team.remove", { ...facts(asker, true), target }), target).toBe(false);
    }
  });

  test("who owns or coaches a team puts it into a course if he is an instructor, and nobody else's", () => {
    const instructor = account("L1", "U1", "instructor");
    const may = (role: TeamRole | null) =>
      can(instructor, "team.teach", { role, isCourseOwner: false, isArchived: false });
    expect([may("owner"), may("coach"), may("member"), may(null)]).toEqual([true, true, false, false]);
  });

  test("whoever was an instructor teaches no longer", () => {
    for (const action of ["team.read", "team.coach", "team.assign"] as const)
      expect(can(account("L1", "U1"), action, facts("teacher", false))).toBe(false);
  });

  test("a guest with a member's role, which cannot be, would still be refused", () => {
    for (const action of Object.keys(TEAM_RULES) as (keyof typeof TEAM_RULES)[])
      expect(can(owners.guest, action, facts("owner", false))).toBe(false);
  });

  test("an assigned quiz is taken by the team's members, and its results are its coaches' and an administrator's", () => {
    const allowed = (action: "assignment.take" | "assignment.manage" | "assignment.change", isArchived = false) =>
      ASKERS.filter((asker) => can(asks(asker), action, { userId: "U1", team: facts(asker, isArchived) }));
    expect(allowed("assignment.take")).toEqual(["owner", "coach", "member"]);
    // All of them are its maker; who made it does not matter once he has left.
    expect(allowed("assignment.manage")).toEqual(["owner", "coach", "teacher", "admin"]);
    expect(allowed("assignment.change")).toEqual(["owner", "coach", "teacher", "admin"]);
    // An archived team is looked at, not changed.
    expect(allowed("assignment.manage", true)).toEqual(["owner", "coach", "teacher", "admin"]);
    expect(allowed("assignment.change", true)).toEqual([]);
  });
});

describe("the rights in a set for interviews", () => {
  const viewers = [
    account("L1", "U1", "instructor"),
    account("L2", "U2", "instructor"),
    { ...account("L3", "U3", "instructor"), mayReview: true },
    account("L4", "U4", "admin"),
    account("L1", "U1"),
    owners.guest,
  ];
  const may = (action: "rubricSet.edit" | "rubricSet.archive", ownerId: string | null, isArchived: boolean) =>
    viewers.map((viewer) => can(viewer, action, { ownerId, isArchived }));

  test("are every instructor's, as those in the bank are", () => {
    for (const action of ["rubricSet.read", "rubricSet.create"] as const)
      expect(viewers.map((viewer) => can(viewer, action, {}))).toEqual([true, true, true, true, false, false]);
    expect(may("rubricSet.edit", "U1", false)).toEqual([true, true, true, true, false, false]);
    expect(may("rubricSet.edit", "U1", true)).toEqual([false, false, false, false, false, false]);
  });

  test("to archive it are its owner's and a reviewer's", () => {
    for (const isArchived of [true, false]) {
      expect(may("rubricSet.archive", "U1", isArchived)).toEqual([true, false, true, true, false, false]);
      expect(may("rubricSet.archive", null, isArchived)).toEqual([false, false, true, true, false, false]);
    }
  });
});

describe("the rights in a course", () => {
  const thing = { userId: "U1" };

  test("are its owner's while he is an instructor; an administrator reads", () => {
    const viewers = [
      account("L1", "U1", "instructor"),
      account("L1", "U1"),
      account("L2", "U2", "instructor"),
      account("L2", "U2", "admin"),
      owners.guest,
    ];
    expect(viewers.map((viewer) => can(viewer, "course.read", thing))).toEqual([true, false, false, true, false]);
    expect(viewers.map((viewer) => can(viewer, "course.manage", thing))).toEqual([true, false, false, false, false]);
    expect(viewers.map((viewer) => can(viewer, "course.create", {}))).toEqual([true, false, true, true, false]);
  });

  test("end for a team when its owner says so, an archived one too", () => {
    for (const isArchived of [false, true]) {
      const may = ASKERS.filter((asker) =>
        can(asks(asker), "course.release", { userId: "U9", team: facts(asker, isArchived) }),
      );
      expect(may).toEqual(["owner"]);
    }
    expect(can(account("L1", "U1", "instructor"), "course.release", { ...thing, team: facts("-", false) })).toBe(true);
  });

  test("a team is made by every account", () => {
    for (const action of ["team.create", "board.read"] as const)
      expect(ASKERS.filter((asker) => !can(asks(asker), action, {}))).toEqual(["guest", "anonymous"]);
  });
});
