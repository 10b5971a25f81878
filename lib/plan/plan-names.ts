import type { Labs } from "@/lib/content/schema";
import type { Locale } from "@/lib/core/locale";
import type { Roles } from "@/lib/plan/roles";
import type { Subjects } from "@/lib/progress/subjects";

export interface RoleName {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** What of the curriculum, its weight, and why: the tracks, then chapters that differ from theirs. */
  readonly weights: readonly { readonly name: string; readonly weight: number; readonly reason: string }[];
}

/** The names behind the slugs of a plan, in one language. */
export interface PlanNames extends Subjects {
  readonly labs: Readonly<Record<string, string>>;
  readonly roles: readonly RoleName[];
}

export function namePlan(subjects: Subjects, labs: Labs, roles: Roles, locale: Locale): PlanNames {
  const trackTitle = new Map(subjects.tracks.map(({ slug, title }) => [slug, title]));
  return {
    ...subjects,
    labs: Object.fromEntries(labs.map(({ slug, title }) => [slug, title[locale]])),
    roles: roles.map(({ slug, title, summary, weights, exceptions }) => ({
      ...{ slug, title: title[locale], summary: summary[locale] },
      weights: [
        ...weights.map(({ track, weight, reason }) => ({
          ...{ name: trackTitle.get(track) ?? track, weight, reason: reason[locale] },
        })),
        ...exceptions.map(({ chapter, weight, reason }) => ({
          ...{ name: subjects.chapters[chapter] ?? chapter, weight, reason: reason[locale] },
        })),
      ],
    })),
  };
}
