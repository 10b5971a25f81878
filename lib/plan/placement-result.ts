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

/**
 * Wilson's score interval for a share p of n answers: (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n). Wilson, "Probable Inference,
 * the Law of Succession, and Statistical Inference", JASA 22 (1927). Partial credit varies less than right or wrong, so the interval is
 * rather too wide than too narrow.
 */
export function wilsonInterval(share: number, answers: number): { readonly low: number; readonly high: number } {
  if (answers === 0) return { low: 0, high: 1 };
  const square = (Z * Z) / answers;
  const middle = share + square / 2;
  const half = Math.sqrt(square * (share * (1 - share) + square / 4));
  return { low: Math.max(0, (middle - half) / (1 + square)), high: Math.min(1, (middle + half) / (1 + square)) };
}

/** What a placement shows, by track, in the order of the tracks that were named. */
export function summarisePlacement(answers: readonly PlacementAnswer[], tracks: readonly string[]): TrackResult[] {
  return tracks.flatMap((track) => {
    const shares = answers.filter((answer) => answer.track === track).map(({ share }) => share);
    if (shares.length === 0) return [];
    const share = shares.reduce((sum, each) => sum + each, 0) / shares.length;
    return [{ track, answered: shares.length, share, ...wilsonInterval(share, shares.length) }];
  });
}
