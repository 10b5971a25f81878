import { group, type Line } from "@/lib/lab-kit/ledger";
import { SOURCES } from "@/lib/labs/tokenizer/sources";

export interface ExtensionSettings {
  /** Pieces before, and those that are added. */
  readonly before: number;
  readonly added: number;
  /** Width of the embedding. */
  readonly hidden: number;
  /** Bytes of each of its numbers. */
  readonly width: number;
  /** Whether the output layer is the embedding itself. */
  readonly tied: boolean;
  /** Tokens of the same text before and after. */
  readonly tokensBefore: number;
  readonly tokensAfter: number;
}

export type ExtensionLine = "rows" | "parameters" | "bytes" | "ratio" | "share";

/** What an extension costs and saves, line by line. Bytes are those of the weights alone, without gradients and optimizer states. */
export function listExtensionLines(settings: ExtensionSettings): Line<ExtensionLine>[] {
  const { before, added, hidden, width, tied, tokensBefore, tokensAfter } = settings;
  const matrices = tied ? 1 : 2;
  const parameters = BigInt(matrices) * BigInt(added) * BigInt(hidden);
  const tables = tied ? SOURCES.tied : SOURCES.extension;
  return [
    {
      ...{ id: "rows", formula: "V + n", numbers: `${group(before)} + ${group(added)}` },
      ...{ result: { kind: "count", value: BigInt(before + added) }, sources: [SOURCES.extension] },
    },
    {
      ...{ id: "parameters", formula: tied ? "n × d" : "2 × n × d" },
      numbers: `${tied ? "" : "2 × "}${group(added)} × ${group(hidden)}`,
      ...{ result: { kind: "count", value: parameters }, sources: [tables] },
    },
    {
      ...{ id: "bytes", formula: "Δparameters × b", numbers: `${group(parameters)} × ${width}` },
      ...{ result: { kind: "bytes", value: parameters * BigInt(width) }, sources: [] },
    },
    {
      ...{ id: "share", formula: "1 − T′ ÷ T", numbers: `1 − ${group(tokensAfter)} ÷ ${group(tokensBefore)}` },
      ...{ result: { kind: "share", value: savedShare(tokensBefore, tokensAfter) }, sources: [] },
    },
    {
      ...{ id: "ratio", formula: "T ÷ T′", numbers: `${group(tokensBefore)} ÷ ${group(tokensAfter)}` },
      ...{ result: { kind: "number", value: tokensBefore / Math.max(1, tokensAfter) }, sources: [] },
    },
  ];
}

/** By what share the tokens have become fewer. */
export const savedShare = (before: number, after: number) => (before === 0 ? 0 : 1 - after / before);
