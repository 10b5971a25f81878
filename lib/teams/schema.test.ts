import { describe, expect, it } from "vitest";
import { createInviteInput, createTeamInput, NAME_MAX } from "@/lib/teams/schema";

const read = (name: string, zone = "Asia/Shanghai") => createTeamInput.safeParse({ name, zone });

describe("a team's name", () => {
  it("is one line without spaces around it", () => {
    expect(read("  Reading \n group ").data?.name).toBe("Reading group");
    expect(read("大模型读书会（周三）").data?.name).toBe("大模型读书会（周三）");
  });

  it("counts characters as people do, not as they are stored", () => {
    expect(read("𠮷".repeat(NAME_MAX)).success).toBe(true);
    expect(read("𠮷".repeat(NAME_MAX + 1)).success).toBe(false);
  });

  it.each(["", "   ", "a\u202eb", "a\u0000b", "\u200b", "Аdmin", "..."])("is not %j", (name) =>
    expect(read(name).success).toBe(false),
  );
});

describe("a team's zone", () => {
  it.each(["UTC", "Europe/Berlin", "Asia/Kolkata"])("can be %s", (zone) => expect(read("T", zone).success).toBe(true));
  it.each(["+08:00", "Mars/Olympus", ""])("cannot be %j", (zone) => expect(read("T", zone).success).toBe(false));
});

describe("a link's bounds", () => {
  const link = { role: "member", days: 7, maxUses: 500, locale: "zh" };
  it("are 1, 7 or 30 days and 1 to 500 uses", () => {
    expect(createInviteInput.safeParse(link).success).toBe(true);
    for (const wrong of [{ days: 2 }, { maxUses: 0 }, { maxUses: 501 }, { maxUses: 1.5 }, { role: "owner" }])
      expect(createInviteInput.safeParse({ ...link, ...wrong }).success).toBe(false);
  });
});
