import "server-only";
import { env } from "@/lib/core/env";

/** Whether anybody may make an account. */
export function maySignUp(): boolean {
  return env().SIGN_UP === "open";
}
