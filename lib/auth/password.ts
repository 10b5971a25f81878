import { isCommonPassword } from "@/lib/auth/common-passwords";
import type { PasswordProblem } from "@/lib/auth/password-problem";
import { PASSWORD_MAX, PASSWORD_MIN } from "@/lib/auth/schema";

/** The form that is hashed: NFKC, so that the same keys give the same password on every system and input method. */
export function normalizePassword(password: string): string {
  return password.normalize("NFKC");
}

/**
 * Why a new password is refused: its length in characters, or that it would be among the first that anybody guesses (a common
 * one, one character or one short run repeated, the account's own names). No composition rules, after NIST SP 800-63B, 3.1.1.
 */
export function findPasswordProblem(
  password: string,
  account: { readonly email: string; readonly nickname?: string | undefined },
): PasswordProblem | undefined {
  const normal = normalizePassword(password);
  const length = [...normal].length;
  if (length < PASSWORD_MIN) return "password-too-short";
  if (length > PASSWORD_MAX) return "password-too-long";

  const lower = normal.toLowerCase();
  const names = [account.email, account.email.split("@")[0] ?? "", account.nickname?.toLowerCase() ?? ""];
  if (names.includes(lower)) return "password-is-account";
  return isCommonPassword(normal) || /^(.{1,4})\1+$/u.test(lower) ? "password-common" : undefined;
}
