import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { LOCALES } from "@/lib/core/locale";

/** Reads both lessons of a chapter; `{,}` of formulas is read as a comma. */
export function readLessons(folder: string) {
  return LOCALES.map((locale) => ({
    locale,
    text: readFileSync(`content/chapters/${folder}/lesson.${locale}.md`, "utf8").replaceAll("{,}", ","),
  }));
}

/** Expects every text to stand in each lesson, and nowhere only as a part of a longer number. */
export function expectSaid(lessons: ReturnType<typeof readLessons>, ...said: readonly string[]): void {
  for (const { locale, text } of lessons)
    for (const one of said.map((each) => each.replaceAll("{,}", ","))) {
      let at = text.indexOf(one);
      while (at >= 0 && isCut(text, at, at + one.length)) at = text.indexOf(one, at + 1);
      expect(at, `${locale}: ${one}`).toBeGreaterThanOrEqual(0);
    }
}

/** Whether a number begins or ends there in its midst. */
const isCut = (text: string, from: number, to: number) =>
  (/^\d/.test(text.slice(from, to)) && /\d[.,]?$/.test(text.slice(0, from))) ||
  (/\d$/.test(text.slice(from, to)) && /^[.,]?\d/.test(text.slice(to)));
