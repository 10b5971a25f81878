import "server-only";
import { env } from "@/lib/core/env";
import { DEFAULT_TIME_ZONE } from "@/lib/core/local-day";
import type { Locale } from "@/lib/core/locale";
import { transaction } from "@/lib/db/transaction";
import { composeDigest, type Digest } from "@/lib/mail/compose-digest";
import { handIn, isMailOn } from "@/lib/mail/server/send-mail";
import { pool } from "@/lib/db/pool";
import { nextDigest } from "@/lib/notices/next-digest";
import { notice } from "@/lib/notices/schema";
import { unsubscribeToken } from "@/lib/notices/server/unsubscribe-token";
import { readChoices, topicOf, type Topic } from "@/lib/notices/topics";
import { unsubscribePath, unsubscribeUrl } from "@/lib/notices/unsubscribe-link";
import { readStoredSettings } from "@/lib/settings/stored-settings";

/** More than one digest counts; what is older than these is in the inbox. */
const MOST = 500;

interface Due {
  readonly learnerId: string;
  readonly digestedAt: Date;
  /** Null: it goes nowhere, and its turn passes. */
  readonly mail: { readonly email: string; readonly locale: Locale; readonly digest: Digest } | null;
}

/**
 * Sends every digest that is due, one after the other, and gives how many were handed in. Taking one moves it to its next turn in the
 * same transaction, so that no two servers send it. One that dies between taking and handing in loses that digest rather than send it
 * twice; one that the mail server refuses is put back, and what it held comes with the next.
 */
export async function sendDigests(now: Date): Promise<number> {
  if (!isMailOn()) return 0;
  let sent = 0;
  for (;;) {
    const due = await takeDue(now);
    if (!due) return sent;
    if (due.mail === null) continue;
    if (await send(due.learnerId, due.mail)) sent += 1;
    else await giveBack(due, now);
  }
}

function takeDue(now: Date): Promise<Due | undefined> {
  return transaction(async (client) => {
    const { rows } = await client.query<DueRow>(
      `SELECT s."learnerId", s.choices, s."isWeekly", s.hour, s.weekday, s."digestedAt", l.settings,
         CASE WHEN u."emailVerifiedAt" IS NOT NULL AND u."suspendedAt" IS NULL THEN u.email END AS email
       FROM "NoticeSetting" s JOIN "Learner" l ON l.id = s."learnerId" JOIN "User" u ON u.id = l."userId"
       WHERE s."nextDigestAt" <= $1 ORDER BY s."nextDigestAt" LIMIT 1 FOR UPDATE OF s SKIP LOCKED`,
      [now],
    );
    const row = rows[0];
    if (!row) return undefined;
    const settings = readStoredSettings(row.settings);
    const { ways, locale } = readChoices(row.choices);
    const next = nextDigest(row, settings.timeZone ?? DEFAULT_TIME_ZONE, now);
    await client.query(`UPDATE "NoticeSetting" SET "nextDigestAt" = $2, "digestedAt" = $3 WHERE "learnerId" = $1`, [
      ...[row.learnerId, next, now],
    ]);
    const news = await client.query<NewsRow>(
      `SELECT id, kind, body, "createdAt" FROM "Notice"
       WHERE "learnerId" = $1 AND "createdAt" > $2 AND "createdAt" <= $3 AND "readAt" IS NULL ORDER BY "createdAt" LIMIT ${MOST}`,
      [row.learnerId, row.digestedAt, now],
    );
    const digest = sumUp(news.rows, (topic) => ways[topic] === "mail");
    const { learnerId, digestedAt, email } = row;
    const isWorthIt = email !== null && Object.keys(digest.counts).length > 0;
    const mail = isWorthIt ? { email, digest, locale: settings.locale ?? locale ?? "en" } : null;
    return { learnerId, digestedAt, mail };
  });
}

interface DueRow {
  readonly learnerId: string;
  readonly choices: unknown;
  readonly isWeekly: boolean;
  readonly hour: number;
  readonly weekday: number;
  readonly digestedAt: Date;
  readonly settings: unknown;
  readonly email: string | null;
}

interface NewsRow {
  readonly id: string;
  readonly kind: string;
  readonly body: unknown;
  readonly createdAt: Date;
}

function sumUp(rows: readonly NewsRow[], isWanted: (topic: Topic) => boolean): Digest {
  const counts: Partial<Record<Topic, number>> = {};
  let week: Digest["week"] = null;
  for (const { createdAt, ...row } of rows) {
    const read = notice.safeParse({ ...row, createdAt: createdAt.toISOString(), readAt: null });
    const topic = read.success ? topicOf[read.data.kind] : null;
    if (!read.success || topic === null || !isWanted(topic)) continue;
    counts[topic] = (counts[topic] ?? 0) + 1;
    if (read.data.kind === "weekly") week = read.data.body;
  }
  return { counts, week };
}

function send(learnerId: string, { email, locale, digest }: NonNullable<Due["mail"]>): Promise<boolean> {
  const site = env().PUBLIC_URL;
  const token = unsubscribeToken(learnerId);
  const at = (path: string) => new URL(path, site).href;
  const mail = composeDigest(digest, locale, {
    ...{ site, inbox: at(`/${locale}/notices`), choices: at(`/${locale}/notices/settings`) },
    unsubscribe: at(unsubscribePath(locale, token)),
  });
  // RFC 2369 and RFC 8058: the reader's own program offers to end it, by one POST.
  return handIn(mail, email, {
    "List-Unsubscribe": `<${unsubscribeUrl(site, token)}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  });
}

/** Unless something was changed meanwhile, what the digest held is told with the next one. */
async function giveBack({ learnerId, digestedAt }: Due, now: Date): Promise<void> {
  await pool().query(`UPDATE "NoticeSetting" SET "digestedAt" = $2 WHERE "learnerId" = $1 AND "digestedAt" = $3`, [
    ...[learnerId, digestedAt, now],
  ]);
}
