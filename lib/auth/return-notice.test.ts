import { expect, it } from "vitest";
import { withNotice } from "@/lib/auth/return-notice";

it.each([
  ["/en/sign-in", "/en/sign-in?provider=github&problem=denied"],
  ["/en/sign-in?to=%2Fen", "/en/sign-in?to=%2Fen&provider=github&problem=denied"],
  ["/zh/account/data?provider=oidc&problem=busy#x", "/zh/account/data?provider=github&problem=denied#x"],
])("adds to %s what happened, in place of what happened before", (path, with_) => {
  expect(withNotice(path, { provider: "github", problem: "denied" })).toBe(with_);
});
