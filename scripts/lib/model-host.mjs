/** Hosts that a browser trusts without https, for those who try it out. */
const LOCAL = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * The folder of larger models, from MODEL_HOST: its address, which ends with a slash, or undefined where it is not set.
 * Throws a sentence for what is no such address. A browser asks it, so a name and a password in it would be everybody's.
 * @param {string | undefined} text
 */
export function readModelHost(text) {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isReachable = url?.protocol === "https:" || (url?.protocol === "http:" && LOCAL.has(url.hostname));
  if (!isReachable || url.username || url.password || /[?#]/.test(text))
    throw new Error(
      `MODEL_HOST is “${text}”; set it to the https address of the folder that holds models.json, e.g. https://models.example/warmup/, or leave it out to offer the tiny model alone.`,
    );
  return url.href.replace(/\/*$/, "/");
}
