import encoder from "@/lib/code-values/encode.py";
import boot from "@/lib/runtime/client/sandbox/harness/boot.py";
import complete from "@/lib/runtime/client/sandbox/harness/complete.py";
import errors from "@/lib/runtime/client/sandbox/harness/errors.py";
import names from "@/lib/runtime/client/sandbox/harness/names.py";
import session from "@/lib/runtime/client/sandbox/harness/session.py";
import streams from "@/lib/runtime/client/sandbox/harness/streams.py";
import warm from "@/lib/runtime/client/sandbox/harness/warm.py";
import values from "@/lib/runtime/client/sandbox/harness/values.py";

/** What of Python runs learners' code: the files of one namespace, in their order. */
const PARTS: readonly (readonly [name: string, text: string])[] = [
  ["encode.py", encoder],
  ["streams.py", streams],
  ["values.py", values],
  ["errors.py", errors],
  ["names.py", names],
  ["complete.py", complete],
  ["session.py", session],
  ["warm.py", warm],
];

/** How the interpreter starts, with or without a snapshot: strings are hashed alike everywhere, so that sets have one order. */
export const PYTHON_ENVIRONMENT = { HOME: "/home/pyodide", PYTHONHASHSEED: "0" };

/** Where a snapshot keeps the harness's namespace until a worker takes it. */
export const HARNESS_NAME = "_warmup_harness";

interface Interpreter {
  runPython(code: string, options: { globals: unknown; filename: string }): unknown;
  toPy(value: unknown): unknown;
  globals: unknown;
}

/**
 * Makes the harness's namespace and leaves it in the interpreter, where `HARNESS_NAME` finds it.
 * @param options `warm`: also does once what a first run does, so that it need not be learned again: for a snapshot
 */
export function bootHarness(python: Interpreter, options: { readonly warm: boolean }): void {
  const text = `${boot}\n${HARNESS_NAME} = boot(${JSON.stringify(PARTS)}${options.warm ? ", True" : ""})\ndel boot, builtins\n`;
  python.runPython(text, { globals: python.globals, filename: "boot.py" });
}
