import * as z from "zod";
import { LOCALES, type Locale } from "@/lib/core/locale";

/** What somebody chooses by: each kind of notice belongs to one of them, but `fair-play` and `second-factor`, which nobody turns off. */
export const TOPICS = ["assignments", "reviews", "marks", "reports", "teams", "weekly"] as const;
export type Topic = (typeof TOPICS)[number];

/** `app`: here alone. `mail`: here, and counted in the digest. */
export const WAYS = ["off", "app", "mail"] as const;
export type Way = (typeof WAYS)[number];

export const topicOf = {
  assignment: "assignments",
  review: "reviews",
  regrade: "marks",
  rubric: "marks",
  report: "reports",
  dispute: "reports",
  team: "teams",
  weekly: "weekly",
  "fair-play": null,
  "second-factor": null,
} as const satisfies Readonly<Record<string, Topic | null>>;

const way = z.enum(WAYS);
export const ways = z.strictObject({
  ...{ assignments: way, reviews: way, marks: way, reports: way, teams: way, weekly: way },
} satisfies Record<Topic, typeof way>);
export type Ways = z.output<typeof ways>;

/** Mail is sent to whoever asked for it, and to nobody else. */
export const DEFAULT_WAYS: Ways = {
  ...{ assignments: "app", reviews: "app", marks: "app", reports: "app", teams: "app", weekly: "app" },
};

/** As it lies in NoticeSetting.choices; the language is that of the page on which it was saved. */
const stored = z.object({ version: z.literal(1), ways, locale: z.enum(LOCALES) });
export type StoredChoices = z.input<typeof stored>;

/** What cannot be read counts as never chosen: nobody gets mail by a mistake of ours. */
export function readChoices(from: unknown): { readonly ways: Ways; readonly locale: Locale | null } {
  return stored.safeParse(from).data ?? { ways: DEFAULT_WAYS, locale: null };
}
