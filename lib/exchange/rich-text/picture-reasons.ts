import type { Reason } from "@/lib/exchange/contract";
import { reason } from "@/lib/exchange/reasons";

/** A picture that is kept here, in Markdown. */
const KEPT = /!\[[^\]]*\]\(\/media\/([0-9a-f]{64})/g;
const WITHOUT_WORDS = /!\[\s*\]\((?:exchange:|\/media\/)/;

/** Ids of the pictures that a body shows by their addresses here. */
export const keptPictures = (body: unknown): readonly string[] => [
  ...new Set([...JSON.stringify(body ?? null).matchAll(KEPT)].map(([, id]) => id!)), // the group always takes part
];

/** What is to be said of the pictures of an item that was read: those that stay where they are, and those that lack words. */
export function pictureReasons(body: unknown): readonly Reason[] {
  const text = JSON.stringify(body ?? null);
  return [
    ...(keptPictures(body).length > 0 ? [reason("picture-stays")] : []),
    ...(WITHOUT_WORDS.test(text) ? [reason("alt-missing")] : []),
  ];
}
