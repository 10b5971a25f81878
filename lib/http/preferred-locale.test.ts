import { expect, it } from "vitest";
import { preferredLocale } from "@/lib/http/preferred-locale";

it.each([
  [{ cookie: "a=b; NEXT_LOCALE=zh", "accept-language": "en" }, "zh"],
  [{ cookie: "NEXT_LOCALE=xx", "accept-language": "zh-CN,zh;q=0.9,en;q=0.8" }, "zh"],
  [{ "accept-language": "fr-FR,fr;q=0.9,ZH;q=0.5" }, "zh"],
  [{ "accept-language": "fr" }, "en"],
  [{}, "en"],
])("reads %o as %s", (headers, locale) => {
  expect(preferredLocale(new Headers(headers as Record<string, string>))).toBe(locale);
});
