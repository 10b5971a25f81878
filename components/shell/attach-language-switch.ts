import { isLocale } from "@/lib/core/locale";
import { chooseLook } from "@/lib/settings/client/page-look";

/** Takes the section that is being read along to the other language, and remembers the choice for `/`, where the front door reads it. */
export function attachLanguageSwitch(): void {
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>("a[data-language]");
    if (!link) return;
    const locale = link.dataset["language"];
    if (isLocale(locale)) void chooseLook({ locale });
    const { search, hash } = window.location;
    link.href = `${link.pathname}${search}${hash || sectionInSight()}`;
  });
}

/** `#id` of the section that is being read; sections have the same ids in both languages. */
function sectionInSight(): string {
  const headings = [...document.querySelectorAll<HTMLElement>("main :is(h2, h3)[id]")];
  const passed = headings.filter((heading) => heading.getBoundingClientRect().top < 120).at(-1);
  return passed ? `#${passed.id}` : "";
}
