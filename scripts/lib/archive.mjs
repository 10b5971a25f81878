import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { chmod, chown, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, normalize } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { extract, pack } from "tar-stream";
import { z } from "zod";
import { Stop, saysDiskFull } from "./stop.mjs";

/** Files that belong to a running server and mean nothing in a copy. */
const transient = new Set(["postmaster.pid", "postmaster.opts"]);

const manifestName = "manifest.json";
const dataPrefix = "postgres";

const manifestSchema = z.object({
  format: z.literal(1),
  postgresMajor: z.number().int(),
  app: z.string(),
  lastMigration: z.string().nullable(),
  created: z.iso.datetime(),
  /** Fingerprint of the secret in use, to tell after a restore whether signed cookies still hold. */
  secret: z.string(),
  /** Number of entries, and SHA-256 over the list of them: one line `<sha256 of the file, or "directory">  <path>` each, in order. */
  entries: z.number().int(),
  sha256: z.string(),
});

/** @typedef {z.infer<typeof manifestSchema>} Manifest */

/** Every folder and file below, folders before what is in them, in the order of their names. */
async function* walk(folder, prefix) {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const [path, name] = [join(folder, entry.name), `${prefix}/${entry.name}`];
    if (prefix === dataPrefix && transient.has(entry.name)) continue;
    if (entry.isDirectory()) {
      yield { type: "directory", path, name };
      yield* walk(path, name);
    } else if (entry.isFile()) {
      yield { type: "file", path, name };
    } else {
      throw new Stop(
        `${path} is neither a file nor a folder, so a copy would not be whole; tablespaces outside the data folder cannot be backed up this way.`,
      );
    }
  }
}

const line = (digest, name) => `${digest}  ${name}\n`;

/**
 * Writes a stopped database folder as a `.tar.gz`: the files, then a manifest with the checksum over all of them. The
 * archive appears under its name when it is whole and on the disk.
 * @param {string} folder
 * @param {string} target
 * @param {Omit<Manifest, "format" | "entries" | "sha256">} facts
 * @returns {Promise<{ bytes: number }>}
 */
export async function writeArchive(folder, target, facts) {
  const partial = `${target}.partial`;
  const tar = pack();
  const list = createHash("sha256");
  let entries = 0;
  const fill = async () => {
    for await (const { type, path, name } of walk(folder, dataPrefix)) {
      const { size, mode, mtime } = await stat(path);
      const header = { name, type, mode: mode & 0o777, mtime, size: type === "file" ? size : 0 };
      let digest = "directory";
      const entry = tar.entry(header);
      if (type === "file") {
        const hash = createHash("sha256");
        await pipeline(
          createReadStream(path),
          async function* (source) {
            for await (const chunk of source) {
              hash.update(chunk);
              yield chunk;
            }
          },
          entry,
        );
        digest = hash.digest("hex");
      } else entry.end();
      list.update(line(digest, name));
      entries += 1;
    }
    const manifest = { format: 1, ...facts, entries, sha256: list.digest("hex") };
    tar.entry({ name: manifestName, mode: 0o600 }, `${JSON.stringify(manifest, null, 2)}\n`);
    tar.finalize();
  };
  try {
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await Promise.all([
      pipeline(tar, createGzip({ level: 3 }), createWriteStream(partial, { mode: 0o600, flush: true })),
      fill().catch((error) => {
        tar.destroy(error);
        throw error;
      }),
    ]);
    await rename(partial, target);
    await syncFolder(dirname(target));
  } catch (error) {
    await rm(partial, { force: true });
    if (error?.code === "ENOSPC" || saysDiskFull(String(error?.message)))
      throw new Stop(
        `The disk is too full for a backup in ${dirname(target)}; free some space and run the same command again, nothing was changed.`,
      );
    throw error;
  }
  return { bytes: (await stat(target)).size };
}

/** Makes a rename last over a power cut. Windows cannot open folders and does without. */
async function syncFolder(folder) {
  if (process.platform === "win32") return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}

const unreadable = (path, why) =>
  new Stop(`${path} is not a whole Warmup backup (${why}); nothing was changed, choose another one of the folder.`);

/** The place of an entry below the target, or undefined for names that lead elsewhere. */
function placeOf(target, name) {
  const inner = normalize(name.slice(dataPrefix.length + 1).replace(/\/$/, ""));
  if (
    !name.startsWith(`${dataPrefix}/`) ||
    inner === "" ||
    inner === "." ||
    isAbsolute(inner) ||
    inner.split(/[\\/]/).includes("..")
  )
    return undefined;
  return join(target, inner);
}

/**
 * Unpacks an archive into a new folder and compares every byte with the manifest. Throws Stop, and leaves no folder,
 * when anything is missing, changed or unexpected.
 * @param {string} archive
 * @param {string} target a folder that does not exist yet
 * @param {{ uid: number, gid: number }} [owner]
 * @returns {Promise<Manifest>}
 */
export async function readArchive(archive, target, owner) {
  const list = createHash("sha256");
  let entries = 0;
  let manifest;
  const own = async (path) => owner && (await chown(path, owner.uid, owner.gid));
  await mkdir(target, { mode: 0o700 });
  await own(target);
  try {
    const tar = extract();
    const unpack = async () => {
      for await (const entry of tar) {
        const { name, type, mode } = entry.header;
        if (manifest) throw unreadable(archive, "there is something after its manifest");
        if (name === manifestName) {
          const chunks = [];
          for await (const chunk of entry) chunks.push(chunk);
          manifest = parseManifest(archive, Buffer.concat(chunks).toString());
          continue;
        }
        const path = placeOf(target, name);
        if (!path || (type !== "file" && type !== "directory"))
          throw unreadable(archive, `it holds the unexpected entry ${JSON.stringify(name)}`);
        let digest = "directory";
        if (type === "directory") {
          entry.resume();
          await mkdir(path, { mode: 0o700 });
        } else {
          const hash = createHash("sha256");
          await pipeline(
            entry,
            async function* (source) {
              for await (const chunk of source) {
                hash.update(chunk);
                yield chunk;
              }
            },
            createWriteStream(path, { mode: 0o600, flags: "wx", flush: true }),
          );
          digest = hash.digest("hex");
        }
        await chmod(path, (mode ?? 0o600) & 0o700);
        await own(path);
        list.update(line(digest, name.replace(/\/$/, "")));
        entries += 1;
      }
    };
    await Promise.all([pipeline(createReadStream(archive), createGunzip(), tar), unpack()]);
    if (!manifest) throw unreadable(archive, "its manifest is missing");
    if (manifest.entries !== entries || manifest.sha256 !== list.digest("hex"))
      throw unreadable(archive, "its checksum is wrong");
    return manifest;
  } catch (error) {
    await rm(target, { recursive: true, force: true });
    if (error instanceof Stop) throw error;
    if (error?.code === "ENOENT" && error.path === archive)
      throw new Stop(`There is no file ${archive}; the backups are in the folder backups below the data folder.`);
    if (error?.code === "ENOSPC")
      throw new Stop(
        "The disk is too full to unpack the backup; free some space and run the same command again, nothing was changed.",
      );
    if (["EACCES", "EPERM", "EROFS"].includes(error?.code)) throw error;
    throw unreadable(archive, error?.message ?? "unreadable");
  }
}

function parseManifest(archive, text) {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    throw unreadable(archive, "its manifest is of another form, perhaps of a newer Warmup");
  }
}
