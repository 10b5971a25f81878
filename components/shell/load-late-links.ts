import { whenPainted } from "@/components/shell/when-painted";

/** Asks for what the build marked as not needed to read the page (scripts/front/static-page.mjs): the style of paper, the manifest. */
export function loadLateLinks(): void {
  whenPainted(() => {
    for (const link of document.querySelectorAll<HTMLLinkElement>("link[data-late]")) {
      link.rel = link.dataset["late"] ?? "";
    }
  });
}
