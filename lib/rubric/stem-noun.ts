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
  const bare =
    /^(.+?)(?:(?<=[ts])ion|ment|ness|ity)$/.exec(stem.replace(/bility$/, "bl"))?.[1] ?? stem.replace(/bility$/, "bl");
  const root = bare.replace(/at$/, "");
  if (root.length >= SHORTEST && bare !== root) return root;
  return bare.length >= SHORTEST ? bare : stem;
}
