import * as z from "zod";
import { ERROR_STATUS, type AppErrorDetails, type ErrorCode } from "@/lib/core/errors";
import { PROBLEM_MESSAGES } from "@/lib/http/problem-messages";

const bothLanguages = z.strictObject({ zh: z.string(), en: z.string() });

/** The body of every failure (RFC 9457), served as `application/problem+json`. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: bothLanguages,
  status: z.int().min(400).max(599),
  code: z.enum(Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]]), // keys of a const object
  detail: bothLanguages,
  requestId: z.string(),
  issues: z.array(z.strictObject({ path: z.string(), code: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

export const PROBLEM_TYPE = "application/problem+json";

/** What a caller learns of a failure: its code and the words for it, never the message meant for logs. */
export function toProblem(code: ErrorCode, requestId: string, issues?: AppErrorDetails["issues"]): Problem {
  const { title, detail } = PROBLEM_MESSAGES[code];
  return {
    type: `urn:warmup:problem:${code}`,
    title,
    status: ERROR_STATUS[code],
    code,
    detail,
    requestId,
    ...(issues && { issues: [...issues] }),
  };
}
