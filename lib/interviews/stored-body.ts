import * as z from "zod";
import { localizedText } from "@/lib/items/contract";

/** What an interview and its report read of the body of an open item, which was upgraded to the present version of its kind. */
const openBody = z.object({
  stem: localizedText,
  explanation: localizedText,
  modelAnswer: localizedText,
  rubric: z.array(
    z.object({
      ...{ id: z.string(), weight: z.number(), text: localizedText, need: z.number().optional() },
      parts: z.record(z.string(), z.array(z.string())).optional(),
    }),
  ),
  followUps: z.array(
    z.object({
      text: localizedText,
      when: z.union([z.object({ missed: z.string() }), z.object({ raised: z.string() })]).optional(),
    }),
  ),
  misconceptions: z
    .array(
      z.object({
        ...{ id: z.string(), text: localizedText, correction: localizedText },
        said: z.array(z.string()).optional(),
        cost: z.number().optional(),
      }),
    )
    .default([]),
});
export type OpenBody = z.output<typeof openBody>;

/** The body of a revision as an interview marks it; undefined for a kind whose answers the server's key grades. */
export function readOpenBody(authored: unknown): OpenBody | undefined {
  return openBody.safeParse(authored).data;
}

/** The part of it that the matcher reads. */
export function rubricOf({ rubric, misconceptions }: OpenBody) {
  return {
    points: rubric.map(({ id, weight, parts, need }) => ({ id, weight, parts: parts ?? {}, need })),
    misconceptions: misconceptions.map(({ id, said }) => ({ id, said: said ?? [] })),
  };
}
