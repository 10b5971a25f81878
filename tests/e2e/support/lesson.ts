import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Locator, Page } from "../fixtures";

export interface AuthoredItem {
  readonly id: string;
  readonly kind: string;
  readonly stem: { readonly zh: string; readonly en: string };
  readonly choices?: readonly { readonly text: { readonly en: string }; readonly correct?: true }[];
}

const read = (file: string) =>
  parse(readFileSync(`content/chapters/16-lora/${file}`, "utf8")) as readonly (AuthoredItem &
    Record<string, unknown>)[];

/** Chapter 16 as it was authored, key and all. */
export const authoredItems = read("items.yaml");
export const authoredQuestions = read("questions.yaml");

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
