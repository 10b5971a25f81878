import { warmupPaths } from "@/components/ui/warmup-path";

interface ChapterShare {
  readonly slug: string;
  readonly solved: number;
  readonly items: number;
}

/** Draws how far the reader is in each chapter of the page, once that is known; the place is kept from the start. */
export async function attachChapterProgress(): Promise<void> {
  const chapters = await readChapters();
  for (const place of document.querySelectorAll<HTMLElement>("[data-chapter-progress]")) {
    const chapter = chapters.find(({ slug }) => slug === place.dataset["chapterProgress"]);
    if (chapter && chapter.items > 0) draw(place, chapter);
  }
}

function draw(place: HTMLElement, { solved, items }: ChapterShare): void {
  const { line, dot } = warmupPaths(solved / items);
  const curve = place.querySelector("svg");
  const [, done, end] = curve?.querySelectorAll("path") ?? [];
  done?.setAttribute("d", line);
  end?.setAttribute("d", dot);
  curve?.removeAttribute("aria-hidden");
  curve?.setAttribute("role", "img");
  const words = place.dataset["label"] ?? "";
  curve?.setAttribute("aria-label", words.replace("{solved}", String(solved)).replace("{items}", String(items)));
}

/** A plain request, as for the header: the index of chapters needs no data library. */
async function readChapters(): Promise<readonly ChapterShare[]> {
  try {
    const response = await fetch("/api/v1/progress");
    return response.ok ? ((await response.json()) as { chapters: readonly ChapterShare[] }).chapters : [];
  } catch {
    return [];
  }
}
