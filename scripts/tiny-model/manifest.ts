import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { MODEL_FOLDER } from "@/scripts/tiny-model/settings";

export const MANIFEST_FILE = `${MODEL_FOLDER}/manifest.json`;
const hash = z.string().regex(/^[0-9a-f]{64}$/u);

/** What is shipped, so that whoever loads it can tell sizes before and check what came. */
export const manifest = z.strictObject({
  name: z.string(),
  licence: z.literal("MIT"),
  seed: z.int(),
  parameters: z.int(),
  corpusSha256: hash,
  steps: z.int(),
  files: z.record(z.string(), z.strictObject({ bytes: z.int().positive(), sha256: hash })),
});
export type Manifest = z.infer<typeof manifest>;

/** Path, size and SHA-256 of every file of the model but the manifest, in order. */
export function shippedFiles(): Manifest["files"] {
  const paths = readdirSync(MODEL_FOLDER, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path !== "manifest.json" && statSync(join(MODEL_FOLDER, path)).isFile());
  return Object.fromEntries(
    paths.toSorted().map((path) => {
      const content = readFileSync(join(MODEL_FOLDER, path));
      return [path, { bytes: content.length, sha256: createHash("sha256").update(content).digest("hex") }];
    }),
  );
}

export const readManifest = (): Manifest => manifest.parse(JSON.parse(readFileSync(MANIFEST_FILE, "utf8")));
