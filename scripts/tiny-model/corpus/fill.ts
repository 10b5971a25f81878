import type { Language } from "@/scripts/tiny-model/settings";

/** "the KV cache" → "The KV cache"; "RoPE" stays. */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Puts values into `{slots}`. @throws {Error} when a slot has no value, so that no brace reaches the corpus. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{([^{}]+)\}/gu, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in: ${template}`);
    return value;
  });
}

/** One space between Chinese and Latin, none at punctuation; English sentences begin with a capital. */
export function tidy(text: string, language: Language): string {
  if (language === "en")
    return text.replace(/(^|[.?!] )([a-z])/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
  return text
    .replace(/(\p{Script=Han})([A-Za-z0-9])/gu, "$1 $2")
    .replace(/([A-Za-z0-9%])(\p{Script=Han})/gu, "$1 $2")
    .replace(/。([”]?)([。，])/gu, "。$1");
}
