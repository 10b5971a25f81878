/** The same as lib/core/locale.ts. */
const LOCALES = ["zh", "en"];

/**
 * What administrators decide for the whole site, as the application last read it (lib/site-settings/server/read-site-settings.ts);
 * undefined until it has.
 * @returns {{ languages: readonly string[], modelHost: string | null } | undefined}
 */
const known = () => globalThis.warmupSettings?.now;

/** The languages that are offered now. @returns {readonly string[]} */
export const offeredLanguages = () => known()?.languages ?? LOCALES;

/** Where larger models lie now: the environment's word counts until the settings are read, and then too. @param {string} [fixed] */
export const createModelHost = (fixed) => () => fixed ?? known()?.modelHost ?? undefined;

/**
 * Leads from a page in a language that is not offered to the same one in a language that is; what is no page goes on.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {() => unknown} next
 */
export function leadToOffered(request, response, next) {
  const [, asked, rest] = /^\/([a-z]{2})(?=[/?#]|$)(.*)$/s.exec(request.url ?? "") ?? [];
  const offered = offeredLanguages();
  if (!asked || !LOCALES.includes(asked) || offered.includes(asked)) return next();
  // For now: it may be offered again, and no browser may remember that it was not.
  response.writeHead(307, { Location: `/${offered[0]}${rest}`, "Cache-Control": "no-store" }).end();
}
