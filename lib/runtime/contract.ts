/** The languages whose code runs in the browser. TypeScript is JavaScript whose types are taken off first. */
export const LANGUAGES = ["python", "javascript", "typescript"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What one run may use. Memory: 512 MiB for Python; a browser sets no bound of ours to JavaScript's, only its own. */
export interface Limits {
  /** Milliseconds from the first line on; the start of the interpreter is not counted. */
  readonly time: number;
  /** Characters of output; what is beyond is dropped. */
  readonly output: number;
}
export const DEFAULT_LIMITS: Limits = { time: 10_000, output: 1_000_000 };

/** Text that the code wrote, in the order in which it came; `display` is one value in the forms that it offers, by MIME type. */
export type RunEvent =
  | { readonly type: "stdout" | "stderr"; readonly text: string }
  | { readonly type: "display"; readonly data: Readonly<Record<string, string>> };

/** A failure of the code, as its writer reads it. */
export interface CodeError {
  readonly name: string;
  readonly message: string;
  /** Line of the code, from 1; null where none is known. */
  readonly line: number | null;
  /** The way there through the learner's own lines; empty where there is none. */
  readonly trace: string;
}

/** What one call of the entry function gave: its value in canonical encoding (lib/code-values), or its failure. */
export type CallOutcome =
  { readonly ok: true; readonly output: string } | { readonly ok: false; readonly error: CodeError };

export interface RunRequest {
  readonly code: string;
  /** Calls of a function after the code has run, each with its list of arguments in canonical encoding. */
  readonly calls?: { readonly entry: string; readonly inputs: readonly string[] };
  /** The lines that `input()` (Python) and `readLine()` (JavaScript) give. */
  readonly stdin?: readonly string[];
  /** Text files in the working folder (Python). */
  readonly files?: Readonly<Record<string, string>>;
  /** Makes `random` repeatable; call number i begins at `seed + i`. */
  readonly seed?: number;
  /** Shows the value of a last line that is an expression (Python). */
  readonly echo?: boolean;
  readonly limits?: Partial<Limits>;
  onEvent?(event: RunEvent): void;
}

export interface RunResult {
  /** `failed`: the code raised, or does not parse. `crashed`: the interpreter itself broke down, as with no memory left. */
  readonly status: "done" | "failed" | "timeout" | "stopped" | "crashed";
  /** With `failed` alone. */
  readonly error: CodeError | null;
  /** In the order of the inputs; shorter than they when the run ended before. */
  readonly calls: readonly CallOutcome[];
  /** Whether output was dropped. */
  readonly cut: boolean;
  /** Milliseconds that the run took. */
  readonly took: number;
}

/** Where a runtime stands. Bytes are those of the files before compression. */
export type RuntimeState =
  | { readonly status: "idle" }
  | { readonly status: "loading"; readonly loaded: number; readonly total: number }
  | { readonly status: "starting" | "ready" | "running" | "failed" };

/**
 * An interpreter at hand. Runs of one runtime happen one after the other. With `fresh`, every run meets an interpreter that no
 * code has touched; without, what a run defined is there for the next (Python alone).
 */
export interface Runtime {
  readonly state: RuntimeState;
  /** Calls back at every change of `state`. @returns ends it */
  subscribe(listener: () => void): () => void;
  /** Loads and starts the interpreter. @throws {Error} when its files cannot be had; a later call tries again */
  start(): Promise<void>;
  /** @throws {Error} when the interpreter cannot be started */
  run(request: RunRequest): Promise<RunResult>;
  /** Ends the run that is under way, in a tight loop too, and has a new interpreter made ready. */
  stop(): void;
  /** Forgets everything that was run. */
  restart(): Promise<void>;
  /** Gives everything back; the runtime cannot be used again. */
  end(): void;
}
