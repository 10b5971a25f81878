/** An origin, where a star may stand for the first part of its name. */
const ORIGIN = /^https?:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?$/;

/**
 * The hosts of larger models, from MODEL_HOST: the first is asked, the others are those to which it sends on.
 * @param {string | undefined} setting origins apart by spaces
 * @returns {readonly string[]} none unless the operator names some
 */
export function readModelHosts(setting) {
  const hosts = (setting ?? "")
    .split(/\s+/)
    .filter(Boolean)
    .map((host) => host.replace(/\/$/, "").toLowerCase());
  const wrong = hosts.find((host, index) => !ORIGIN.test(host) || (index === 0 && host.includes("*")));
  if (wrong)
    throw new Error(
      `MODEL_HOST holds “${wrong}”, which is no origin. It looks like https://models.example, or several apart by spaces: first the one that is asked, then those to which it sends on, such as https://*.models.example.`,
    );
  return hosts;
}
