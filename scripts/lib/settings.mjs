import { readModelHost } from "./model-host.mjs";
import { Stop } from "./stop.mjs";

/** The oldest Node that everything here runs on. */
const oldestNode = [20, 19];

/** Throws Stop when Node is older than 20.19. @param {string} [version] e.g. `20.18.1` */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new Stop(
    `Warmup needs Node ${oldestNode.join(".")} or newer and this is ${version}; install a newer one from https://nodejs.org and run the same command again.`,
  );
}

/**
 * The settings of the front, checked.
 * @param {Record<string, string | undefined>} given
 * @returns {{ port: number, publicUrl: string, databaseUrl: string | undefined }}
 */
export function readSettings(given = process.env) {
  const port = Number(given.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Stop(`PORT is “${given.PORT}”, which is no port; set it to a number from 1 to 65535.`);
  const publicUrl = given.PUBLIC_URL || `http://localhost:${port}`;
  if (!URL.canParse(publicUrl) || !/^https?:$/.test(new URL(publicUrl).protocol))
    throw new Stop(
      `PUBLIC_URL is “${publicUrl}”; set it to the address under which people reach the site, e.g. https://warmup.example.`,
    );
  const databaseUrl = given.DATABASE_URL || undefined;
  if (databaseUrl && (!URL.canParse(databaseUrl) || !/^postgres(ql)?:$/.test(new URL(databaseUrl).protocol)))
    throw new Stop(
      "DATABASE_URL is no address of a PostgreSQL database; it looks like postgresql://user:password@host:5432/name. Leave it out to use the bundled one.",
    );
  if (given.DATABASE_MIGRATION_URL && !databaseUrl)
    throw new Stop(
      "DATABASE_MIGRATION_URL names the owner of the tables of a database of your own; set DATABASE_URL too, or leave both out.",
    );
  checkAccounts(given);
  checkModelHost(given);
  checkJudge(given);
  return { port, publicUrl, databaseUrl };
}

/** What the application reads itself; said here in a sentence, before anything is built. */
function checkAccounts({ SIGN_UP, REQUIRE_SECOND_FACTOR, SMTP_URL, MAIL_FROM }) {
  if (SIGN_UP && !["open", "invitation", "closed"].includes(SIGN_UP))
    throw new Stop(`SIGN_UP is “${SIGN_UP}”; set it to open, invitation or closed, or leave it out for open.`);
  if (REQUIRE_SECOND_FACTOR && !["none", "staff"].includes(REQUIRE_SECOND_FACTOR))
    throw new Stop(
      `REQUIRE_SECOND_FACTOR is “${REQUIRE_SECOND_FACTOR}”; set it to staff, or leave it out to ask nobody for a second factor.`,
    );
  if (!SMTP_URL) return;
  if (!URL.canParse(SMTP_URL) || !/^smtps?:$/.test(new URL(SMTP_URL).protocol) || !new URL(SMTP_URL).hostname)
    throw new Stop(
      "SMTP_URL is no address of a mail server; it looks like smtps://user:password@mail.example:465. Leave it out to send no mail.",
    );
  if (!MAIL_FROM || !/^([^<>\r\n"]*<[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/.test(MAIL_FROM))
    throw new Stop(
      `MAIL_FROM is “${MAIL_FROM ?? ""}”, and mail needs a sender: set it to an address, e.g. Warmup <warmup@mail.example>.`,
    );
}

function checkModelHost({ MODEL_HOST }) {
  try {
    readModelHost(MODEL_HOST);
  } catch (error) {
    throw new Stop(error.message);
  }
}

const LLM_NUMBERS = {
  LLM_TIMEOUT_SECONDS: [5, 110],
  LLM_TOKENS_PER_DAY: [1, 2_000_000_000],
  LLM_TOKENS_PER_LEARNER: [1, 2_000_000_000],
  LLM_CONCURRENCY: [1, 64],
};

function checkJudge(given) {
  const { LLM_BASE_URL, LLM_MODEL, LLM_API_KEY } = given;
  const url = URL.canParse(LLM_BASE_URL ?? "") ? new URL(LLM_BASE_URL) : undefined;
  const isAddress = url && /^https?:$/.test(url.protocol) && !url.username && !/[?#]/.test(LLM_BASE_URL);
  if (LLM_BASE_URL && !isAddress)
    throw new Stop(
      "LLM_BASE_URL is no address of a server of language models; it looks like http://localhost:11434/v1, without a user, a query or a fragment. Leave it out for no second judge of that sort.",
    );
  if (Boolean(LLM_BASE_URL) !== Boolean(LLM_MODEL))
    throw new Stop(
      `${LLM_MODEL ? "LLM_BASE_URL" : "LLM_MODEL"} is missing: set LLM_BASE_URL and LLM_MODEL together, or leave both out.`,
    );
  if (LLM_API_KEY && !/^[\x21-\x7e]+$/.test(LLM_API_KEY))
    throw new Stop("LLM_API_KEY holds a space, a line end or a letter that no key has; set it to the key alone.");
  for (const [name, [least, most]] of Object.entries(LLM_NUMBERS)) {
    const text = given[name];
    if (text && !(/^\d+$/.test(text) && Number(text) >= least && Number(text) <= most))
      throw new Stop(`${name} is “${text}”; set it to a whole number from ${least} to ${most}, or leave it out.`);
  }
}
