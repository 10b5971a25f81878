/** What lib/core/env.ts takes for an address too: a contract test compares. */
const ADDRESS = /^(?!\.)(?!.*\.\.)[a-z0-9_'+.-]*[a-z0-9_+-]@(?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,}$/i;

/** Whom people may write to: CONTACT_EMAIL, or undefined where it is not set. Throws a sentence for what is no address. */
export function readContact(text) {
  if (!text) return undefined;
  if (!ADDRESS.test(text))
    throw new Error(`CONTACT_EMAIL must be one e-mail address, like help@warmup.example, not "${text}".`);
  return text;
}
