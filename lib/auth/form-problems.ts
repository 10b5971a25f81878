import { parseEmail, type EmailProblem } from "@/lib/auth/email";
import type { PasswordProblem } from "@/lib/auth/password-problem";
import { NICKNAME_MAX, PASSWORD_MAX, PASSWORD_MIN } from "@/lib/auth/schema";

/** What can be wrong with a field of the account forms; each has its words in both languages. */
export const FIELD_PROBLEMS = [
  "email-required",
  "email-too-long",
  "email-not-ascii",
  "email-invalid",
  "email-taken",
  "password-required",
  "wrong-credentials",
  "password-too-short",
  "password-too-long",
  "password-common",
  "password-is-account",
  "nickname-invalid",
] as const satisfies readonly (
  EmailProblem | PasswordProblem | "email-taken" | "password-required" | "wrong-credentials" | "nickname-invalid"
)[];

export type FieldProblem = (typeof FIELD_PROBLEMS)[number];
export type FieldProblems = Partial<Record<"email" | "password" | "nickname", FieldProblem>>;

export function isFieldProblem(code: string): code is FieldProblem {
  return FIELD_PROBLEMS.some((problem) => problem === code);
}

/** What the browser can tell before asking: the server judges again, and knows more. */
export function findSignUpProblems(input: { email: string; password: string; nickname: string }): FieldProblems {
  const email = parseEmail(input.email);
  const length = [...input.password.normalize("NFKC")].length;
  return {
    ...("problem" in email && { email: email.problem }),
    ...(length === 0
      ? { password: "password-required" as const }
      : length < PASSWORD_MIN
        ? { password: "password-too-short" as const }
        : length > PASSWORD_MAX && { password: "password-too-long" as const }),
    ...([...input.nickname].length > NICKNAME_MAX && { nickname: "nickname-invalid" as const }),
  };
}

export function findSignInProblems(input: { email: string; password: string }): FieldProblems {
  return {
    ...(input.email.trim() === "" && { email: "email-required" as const }),
    ...(input.password === "" && { password: "password-required" as const }),
  };
}

/** The server's refusal, told by field; empty when no field is at fault. */
export function readFieldProblems(error: {
  readonly code: string;
  readonly issues?: readonly { readonly path: string; readonly code: string }[] | undefined;
}): FieldProblems {
  if (error.code === "email-taken") return { email: "email-taken" };
  if (error.code === "wrong-credentials") return { password: "wrong-credentials" };
  const problems: FieldProblems = {};
  for (const { path, code } of error.issues ?? []) {
    if (path === "nickname") problems.nickname = "nickname-invalid";
    else if ((path === "email" || path === "password") && isFieldProblem(code)) problems[path] = code;
  }
  return problems;
}
