import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTypedCode, RECOVERY_ALPHABET, RECOVERY_LENGTH, showRecoveryCode } from "@/lib/second-factor/typed-code";

describe("a typed code", () => {
  it.each([
    ["287082", { kind: "app", code: "287082" }],
    [" 287 082\n", { kind: "app", code: "287082" }],
    ["２８７０８２", { kind: "app", code: "287082" }],
    ["0a1b2-c3d4e", { kind: "recovery", code: "0a1b2c3d4e" }],
    ["OA LB2–C3D4E", { kind: "recovery", code: "0a1b2c3d4e" }],
    ["", undefined],
    ["28708", undefined],
    ["2870821", undefined],
    ["abcdef", undefined],
    ["0a1b2-c3d4u", undefined],
    ["0a1b2-c3d4e5", undefined],
    ["x".repeat(1_000), undefined],
  ] as const)("%j is read as %j", (text, read) => expect(readTypedCode(text)).toEqual(read));

  it("is a recovery code as it was shown", () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...RECOVERY_ALPHABET), { minLength: RECOVERY_LENGTH, maxLength: RECOVERY_LENGTH }),
        (letters) => {
          const code = letters.join("");
          expect(readTypedCode(showRecoveryCode(code).toUpperCase())).toEqual({ kind: "recovery", code });
        },
      ),
    ));
});
