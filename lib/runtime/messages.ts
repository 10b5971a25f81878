import * as z from "zod";

// What comes out of the sandbox is checked as anything from outside is: learners' code shares a worker with what sends it.

const text = z.string().max(2_000_000);

const codeError = z.strictObject({
  name: z.string().max(200),
  message: z.string().max(10_000),
  line: z.int().min(1).nullable(),
  trace: z.string().max(20_000),
});

/** From a worker to the page. */
export const workerMessage = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("ready") }),
  z.strictObject({ type: z.enum(["stdout", "stderr"]), text }),
  z.strictObject({ type: z.literal("display"), data: z.record(z.string().max(100), text) }),
  z.strictObject({ type: z.literal("call"), index: z.int().min(0), output: text }),
  z.strictObject({ type: z.literal("call-failed"), index: z.int().min(0), error: codeError }),
  z.strictObject({ type: z.literal("end"), error: codeError.nullable(), cut: z.boolean() }),
  /** The interpreter itself is beyond use. */
  z.strictObject({ type: z.literal("broken"), message: text }),
]);
export type WorkerMessage = z.output<typeof workerMessage>;

/** From the page to a worker, once it has said `ready`. */
export interface RunMessage {
  readonly type: "run";
  readonly code: string;
  readonly entry: string | undefined;
  readonly inputs: readonly string[];
  readonly stdin: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  readonly seed: number | undefined;
  readonly echo: boolean;
  /** Characters. */
  readonly outputLimit: number;
}

export type Engine = "python" | "javascript";

/** From the page to the frame. */
export type FrameCommand =
  | { readonly type: "files"; readonly files: Readonly<Record<string, ArrayBuffer>> }
  | { readonly type: "open"; readonly id: number; readonly engine: Engine }
  | { readonly type: "close"; readonly id: number };

/** From the frame to the page. */
export const frameMessage = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("connected") }),
  z.strictObject({ type: z.literal("broken"), id: z.int(), message: text }),
]);

/** The first message of a worker's life, from the frame. */
export interface WorkerStart {
  readonly port: MessagePort;
  readonly files: Readonly<Record<string, ArrayBuffer>>;
  /** Compiled once for all workers of a page. */
  readonly module: WebAssembly.Module | undefined;
}
