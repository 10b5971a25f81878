import { FACES_KEY } from "@/lib/core/theme-script";

const FACES = ['1em "Geist"', '1em "Geist Mono"'];
/** Long after the page is readable, so that nothing that the reader waits for shares the line with them. */
const PATIENCE_MS = 3_000;

/**
 * The first page of a browser is set in the system's type: a face that arrives late would move what is being read. Ours are fetched
 * meanwhile, and every later page begins with them: the script in its head says so before the first paint.
 */
export function loadFaces(): void {
  if ("faces" in document.documentElement.dataset) return;
  setTimeout(() => void keepFaces(), PATIENCE_MS);
}

/** Without storage or network the system's type stays. */
async function keepFaces(): Promise<void> {
  try {
    const loaded = await Promise.all(FACES.map((face) => document.fonts.load(face)));
    if (loaded.every((faces) => faces.length > 0)) localStorage.setItem(FACES_KEY, "1");
  } catch {
    return;
  }
}
