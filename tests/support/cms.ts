import type { AccountViewer, Role } from "@/lib/auth/viewer";
import type { CmsDocument } from "@/lib/cms/schema";
import { createItem } from "@/lib/cms/server/create-item";
import { moveRevision } from "@/lib/cms/server/move-revision";
import { saveDraft } from "@/lib/cms/server/save-draft";
import { saveRevision } from "@/lib/cms/server/save-revision";
import { newId } from "@/lib/core/ids";
import { accountViewer } from "@/tests/support/account-viewer";
import { wholeDocument } from "@/tests/support/whole-document";
import { seedUser, type SeededUser } from "@/tests/support/seed-user";

interface Person {
  readonly user: SeededUser;
  readonly viewer: AccountViewer;
}

export async function person(role: Role, mayReview = role === "admin", nickname = "Ada"): Promise<Person> {
  const user = await seedUser({ role, mayReview, nickname });
  return { user, viewer: { ...accountViewer(user, role, mayReview), nickname } };
}

/** An item with the viewer's first draft of it saved, as version 2. */
export async function draftedItem(viewer: AccountViewer, document?: CmsDocument, now = new Date()): Promise<string> {
  const id = `item-${newId()}`;
  const whole = document ?? wholeDocument(id);
  await createItem(viewer, { id, chapter: "lora", kind: whole.kind, use: whole.use }, now);
  await saveDraft(viewer, id, { version: 1, baseId: null, document: whole }, now);
  return id;
}

/** The viewer writes from `baseId` and saves a revision. */
export async function writeRevision(
  viewer: AccountViewer,
  itemId: string,
  baseId: string | null,
  document: CmsDocument,
  now = new Date(),
) {
  const { version } = await saveDraft(viewer, itemId, { version: 0, baseId, document }, now);
  return saveRevision(viewer, itemId, { draftVersion: version, note: "" }, now);
}

/** Takes a revision the whole way. */
export async function publish(author: AccountViewer, reviewer: AccountViewer, revisionId: string, now = new Date()) {
  await moveRevision(author, revisionId, { to: "in_review", note: "" }, now);
  await moveRevision(reviewer, revisionId, { to: "approved", note: "" }, now);
  return moveRevision(author, revisionId, { to: "published", note: "" }, now);
}

/** An item that its author wrote and the reviewer let pass. */
export async function publishedItem(author: AccountViewer, reviewer: AccountViewer, document?: CmsDocument) {
  const itemId = await draftedItem(author, document);
  const { revisionId } = await saveRevision(author, itemId, { draftVersion: 2, note: "First" }, new Date());
  await publish(author, reviewer, revisionId);
  return { itemId, revisionId };
}
