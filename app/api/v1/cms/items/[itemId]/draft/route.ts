import * as z from "zod";
import { draftOutput, itemId, itemRef, saveDraftInput } from "@/lib/cms/schema";
import { discardDraft } from "@/lib/cms/server/discard-draft";
import { saveDraft } from "@/lib/cms/server/save-draft";
import { route } from "@/lib/http/route";

const params = z.strictObject({ itemId });
const limits = [{ name: "save-draft", points: 240, seconds: 60, by: "account" }] as const;

export const PUT = route({
  access: "instructor",
  summary: "Keeps the caller's unsaved work on an item, where it is still the version that he holds",
  params,
  body: saveDraftInput,
  output: draftOutput,
  limits,
  handle: ({ viewer, params: { itemId: id }, body, now }) => saveDraft(viewer, id, body, now),
});

export const DELETE = route({
  access: "instructor",
  summary: "Throws the caller's unsaved work on an item away",
  params,
  output: itemRef,
  limits,
  handle: ({ viewer, params: { itemId: id } }) => discardDraft(viewer, id),
});
