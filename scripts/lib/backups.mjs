import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { showPath } from "./paths.mjs";

const automatic = "before";
const ending = ".tar.gz";

/** `2026-11-24T12-46-05-123Z`: sorts by time and is a file name everywhere. */
export function stampOf(date) {
  return date.toISOString().replace(/[:.]/g, "-");
}

/**
 * The file name of a backup: `<time>-manual.tar.gz`, or `<time>-before-<migration>.tar.gz` for those made by Warmup itself.
 * @param {Date} date
 * @param {string} [migration] the first migration that is about to be applied
 */
export function nameBackup(date, migration) {
  return `${stampOf(date)}-${migration === undefined ? "manual" : `${automatic}-${migration}`}${ending}`;
}

/** The finished backups of a folder, newest first. */
export function listBackups(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending) && statSync(join(folder, name)).isFile())
    .sort()
    .reverse();
}

/** Of these names, newest first, the automatic ones beyond the newest `keep`. Manual backups are never among them. */
export function findExpired(names, keep) {
  return names.filter((name) => name.slice(stampOf(new Date(0)).length).startsWith(`-${automatic}-`)).slice(keep);
}

/** Deletes old automatic backups and what interrupted ones left behind. */
export function pruneBackups(folder, keep = 5) {
  for (const name of findExpired(listBackups(folder), keep)) rmSync(join(folder, name));
  removePartials(folder);
}

/** Deletes what interrupted backups left behind. */
export function removePartials(folder) {
  for (const name of readdirSync(folder)) if (name.endsWith(".partial")) rmSync(join(folder, name));
}

/** The second half of a sentence: how to get back to the newest backup. */
export function describeNewestBackup(folder) {
  const [newest] = listBackups(folder);
  if (!newest) return "there is no backup yet";
  return `the newest backup comes back with \`npm run restore -- ${showPath(join(folder, newest))}\``;
}
