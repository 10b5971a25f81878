import type { ApiError } from "@/lib/http/client";
import type { Save } from "@/lib/quizzes/client/save-queue";

/** Who takes what happens in a running quiz: the server, or in a preview the page itself. */
export interface QuizDesk {
  /** Keeps the newest answer to an item. */
  send(position: number, save: Save): Promise<unknown>;
  keepFlag(position: number, flagged: boolean): void;
  /** An item is looked at now. */
  see(position: number): void;
  readonly submit: {
    act(onFailed?: () => void): void;
    readonly isPending: boolean;
    readonly error: ApiError | null;
  };
}
