/**
 * One spelling for the forms of an English word that carry one meaning here: plural, -ed, -ing, -ly, a possessive, British -ise.
 * Both sides of every comparison go through it, so it may be crude (`bias` becomes `bia`) but must be deterministic.
 */
export function stemWord(word: string): string {
  let stem = word.toLowerCase().replace(/'s$|s'$/, "");
  if (stem.length >= 7) stem = stem.replace(/is(e|ed|es|er|ers|ing|ation|ations)$/, "iz$1");
  stem = stem.replace(/izations?$/, "ize");
  if (stem.length > 4 && stem.endsWith("ies")) stem = `${stem.slice(0, -3)}y`;
  else if (stem.length > 3 && /[^su]s$/.test(stem) && !stem.endsWith("is")) stem = stem.slice(0, -1);
  if (stem.length > 5 && stem.endsWith("ly")) stem = stem.slice(0, -2);
  const bare = /^(.{3,}?)(?:ing|ed)$/.exec(stem)?.[1];
  // A root keeps a vowel: `spring` and `bring` are no -ing forms.
  if (bare && /[aeiouy]/.test(bare)) stem = bare.replace(/([bdfgmnprt])\1$/, "$1");
  return stem.length > 3 && stem.endsWith("e") ? stem.slice(0, -1) : stem;
}

/**
 * Whether two long stems differ by one slip of the hand (a letter missing, added, changed, or two swapped) somewhere between
 * their first and last letter: endings carry meaning.
 */
export function isOneSlip(a: string, b: string): boolean {
  if (a[0] !== b[0] || a.at(-1) !== b.at(-1) || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let back = 0;
  while (back < a.length - from && back < b.length - from && a[a.length - 1 - back] === b[b.length - 1 - back]) back++;
  const [left, right] = [a.slice(from, a.length - back), b.slice(from, b.length - back)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
