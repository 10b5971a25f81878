/** The name of the list in a folder of models. */
export const LIST_FILE = "models.json";
/** In characters: longer than any list of fifty models. */
export const LONGEST_LIST = 1_000_000;
