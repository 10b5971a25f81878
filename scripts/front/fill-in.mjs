/** What pages that are built once hold in the place of the operator's settings; the same constants are in lib/site/origin.ts. */
export const BUILT_ORIGIN = "https://origin.invalid";
export const BUILT_CONTACT = "contact@origin.invalid";

/** An element that names whom to write to; it goes where there is nobody. */
const CONTACT_ELEMENT = /<(p|li) data-contact="true"[^>]*>.*?<\/\1>/gs;

/** What lib/site/page-address.ts calls each language. */
const TAGS = { zh: "zh-Hans", en: "en" };

/**
 * A built page as it is served under one address.
 * @param {string} html
 * @param {{ origin: string, contact?: string | undefined, languages?: readonly string[] }} site languages: those that are offered
 */
export function fillIn(html, { origin, contact, languages = Object.keys(TAGS) }) {
  const named =
    contact === undefined ? html.replace(CONTACT_ELEMENT, "") : html.replaceAll(BUILT_CONTACT, escapeHtml(contact));
  const missing = Object.keys(TAGS).filter((locale) => !languages.includes(locale));
  const offered = missing.reduce((text, locale) => withoutLanguage(text, locale, languages[0]), named);
  return offered.replaceAll(BUILT_ORIGIN, origin);
}

/** Takes the way to a language that is not offered out of a page; readers of all others are sent to one that is. */
function withoutLanguage(html, locale, instead) {
  return html
    .replace(new RegExp(`<a [^>]*data-language="${locale}"[^>]*>.*?</a>`, "gs"), "")
    .replace(new RegExp(`<link rel="alternate" hreflang="${TAGS[locale]}"[^>]*>`, "gi"), "")
    .replace(
      new RegExp(`(<link rel="alternate" hreflang="x-default" href="${BUILT_ORIGIN}/)${locale}(?=["/])`, "gi"),
      `$1${instead}`,
    );
}

const escapeHtml = (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
