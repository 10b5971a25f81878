import * as z from "zod";
import { label } from "@/lib/drawing/label";
import { tone } from "@/lib/drawing/tone";
import type { FigureKind } from "@/lib/figures/contract";
import { findLinkProblems } from "@/lib/figures/blocks/find-link-problems";
import { localId } from "@/lib/items/contract";

const cell = z
  .union([
    label,
    z.strictObject({
      text: label.optional(),
      tone: tone.default("plain"),
      /** How many units it is wide. */
      span: z.int().min(1).max(64).default(1),
      /** So many cells alike, side by side. */
      repeat: z.int().min(1).max(64).default(1),
    }),
  ])
  .transform((value) => ("zh" in value ? { text: value, tone: "plain" as const, span: 1, repeat: 1 } : value));

const row = z.strictObject({
  id: localId.optional(),
  /** A line above the row, where a new part begins. */
  heading: label.optional(),
  label: label.optional(),
  cells: z.array(cell).min(1).max(64),
  /** Units left free before the first cell. */
  offset: z.int().min(0).max(64).default(0),
  /** A line below the row, e.g. what it costs. */
  note: label.optional(),
});

/** A row's id and the number of its cell from 0: `keys:3`. */
const cellName = z.string().regex(/^[a-z0-9-]+:\d+$/, "name a cell by its row and number from 0, such as keys:3");

export const schema = z
  .strictObject({
    title: label,
    rows: z.array(row).min(1).max(24),
    /** Lines from a cell to one of another row. */
    links: z
      .array(
        z.strictObject({
          from: cellName,
          to: cellName,
          line: z.enum(["solid", "dashed", "strong"]).default("solid"),
          head: z.boolean().default(false),
        }),
      )
      .max(80)
      .default([]),
    /** What the tones mean. */
    legend: z.array(z.strictObject({ tone, label })).max(6).default([]),
    /** Rows without space between them, as the rows of a matrix are. */
    dense: z.boolean().default(false),
    /** Where the names of the rows stand. */
    labels: z.enum(["left", "above"]).default("left"),
  })
  .superRefine((data, context) => {
    for (const { path, message } of findLinkProblems(data))
      context.addIssue({ code: "custom", path: [...path], message });
  });
export type Blocks = z.output<typeof schema>;

export const kind: FigureKind<"blocks", Blocks> = { name: "blocks", version: 1, schema };
