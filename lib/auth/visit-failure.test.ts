import { expect, it } from "vitest";
import { classifyVisitFailure } from "@/lib/auth/visit-failure";

/** As openid-client throws them. */
const thrown = (name: string, message: string, more = {}) => Object.assign(new Error(message), { name, ...more });

it.each([
  [thrown("OPError", "invalid_grant"), "refused"],
  [thrown("OPError", "expected 200 OK, got: 503", { response: { statusCode: 503 } }), "unreachable"],
  [thrown("OPError", "expected 200 OK, got: 404", { response: { statusCode: 404 } }), "refused"],
  [thrown("RPError", "state mismatch, expected a, got: b"), "expired"],
  [thrown("RPError", "nonce mismatch, expected a, got: b"), "expired"],
  [thrown("RPError", "outgoing request timed out after 5000ms"), "unreachable"],
  [thrown("RPError", "failed to validate JWT signature"), "refused"],
  [thrown("Error", "connect", { code: "ECONNREFUSED" }), "unreachable"],
  [thrown("ZodError", "names nobody"), "refused"],
  [undefined, "unreachable"],
])("%s means %s", (failure, problem) => expect(classifyVisitFailure(failure)).toBe(problem));
