import * as z from "zod";
import { localizedText } from "@/lib/items/contract";

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be kebab-case");

/** How often interviews for a role ask about something: 1 seldom, 5 always. */
const weight = z.int().min(1).max(5);

/** content/roles.yaml: the roles that a plan can be made for, the usual one last. Slugs are stored keys: never renamed. */
export const roles = z
  .array(
    z.strictObject({
      slug,
      title: localizedText,
      summary: localizedText,
      /** One for each track, in the order of the curriculum. */
      weights: z.array(z.strictObject({ track: slug, weight, reason: localizedText })),
      /** Chapters that differ from their track. */
      exceptions: z.array(z.strictObject({ chapter: slug, weight, reason: localizedText })).default([]),
    }),
  )
  .min(1);
export type Roles = z.output<typeof roles>;
export type Role = Roles[number];

/** The weight of a chapter for a role, and why: the chapter's own, else its track's. @throws {RangeError} for an unknown track */
export function weightOf(role: Role, chapter: { readonly slug: string; readonly track: string }) {
  const found =
    role.exceptions.find((exception) => exception.chapter === chapter.slug) ??
    role.weights.find(({ track }) => track === chapter.track);
  if (!found) throw new RangeError(`the role ${role.slug} gives no weight to ${chapter.track}`);
  return { weight: found.weight, reason: found.reason };
}
