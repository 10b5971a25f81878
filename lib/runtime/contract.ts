/** The languages whose code runs in the browser. TypeScript is JavaScript whose types are taken off first. */
export const LANGUAGES = ["python", "javascript", "typescript"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What one run may use. Memory: 512 MiB for Python; a browser sets no bound of ours to JavaScript's, only its own. */
export interface Limits {
  /** Milliseconds from the first line on, the start of the interpreter not counted; Infinity for no bound. */
  readonly time: number;
  /** Characters of output, values that are shown counted with all their forms; what is beyond is dropped. */
  readonly output: number;
}
export const DEFAULT_LIMITS: Limits = { time: 10_000, output: 1_000_000 };
/** A cell of a notebook runs for as long as its reader waits, and may write 10 MB. */
export const NOTEBOOK_LIMITS: Limits = { time: Infinity, output: 10_000_000 };

/**
 * One value in the forms that it offers, by MIME type, as nbformat keeps them: text as it is, pictures but SVG in base64, kinds of JSON
 * (`application/json`, `…+json`) as values. `text/plain` is always among them. Nothing of it can be trusted: HTML and SVG go through
 * client/sanitize-output.ts.
 */
export type MimeBundle = Readonly<Record<string, unknown>>;
export const MIME_TYPE = /^[\w.+-]{1,60}\/[\w.+-]{1,100}$/;
export type OutputMetadata = Readonly<Record<string, unknown>>;

/** What the code gave, in the order in which it came. */
export type RunEvent =
  | { readonly type: "stdout" | "stderr"; readonly text: string }
  /** A value that the code showed. With `isUpdate` it takes the place of whatever was shown before under its `displayId`. */
  | {
      readonly type: "display";
      readonly data: MimeBundle;
      readonly metadata: OutputMetadata;
      readonly displayId: string | null;
      readonly isUpdate: boolean;
    }
  /** The value of a last line that is an expression without a semicolon behind it; only with `echo`, at most once, and never None. */
  | { readonly type: "result"; readonly data: MimeBundle; readonly metadata: OutputMetadata }
  /** What the run gave so far is to be taken away: at once, or, with `wait`, when the next thing comes. */
  | { readonly type: "clear"; readonly wait: boolean }
  /** Once: from here on output is dropped, because `Limits.output` (`limit`, in characters) is reached. */
  | { readonly type: "cut"; readonly limit: number };

/** One step on the way to a failure: a line of somebody's own code, never of the harness or of the library. */
export interface Frame {
  /** The `label` of the run whose code it is; null for code that was run without one. */
  readonly label: string | null;
  readonly line: number;
  /** The function it stands in; null at the top of the code. */
  readonly name: string | null;
  /** The line itself, without its indentation. */
  readonly text: string;
}

/** Why a module cannot be imported, for a page to say in its language. */
export interface MissingModule {
  /** What was imported, up to the first dot. */
  readonly module: string;
  /**
   * `distribution`: the interpreter's own distribution has a wheel for it, `package` and `file` name it, and the operator can add it.
   * `browser`: part of Python that no browser can offer (processes, terminals, windows).
   * `unknown`: nothing is known of it; if it is written in pure Python, the operator can add its wheel.
   */
  readonly reason: "distribution" | "browser" | "unknown";
  readonly package: string | null;
  readonly file: string | null;
}

/** A failure of the code, as its writer reads it. */
export interface CodeError {
  readonly name: string;
  readonly message: string;
  /** Line of the code, from 1; null where none is known. */
  readonly line: number | null;
  /** The way there through the learner's own lines, as Python prints it; empty where there is none. */
  readonly trace: string;
  /** The same way, outermost first (Python); may name code of earlier runs. */
  readonly frames: readonly Frame[];
  /** With `ModuleNotFoundError` alone. */
  readonly missing: MissingModule | null;
}

/** What one call of the entry function gave: its value in canonical encoding (lib/code-values), or its failure. */
export type CallOutcome =
  { readonly ok: true; readonly output: string } | { readonly ok: false; readonly error: CodeError };

export interface RunRequest {
  readonly code: string;
  /** What tracebacks call this code, such as `In[3]`: “Cell In[3], line 2”; 60 characters of one line are kept. */
  readonly label?: string;
  /** Calls of a function after the code has run, each with its list of arguments in canonical encoding. */
  readonly calls?: { readonly entry: string; readonly inputs: readonly string[] };
  /** The lines that `input()` (Python) and `readLine()` (JavaScript) give, before anybody is asked. */
  readonly stdin?: readonly string[];
  /**
   * Asks for a line while the run waits, once the lines of `stdin` are used up; never called where `canAsk` is false. `isSecret`: it is
   * not to be shown (`getpass`). Null stands for the end of input, which raises EOFError.
   */
  onInput?(prompt: string, isSecret: boolean): Promise<string | null>;
  /** Text files in the working folder (Python). */
  readonly files?: Readonly<Record<string, string>>;
  /** Makes `random` repeatable; call number i begins at `seed + i`. */
  readonly seed?: number;
  /** Gives the value of a last line that is an expression, as a `result` (Python). */
  readonly echo?: boolean;
  readonly limits?: Partial<Limits>;
  onEvent?(event: RunEvent): void;
}

export interface RunResult {
  /**
   * `failed`: the code raised, or does not parse. `stopped`: by `stop`, by `interrupt` where the interpreter had to be ended, or before it
   * began. `crashed`: the interpreter itself broke down, as with no memory left.
   */
  readonly status: "done" | "failed" | "timeout" | "stopped" | "crashed";
  /** With `failed` alone; an interrupt that the code did not catch is a KeyboardInterrupt. */
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

export interface Completion {
  readonly label: string;
  readonly kind: "keyword" | "function" | "class" | "module" | "variable";
}

/** What can stand at a place of the code. */
export interface Completions {
  /** Where the word begins that is being written, in UTF-16 code units from the beginning of the code. */
  readonly from: number;
  readonly options: readonly Completion[];
}

/** What running a code does to names at its top, as far as its text tells. Both are sorted. */
export interface CodeNames {
  /** Bound, bound anew, deleted, or changed in place where the text shows it (`a[0] = 1`, `a.b = 1`, `a += 1`); `*` stands for any. */
  readonly defines: readonly string[];
  /** May be read before this code itself has bound them, in the functions that it defines too; names of Python itself, such as `print`, are
   * among them, because another code may bind them. */
  readonly uses: readonly string[];
}

/**
 * An interpreter at hand. Runs of one runtime happen one after the other. With `fresh`, every run meets an interpreter that no
 * code has touched; without, what a run defined is there for the next (Python alone).
 */
export interface Runtime {
  readonly state: RuntimeState;
  /** Counts the interpreters whose names were lost, from 0: what ran under another number is no longer known to any code. */
  readonly session: number;
  /** Whether `input()` can ask while the code runs (`onInput`); false where the browser cannot let Python wait (JSPI). */
  readonly canAsk: boolean;
  /** Calls back at every change of `state` and of `session`. @returns ends it */
  subscribe(listener: () => void): () => void;
  /** Loads and starts the interpreter. @throws {Error} when its files cannot be had; a later call tries again */
  start(): Promise<void>;
  /** @throws {Error} when the interpreter cannot be started */
  run(request: RunRequest): Promise<RunResult>;
  /**
   * Raises KeyboardInterrupt in the run that is under way, in a tight loop too, and drops those that wait. What was defined stays. A run
   * that does not end by it within two seconds loses its interpreter, as with `stop`.
   */
  interrupt(): void;
  /** Ends the run that is under way and those that wait, and has a new interpreter made ready; what was defined is lost. */
  stop(): void;
  /** Forgets everything that was run. */
  restart(): Promise<void>;
  /**
   * Names, and attributes of what a name stands for, that continue the code at `position` (UTF-16 code units), by what has been run. No code
   * of anybody is run for it. Null where nothing fits, where the interpreter has not started, and while it runs something.
   */
  complete(code: string, position: number): Promise<Completions | null>;
  /** Waits for its turn among the runs, and starts the interpreter where need be. Null for code that does not parse (Python alone). */
  inspect(code: string): Promise<CodeNames | null>;
  /** Gives everything back; the runtime cannot be used again. */
  end(): void;
}
