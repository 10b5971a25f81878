import { calibrate, type Calibration } from "@/lib/progress/calibration";
import type { CalibrationOutput } from "@/lib/progress/schema";
import type { Subjects } from "@/lib/progress/subjects";

type Group = CalibrationOutput["groups"][number];

export interface CalibrationTopic {
  /** Names the topic within the page: `all`, `track:…`, `chapter:…`, `concept:…`. */
  readonly id: string;
  readonly kind: "all" | "track" | "chapter" | "concept";
  /** Absent for `all`. */
  readonly name: string | undefined;
  readonly calibration: Calibration;
}

/** Everything, then each track, chapter and concept with answers; within its kind the topic with most answers comes first. */
export function listTopics(
  groups: readonly Group[],
  subjects: Subjects,
  trackOf: Readonly<Record<string, string>>,
): CalibrationTopic[] {
  const topics = (kind: CalibrationTopic["kind"], slugsOf: (group: Group) => readonly string[], name: Names) =>
    [...new Set(groups.flatMap(slugsOf))]
      .flatMap((slug): CalibrationTopic[] => {
        const calibration = calibrate(groups.filter((group) => slugsOf(group).includes(slug)));
        return calibration
          ? [{ id: kind === "all" ? kind : `${kind}:${slug}`, kind, name: name(slug), calibration }]
          : [];
      })
      .toSorted((a, b) => b.calibration.answers - a.calibration.answers);
  return [
    ...topics(
      "all",
      () => ["all"],
      () => undefined,
    ),
    ...topics(
      "track",
      ({ chapter }) => (trackOf[chapter] ? [trackOf[chapter]] : []),
      (slug) => titleOf(subjects, slug),
    ),
    ...topics(
      "chapter",
      ({ chapter }) => [chapter],
      (slug) => subjects.chapters[slug] ?? slug,
    ),
    ...topics(
      "concept",
      ({ concepts }) => concepts,
      (slug) => subjects.concepts[slug]?.name ?? slug,
    ),
  ];
}

type Names = (slug: string) => string | undefined;

function titleOf({ tracks }: Subjects, slug: string): string {
  return tracks.find((track) => track.slug === slug)?.title ?? slug;
}
