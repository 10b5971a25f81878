import { runScript } from "../lib/run-script.mjs";
import { makeSecret } from "../lib/secret.mjs";

export const SEARCHED_ENTRIES = 100_000;

/**
 * Fills the search index of a scratch database and gives searches without end: English words, two words of which the second is still
 * being typed, Chinese words of two characters, misspelt words, each from an address of its own.
 * @param {string} front
 * @param {string} databaseUrl
 * @returns {Promise<() => import("./drive.mjs").Call>}
 */
export async function createSearches(front, databaseUrl) {
  const env = { ...process.env, DATABASE_URL: databaseUrl, WARMUP_SECRET: makeSecret(), PUBLIC_URL: front };
  const { code, output } = await runScript("bench/fill-search.ts", env, String(SEARCHED_ENTRIES));
  if (code !== 0) throw new Error(`The search index could not be filled.\n${output}`);
  const queries = JSON.parse(output.slice(output.indexOf("[{")));
  let asked = 0;
  return () => {
    const number = asked++;
    return {
      method: "GET",
      url: `${front}/api/v1/search?${new URLSearchParams(queries[number % queries.length])}`,
      headers: { "x-forwarded-for": `2001:db8:5ea:${(number & 0xffff).toString(16)}::1` },
    };
  };
}
