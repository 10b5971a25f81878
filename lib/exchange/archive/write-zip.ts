import JSZip from "jszip";

/** Equal files give equal bytes: an archive holds no time of its making. */
const TIME = new Date(Date.UTC(1980, 0, 1));

/** Packs texts by their paths, in the order given. */
export async function writeZip(files: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [path, text] of files) zip.file(path, text, { date: TIME, createFolders: false });
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE", platform: "DOS" });
}
