import type { PasswordProblem } from "@/lib/auth/password-problem";
import { isFieldProblem } from "@/lib/auth/form-problems";
import { PASSWORD_MAX, PASSWORD_MIN } from "@/lib/auth/schema";

/** What can be wrong with the two fields; each has its words in both languages. */
export interface PasswordFormProblems {
  readonly current?: "password-required" | "wrong-password";
  readonly password?: PasswordProblem | "password-required";
}

/** What the browser can tell before asking: the server judges again, and knows more. */
export function findPasswordFormProblems(
  { current, password }: { readonly current: string; readonly password: string },
  hasPassword: boolean,
): PasswordFormProblems {
  const length = [...password.normalize("NFKC")].length;
  return {
    ...(hasPassword && current === "" && { current: "password-required" as const }),
    ...(length === 0
      ? { password: "password-required" as const }
      : length < PASSWORD_MIN
        ? { password: "password-too-short" as const }
        : length > PASSWORD_MAX && { password: "password-too-long" as const }),
  };
}

/** The server's refusal, told by field; empty when no field is at fault. */
export function readPasswordFormProblems(error: {
  readonly code: string;
  readonly issues?: readonly { readonly path: string; readonly code: string }[] | undefined;
}): PasswordFormProblems {
  if (error.code === "wrong-password") return { current: "wrong-password" };
  const codeOf = (name: string) => error.issues?.find(({ path }) => path === name)?.code ?? "";
  const code = codeOf("password");
  return {
    ...(codeOf("current") !== "" && { current: "password-required" as const }),
    ...(isFieldProblem(code) && code.startsWith("password-") && { password: code as PasswordProblem }), // of that list
  };
}
