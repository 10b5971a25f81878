/**
 * The shares that Moodle lets an answer have, in per cent (question/engine/bank.php, question_bank::fraction_options): a file with
 * another one is refused or rounded when it is imported.
 */
const FRACTIONS = [
  100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10, 5, 0,
]; // prettier-ignore

/** The allowed percentage next to a share between -1 and 1, as Moodle writes it. */
export function fractionOf(share: number): string {
  const wanted = Math.abs(share) * 100;
  const nearest = FRACTIONS.reduce((best, each) => (Math.abs(each - wanted) < Math.abs(best - wanted) ? each : best));
  return String(share < 0 && nearest > 0 ? -nearest : nearest);
}

/** Whether the allowed percentage is the share itself, to the five digits that a file has. */
export const isExactFraction = (share: number): boolean => Math.abs(Number(fractionOf(share)) - share * 100) < 1e-4;

/** The share that a percentage stands for; undefined for what is no number. 33.33333 is a third. */
export function shareOf(percentage: string | undefined): number | undefined {
  const value = Number(percentage);
  if (percentage === undefined || percentage.trim() === "" || !Number.isFinite(value)) return undefined;
  return Math.min(1, Math.max(-1, value / 100));
}
