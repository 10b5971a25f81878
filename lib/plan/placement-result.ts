import { wilsonInterval } from "@/lib/core/wilson-interval";

/** The first answer to an item of a placement since it began. */
export interface PlacementAnswer {
  readonly itemId: string;
  readonly track: string;
  /** What it shows: the earned share, corrected for guessing and for hints, 0..1. */
  readonly share: number;
}

export interface TrackResult {
  readonly track: string;
  readonly answered: number;
  /** Mean share, 0..1. */
  readonly share: number;
  /** Bounds within which the share lies in nine of ten cases, 0..1. */
  readonly low: number;
  readonly high: number;
}

/** Standard normal quantile for nine of ten cases. */
const Z = 1.645;

/** What a placement shows, by track, in the order of the tracks that were named. */
export function summarisePlacement(answers: readonly PlacementAnswer[], tracks: readonly string[]): TrackResult[] {
  return tracks.flatMap((track) => {
    const shares = answers.filter((answer) => answer.track === track).map(({ share }) => share);
    if (shares.length === 0) return [];
    const share = shares.reduce((sum, each) => sum + each, 0) / shares.length;
    return [{ track, answered: shares.length, share, ...wilsonInterval(share, shares.length, Z) }];
  });
}
