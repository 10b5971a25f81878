import JSZip from "jszip";

/** Equal files give equal bytes: an archive holds no time of its making. */
const TIME = new Date(Date.UTC(1980, 0, 1));

/** Packs texts and bytes by their paths, in the order given. */
export async function writeZip(files: ReadonlyMap<string, string | Uint8Array>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [path, content] of files) zip.file(path, content, { date: TIME, createFolders: false });
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE", platform: "DOS" });
}
