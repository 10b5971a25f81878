import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { POST as offRoute } from "@/app/api/v1/account/second-factor/removal/route";
import { GET as accountRoute } from "@/app/api/v1/account/route";
import { GET as auditRoute } from "@/app/api/v1/admin/audit-events/route";
import { GET as usersRoute } from "@/app/api/v1/admin/users/route";
import { POST as courseRoute } from "@/app/api/v1/courses/route";
import { GET as queueRoute } from "@/app/api/v1/cms/queue/route";
import { GET as meRoute } from "@/app/api/v1/me/route";
import { listAccounts } from "@/lib/admin/server/list-accounts";
import { hashPassword } from "@/lib/auth/server/hash-password";
import { readViewer } from "@/lib/auth/server/read-viewer";
import { pool } from "@/lib/db/pool";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { withSecondFactor } from "@/tests/support/second-factor";
import { seedUser, type SeededUser } from "@/tests/support/seed-user";

const PASSWORD = "a warm start beats a cold one";
let passwordHash: string;
let network = 0;

beforeAll(async () => {
  process.env["REQUIRE_SECOND_FACTOR"] = "staff";
  await testDatabase();
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => void delete process.env["REQUIRE_SECOND_FACTOR"]);
beforeEach(async () => {
  await pool().query(`DELETE FROM "RateLimit"`);
});

const at = (user: SeededUser) => new Browser(`198.22.0.${network++ % 256}`).become(user);
const queue = (who: Browser) => who.call(queueRoute, "GET", "/api/v1/cms/queue");
const users = (who: Browser) => who.call(usersRoute, "GET", "/api/v1/admin/users");
const events = (who: Browser) => who.call(auditRoute, "GET", "/api/v1/admin/audit-events");
const makeCourse = (who: Browser) => who.call(courseRoute, "POST", "/api/v1/courses", { body: { title: "Warm-up" } });
const me = async (who: Browser) => (await who.call(meRoute, "GET", "/api/v1/me")).json;
const asked = async (who: Browser) =>
  (await who.call(accountRoute, "GET", "/api/v1/account")).json.secondFactor.asked as string;

describe("where the operator asks staff for a second factor", () => {
  it("the rights of an administrator without one answer with what to do, those that he never had with nothing", async () => {
    const admin = at(await seedUser({ role: "admin", passwordHash }));
    for (const answer of [await users(admin), await events(admin), await queue(admin), await makeCourse(admin)])
      expect([answer.status, answer.json.code]).toEqual([403, "second-factor-required"]);
    expect((await me(admin)).role).toBe("learner");
    expect(await asked(admin)).toBe("required");

    const instructor = at(await seedUser({ role: "instructor", passwordHash }));
    expect((await queue(instructor)).json.code).toBe("second-factor-required");
    expect((await users(instructor)).json.code).toBe("not-found");
  });

  it("use cases refuse as they refuse a learner, whichever way they are called", async () => {
    const viewer = await readViewer((await seedUser({ role: "admin" })).cookie, new Date());
    expect(viewer).toMatchObject({ role: "learner", mayReview: false, withheld: { role: "admin", mayReview: true } });
    await expect(listAccounts(viewer, {})).rejects.toMatchObject({ code: "not-found" });
  });

  it("learners are asked for nothing and strangers learn nothing", async () => {
    const learner = at(await seedUser());
    expect(await asked(learner)).toBe("no");
    for (const who of [learner, new Browser()]) {
      expect((await users(who)).json.code).toBe("not-found");
      expect((await queue(who)).json.code).toBe("not-found");
    }
  });

  it("the rights come with it and go with it", async () => {
    const user = await seedUser({ role: "admin", passwordHash });
    const admin = at(user);
    const { recoveryCodes } = await withSecondFactor(admin, PASSWORD);
    expect((await users(admin)).status).toBe(200);
    expect((await queue(admin)).status).toBe(200);
    expect((await makeCourse(admin)).status).toBe(201);
    expect((await me(admin)).role).toBe("admin");
    const body = { password: PASSWORD, code: recoveryCodes[0] };
    expect((await admin.call(offRoute, "POST", "/api/v1/account/second-factor/removal", { body })).status).toBe(200);
    expect((await users(admin)).json.code).toBe("second-factor-required");
  });
});
