/** Why a new password is refused. Apart from the rule itself, whose word list the browser need not load. */
export type PasswordProblem = "password-too-short" | "password-too-long" | "password-common" | "password-is-account";
