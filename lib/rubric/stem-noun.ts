/** Nouns whose verb or adjective is another thing: activations are no active parameters. */
const OWN_MEANING = new Set(
  "activation activations direction directions production information formation station position positions relation relations section sections notion action actions quantity quality majority minority priority document documents moment momentum city unity".split(
    " ",
  ),
);
/** What must be left of a word whose ending is taken off. */
const SHORTEST = 4;

/**
 * Brings a noun together with the word that it is made of: `compression` with `compress`, `generation` with `generate`, `stability` with
 * `stable`, `alignment` with `align`, `robustness` with `robust`. `stem` is that of `word`, as `stemWord` gives it.
 */
export function stemNoun(stem: string, word: string): string {
  if (stem.length < SHORTEST + 3 || OWN_MEANING.has(word)) return stem;
  const able = stem.replace(/bility$/, "bl");
  const bare = (/^(.+?)(?:(?<=[ts])ion|ment|ness|ity)$/.exec(able)?.[1] ?? able).replace(/(?<=.{4})e$/, "");
  const root = bare.replace(/at$/, "");
  return [root, bare].find((each) => each.length >= SHORTEST) ?? stem;
}
