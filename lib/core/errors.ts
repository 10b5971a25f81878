/** Every way in which a request can fail, and the HTTP status it becomes. The list is closed: messages exist for each, in both languages. */
export const ERROR_STATUS = {
  "bad-request": 400,
  "invalid-input": 400,
  "sign-in-required": 401,
  "wrong-credentials": 401,
  "wrong-password": 401,
  "wrong-code": 401,
  "cross-site": 403,
  "not-allowed": 403,
  "account-suspended": 403,
  "sign-up-closed": 403,
  "invitation-required": 403,
  "fresh-sign-in-required": 403,
  "second-factor-required": 403,
  "not-found": 404,
  "link-unknown": 404,
  "method-not-allowed": 405,
  "already-answered": 409,
  "email-taken": 409,
  "email-unverified": 409,
  "own-rights": 409,
  "placement-empty": 409,
  "placement-too-soon": 409,
  "mail-off": 409,
  "no-review": 409,
  "nothing-to-undo": 409,
  "last-way-in": 409,
  "second-factor-on": 409,
  "second-factor-off": 409,
  "last-administrator": 409,
  "last-owner": 409,
  "team-archived": 409,
  "challenge-exists": 409,
  "challenge-over": 409,
  "request-in-flight": 409,
  "job-ended": 409,
  "setting-changed": 409,
  "setting-fixed": 409,
  "too-few-reviews": 409,
  "answer-outdated": 409,
  "regrade-running": 409,
  "regrade-over": 409,
  "quiz-not-open": 409,
  "quiz-assigned": 409,
  "no-tries-left": 409,
  "item-exists": 409,
  "draft-newer": 409,
  "revision-newer": 409,
  "rubric-set-newer": 409,
  "step-impossible": 409,
  "checks-failed": 409,
  "pairs-missing": 409,
  "interview-moved-on": 409,
  "notebook-newer": 409,
  "notebook-room": 409,
  "view-expired": 410,
  "item-retired": 410,
  "quiz-over": 410,
  "quiz-closed": 410,
  "interview-over": 410,
  "link-expired": 410,
  "link-used": 410,
  "link-revoked": 410,
  "link-spent": 410,
  "second-step-expired": 410,
  "setup-expired": 410,
  "body-too-large": 413,
  "unsupported-media-type": 415,
  "picture-unreadable": 422,
  "idempotency-mismatch": 422,
  "too-many-requests": 429,
  internal: 500,
  "provider-unreachable": 502,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

export interface AppErrorDetails {
  /** For logs; never shown to a learner. */
  readonly message?: string;
  /** Fields at fault with a message key each: `{ path: "answer.text", code: "too_big" }`. */
  readonly issues?: readonly { readonly path: string; readonly code: string }[];
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** The one error type that use cases throw on purpose. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly issues: AppErrorDetails["issues"];
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: ErrorCode,
    details: AppErrorDetails = {},
  ) {
    super(details.message ?? code, { cause: details.cause });
    this.issues = details.issues;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }

  get status(): number {
    return ERROR_STATUS[this.code];
  }
}
