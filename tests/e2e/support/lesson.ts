import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Locator, Page } from "../fixtures";

export interface AuthoredItem {
  readonly id: string;
  readonly kind: string;
  readonly stem: { readonly zh: string; readonly en: string };
  readonly choices?: readonly { readonly text: { readonly en: string }; readonly correct?: true }[];
}

const CHAPTERS = "content/chapters";
const read = <T>(folder: string, file: string) => parse(readFileSync(`${CHAPTERS}/${folder}/${file}`, "utf8")) as T;
type Authored = readonly (AuthoredItem & Record<string, unknown>)[];

/** A chapter as it was authored, key and all. */
export function authoredChapter(slug: string) {
  const folder = readdirSync(CHAPTERS).find((name) => name.replace(/^\d+-/, "") === slug);
  if (!folder) throw new Error(`There is no chapter ${slug}.`);
  const { minutes } = read<{ readonly minutes: number }>(folder, "chapter.yaml");
  const [items, questions] = [read<Authored>(folder, "items.yaml"), read<Authored>(folder, "questions.yaml")];
  return { minutes, items, questions };
}
export const { items: authoredItems, questions: authoredQuestions } = authoredChapter("lora");

/** The first place of an item on the page. */
export const itemIn = (page: Page, id: string): Locator =>
  page.locator(`[data-island="item"][data-props*='"id":"${id}"']`).first();

/** The first place of an item on the page, live. */
export async function openItem(page: Page, id: string): Promise<Locator> {
  const item = itemIn(page, id);
  await item.scrollIntoViewIfNeeded();
  await item.locator("form").waitFor();
  return item;
}
