import "server-only";
import { createHash } from "node:crypto";
import type { NoticeBody } from "@/lib/notices/schema";
import { topicOf } from "@/lib/notices/topics";

interface NewNotice<K extends keyof NoticeBody> {
  readonly learnerId: string;
  readonly body: NoticeBody[K];
}

/** Runs a statement in the transaction in which what is told happens. */
type Execute = (text: string, values: readonly unknown[]) => Promise<unknown>;

const INSERT = `
  INSERT INTO "Notice" (id, "learnerId", kind, body, "createdAt")
  SELECT n.id, l.id, $1::text, n.body, $2::timestamptz
  FROM jsonb_to_recordset($3::jsonb) AS n(id uuid, "learnerId" uuid, body jsonb)
  JOIN "Learner" l ON l.id = n."learnerId"
  WHERE NOT EXISTS (SELECT FROM "User" u WHERE u.id = l."userId" AND u."deletedAt" IS NOT NULL)
    AND NOT EXISTS (SELECT FROM "NoticeSetting" s WHERE s."learnerId" = l.id AND s.choices->'ways'->>$4::text = 'off')
  ON CONFLICT (id) DO NOTHING`;

/**
 * Tells learners something. Nobody is told once his account is deleted, nor of what he turned off.
 * @param about what it is about: the same is told once to the same learner, however often it is tried
 */
export async function insertNotices<K extends keyof NoticeBody>(
  execute: Execute,
  { kind, about, now }: { readonly kind: K; readonly about: string; readonly now: Date },
  notices: readonly NewNotice<K>[],
): Promise<void> {
  const rows = notices.map(({ learnerId, body }) => ({ id: noticeId(kind, about, learnerId), learnerId, body }));
  await execute(INSERT, [kind, now, JSON.stringify(rows), topicOf[kind]]);
}

/** An id that follows from what the notice is about, in the form of a UUID of version 8 (RFC 9562). */
function noticeId(...parts: readonly string[]): string {
  const hex = createHash("sha256").update(parts.join("\n")).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
