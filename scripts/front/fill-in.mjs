/** What pages that are built once hold in the place of the operator's settings; the same constants are in lib/site/origin.ts. */
export const BUILT_ORIGIN = "https://origin.invalid";
export const BUILT_CONTACT = "contact@origin.invalid";

/** An element that names whom to write to; it goes where there is nobody. */
const CONTACT_ELEMENT = /<(p|li) data-contact="true"[^>]*>.*?<\/\1>/gs;

/**
 * A built page as it is served under one address.
 * @param {string} html
 * @param {{ origin: string, contact?: string | undefined }} site
 */
export function fillIn(html, { origin, contact }) {
  const named =
    contact === undefined ? html.replace(CONTACT_ELEMENT, "") : html.replaceAll(BUILT_CONTACT, escapeHtml(contact));
  return named.replaceAll(BUILT_ORIGIN, origin);
}

const escapeHtml = (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
