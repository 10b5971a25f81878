import type { ErrorCode } from "@/lib/core/errors";
import type { Localized } from "@/lib/core/locale";
import texts from "@/lib/http/problem-messages.json";

export interface ProblemMessage {
  readonly title: Localized;
  readonly detail: Localized;
}

/** Every code a caller may see: those of the server, and `offline`, which the browser finds by itself. */
export type ProblemCode = ErrorCode | "offline";

/** The words of every failure in both languages. JSON, because the front (plain Node) says the same; a missing code does not compile. */
export const PROBLEM_MESSAGES: Readonly<Record<ProblemCode, ProblemMessage>> = texts;
