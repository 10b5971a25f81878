import { PICTURE_MAX_BYTES, PICTURE_TYPES, pictureOutput } from "@/lib/cms/schema";
import { storePicture } from "@/lib/cms/server/store-picture";
import { route } from "@/lib/http/route";

export const POST = route({
  access: "instructor",
  summary: "Keeps a picture for items, re-encoded; the same one is kept once",
  fileTypes: PICTURE_TYPES,
  maxBytes: PICTURE_MAX_BYTES,
  output: pictureOutput,
  status: 201,
  limits: [{ name: "store-picture", points: 120, seconds: 3600, by: "account", shared: true }],
  audit: { action: "picture.store", object: ({ address }) => address.slice("/media/".length).split("#")[0] ?? "" },
  handle: ({ viewer, bytes, now }) => storePicture(viewer, bytes, now),
});
