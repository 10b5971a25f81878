import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { renderPage } from "@/lib/content/markdown";
import { readContentFile } from "@/lib/content/server/content-folder";
import { createBoundedCache } from "@/lib/core/bounded-cache";
import { env } from "@/lib/core/env";
import type { Locale } from "@/lib/core/locale";
import { logger } from "@/lib/core/logger";
import { parseNotice, type NoticeName } from "@/lib/site/notice";

export interface BuiltNotice {
  readonly title: string | undefined;
  readonly html: string;
}

const rendered = createBoundedCache<string, string>(20);
/** What was said of a file last, so that the log hears of a change and not of every visit. */
const faults = new Map<string, string>();

/**
 * The operator's text of that name where there is one (PAGES_DIR, else `pages` in the data folder), else the one that comes with
 * Warmup. It is read anew each time, so that a change shows at once. A file that is no text is logged, and the text of ours stands.
 */
export async function getNotice(name: NoticeName, locale: Locale): Promise<BuiltNotice> {
  const file = `${name}.${locale}.md`;
  const notice = (await readOwn(file)) ?? build(Buffer.from(readContentFile(`content/pages/${file}`) ?? ""));
  if (!notice) throw new Error(`content/pages/${file} is missing or empty`);
  return notice;
}

function build(bytes: Uint8Array): BuiltNotice | undefined {
  const { title, text } = parseNotice(bytes) ?? {};
  const html = text && (rendered.get(text) ?? rendered.keep(text, renderPage(text)));
  return html ? { title, html } : undefined;
}

async function readOwn(file: string) {
  const { PAGES_DIR, DATA_DIR } = env();
  const folder = PAGES_DIR ?? join(/* turbopackIgnore: true */ DATA_DIR ?? ".data", "pages");
  try {
    const notice = build(await readFile(join(/* turbopackIgnore: true */ folder, file)));
    report(file, notice ? "" : "no text");
    return notice;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    // Nobody needs to write one; where the operator named a folder, it was meant to be there.
    report(file, code === "ENOENT" && !PAGES_DIR ? "" : code);
    return undefined;
  }
}

function report(file: string, fault: string): void {
  if ((faults.get(file) ?? "") !== fault && fault)
    logger.warn({ file, fault }, "a page of the operator is not readable");
  faults.set(file, fault);
}
