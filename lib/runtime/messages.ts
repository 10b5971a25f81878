import * as z from "zod";
import { MIME_TYPE } from "@/lib/runtime/contract";

// What comes out of the sandbox is checked as anything from outside is: learners' code shares a worker with what sends it.

const text = z.string().max(2_000_000);
const short = z.string().max(200);

/** Forms of a value by MIME type; those of JSON as their text. */
const shown = {
  forms: z.record(z.string().regex(MIME_TYPE), z.string().max(10_000_000)),
  /** JSON of an object. */
  metadata: z.string().max(1_000_000),
};

const frame = z.strictObject({
  label: z.string().max(60).nullable(),
  line: z.int().min(1),
  name: short.nullable(),
  text: z.string().max(500),
});

const missingModule = z.strictObject({
  module: short,
  reason: z.enum(["distribution", "browser", "unknown"]),
  package: short.nullable(),
  file: short.nullable(),
});

const codeError = z.strictObject({
  name: short,
  message: z.string().max(10_000),
  line: z.int().min(1).nullable(),
  trace: z.string().max(20_000),
  frames: z.array(frame).max(20).readonly(),
  missing: missingModule.nullable(),
});

const completion = z.strictObject({
  label: short,
  kind: z.enum(["keyword", "function", "class", "module", "variable"]),
});
const names = z.array(short).max(5_000).readonly();

/** From a worker to the page. */
export const workerMessage = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("ready") }),
  z.strictObject({ type: z.enum(["stdout", "stderr"]), text }),
  z.strictObject({
    ...{ type: z.literal("display"), ...shown },
    ...{ displayId: short.nullable(), isUpdate: z.boolean() },
  }),
  z.strictObject({ type: z.literal("result"), ...shown }),
  z.strictObject({ type: z.literal("clear"), wait: z.boolean() }),
  z.strictObject({ type: z.literal("cut") }),
  /** `input()` waits for a line. */
  z.strictObject({ type: z.literal("ask"), prompt: z.string().max(10_000), isSecret: z.boolean() }),
  /** Code imports modules that are not there, by their names up to the first dot; it waits for `wheels`. */
  z.strictObject({ type: z.literal("want"), modules: z.array(short).max(100) }),
  z.strictObject({ type: z.literal("call"), index: z.int().min(0), output: text }),
  z.strictObject({ type: z.literal("call-failed"), index: z.int().min(0), error: codeError }),
  z.strictObject({ type: z.literal("end"), error: codeError.nullable() }),
  z.strictObject({
    ...{ type: z.literal("completed"), id: z.int() },
    completions: z.strictObject({ from: z.int().min(0), options: z.array(completion).max(500).readonly() }).nullable(),
  }),
  z.strictObject({
    ...{ type: z.literal("inspected"), id: z.int() },
    names: z.strictObject({ defines: names, uses: names }).nullable(),
  }),
  /** The interpreter itself is beyond use. */
  z.strictObject({ type: z.literal("broken"), message: text }),
]);
export type WorkerMessage = z.output<typeof workerMessage>;

/** From the page to a worker, once it has said `ready`. */
export interface RunMessage {
  readonly type: "run";
  readonly code: string;
  readonly label: string | undefined;
  readonly entry: string | undefined;
  readonly inputs: readonly string[];
  readonly stdin: readonly string[];
  /** Whether somebody is there to be asked for more lines. */
  readonly asks: boolean;
  readonly files: Readonly<Record<string, string>>;
  readonly seed: number | undefined;
  readonly echo: boolean;
  /** Characters. */
  readonly outputLimit: number;
}
export type PageMessage =
  | RunMessage
  /** The answer to `ask`; null for the end of input. */
  | { readonly type: "line"; readonly text: string | null }
  /** The answer to `want`: what the operator has of it, and what that needs. */
  | { readonly type: "wheels"; readonly files: readonly ArrayBuffer[] }
  | { readonly type: "complete"; readonly id: number; readonly code: string; readonly position: number }
  | { readonly type: "inspect"; readonly id: number; readonly code: string };

export type Engine = "python" | "javascript";

/** From the page to the frame: the interpreter's files, before its first worker. `interrupt` concerns the run that is under way in that worker. */
export type FrameCommand =
  | { readonly type: "file"; readonly name: string; readonly bytes: ArrayBuffer }
  | { readonly type: "open"; readonly id: number; readonly engine: Engine }
  | { readonly type: "interrupt"; readonly id: number }
  | { readonly type: "close"; readonly id: number };

/** From the frame to the page. */
export const frameMessage = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("connected") }),
  z.strictObject({ type: z.literal("broken"), id: z.int(), message: text }),
]);

/** From the frame to a worker: what to look at from now on. With `isInterrupt` the address before it was taken away. */
export interface Signal {
  readonly address: string;
  readonly isInterrupt: boolean;
}

/** The first message of a worker's life, from the frame. */
export interface WorkerStart {
  readonly port: MessagePort;
  /** Gives the addresses whose disappearance is an interrupt (`Signal`). */
  readonly signals: MessagePort;
  readonly files: Readonly<Record<string, ArrayBuffer>>;
  /** Compiled once for all workers of a page. */
  readonly module: WebAssembly.Module | undefined;
}
