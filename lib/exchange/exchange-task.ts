import {
  type ExportedItem,
  FileRefused,
  type Format,
  type Reading,
  type ReadOptions,
  type RefusalCode,
  type WriteOptions,
  type Writing,
} from "@/lib/exchange/contract";
import { formats } from "@/lib/exchange/formats";

/** One file to be read or written, of data that threads can hand on. */
export type ExchangeTask =
  | { readonly do: "read"; readonly format: Format["name"]; readonly bytes: Uint8Array; readonly options: ReadOptions }
  | {
      readonly do: "write";
      readonly format: Format["name"];
      readonly items: readonly ExportedItem[];
      readonly options: WriteOptions;
    };

export type ExchangeAnswer =
  | { readonly reading: Reading }
  | { readonly writing: Writing }
  | { readonly refused: RefusalCode; readonly detail: string | undefined };

/** Reads or writes a file. A refusal is an answer: errors lose their class on the way between threads. */
export async function answerTask(task: ExchangeTask): Promise<ExchangeAnswer> {
  const format = formats.find(({ name }) => name === task.format);
  try {
    if (task.do === "read" && format?.read) return { reading: await format.read(task.bytes, task.options) };
    if (task.do === "write" && format?.write) return { writing: await format.write(task.items, task.options) };
  } catch (fault) {
    if (fault instanceof FileRefused) return { refused: fault.code, detail: fault.detail };
    throw fault;
  }
  throw new Error(`${task.format} has nothing to ${task.do} by`);
}
