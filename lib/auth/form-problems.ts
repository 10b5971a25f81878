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
  "email-not-invited",
  "password-required",
  "wrong-credentials",
  "password-too-short",
  "password-too-long",
  "password-common",
  "password-is-account",
  "nickname-invalid",
] as const satisfies readonly (
  | EmailProblem
  | PasswordProblem
  | "email-taken"
  | "email-not-invited"
  | "password-required"
  | "wrong-credentials"
  | "nickname-invalid"
)[];

export type FieldProblem = (typeof FIELD_PROBLEMS)[number];
export type FieldProblems = Partial<Record<"email" | "password" | "nickname", FieldProblem>>;

export function isFieldProblem(code: string): code is FieldProblem {
  return FIELD_PROBLEMS.some((problem) => problem === code);
}

/** What the browser can tell before asking: the server judges again, and knows more. */
export function findSignUpProblems(input: { email: string; password: string; nickname: string }): FieldProblems {
  return {
    ...findEmailProblems(input),
    ...findNewPasswordProblems(input),
    ...([...input.nickname].length > NICKNAME_MAX && { nickname: "nickname-invalid" as const }),
  };
}

export function findEmailProblems(input: { email: string }): FieldProblems {
  const email = parseEmail(input.email);
  return { ...("problem" in email && { email: email.problem }) };
}

export function findNewPasswordProblems(input: { password: string }): FieldProblems {
  const length = [...input.password.normalize("NFKC")].length;
  if (length === 0) return { password: "password-required" };
  if (length < PASSWORD_MIN) return { password: "password-too-short" };
  return length > PASSWORD_MAX ? { password: "password-too-long" } : {};
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
