import { attachPageContents } from "@/components/learn/attach-page-contents";
import { attachReports } from "@/components/reports/attach-reports";
import { attachSearch } from "@/components/search/attach-search";
import { attachAccountSlot } from "@/components/shell/attach-account-slot";
import { attachDueCount } from "@/components/shell/attach-due-count";
import { attachLanguageSwitch } from "@/components/shell/attach-language-switch";
import { attachThemeToggle } from "@/components/shell/attach-theme-toggle";
import { loadFaces } from "@/components/shell/load-faces";
import { loadLateLinks } from "@/components/shell/load-late-links";
import { loadStyles } from "@/components/shell/load-styles";
import { mountIslands } from "@/components/shell/mount-islands";
import { whenPainted } from "@/components/shell/when-painted";
import { readViewerOnce } from "@/lib/auth/client/read-viewer-once";
import { forgetAfterSignOut } from "@/lib/auth/client/sign-out-trace";
import { isDataSaver } from "@/lib/core/page-choices";

let isStarted = false;

const styled =
  <T>(load: () => Promise<T>) =>
  () =>
    Promise.all([load(), loadStyles()]).then(([loaded]) => loaded);

/**
 * Everything that moves on a static page, and the header of every page. Runs once a document: plain functions at once, what needs
 * React when it is nearly in sight.
 */
export function startIslands(): void {
  if (isStarted) return;
  isStarted = true;
  attachThemeToggle();
  attachLanguageSwitch();
  attachPageContents();
  forgetAfterSignOut();
  attachReports(styled(() => import("@/components/reports/report-island")));
  attachSearch(styled(() => import("@/components/search/palette-island")));
  mountIslands({
    // The page holds the styles of these two.
    "figure-steps": () => import("@/components/learn/figure-steps-island"),
    "table-filter": () => import("@/components/learn/table-filter-island"),
    item: styled(() => import("@/components/practice/item-island")),
    lab: styled(() => import("@/components/labs/lab-island")),
    quiz: styled(() => import("@/components/practice/quiz-island")),
  });
  whenPainted(() => {
    // Who is without a network for these is without an answer too.
    // Who saves data reads lessons without marks.
    const terms = document.querySelector<HTMLElement>(isDataSaver() ? ".glossary" : ".lesson, .glossary");
    if (terms)
      import("@/components/terms/terms-island").then(
        ({ startTerms }) => startTerms(terms, loadStyles),
        () => undefined,
      );
    void attachAccountSlot();
    void attachDueCount();
    void readViewerOnce().then((me) => {
      // Strangers have no notices, and see no bell.
      if (me?.kind === "account" || me?.kind === "guest")
        import("@/components/shell/attach-notice-count").then(
          ({ attachNoticeCount }) => attachNoticeCount(me.unread ?? 0),
          () => undefined,
        );
    });
    if (document.querySelector("[data-chapter-progress]"))
      import("@/components/learn/chapter-progress-island").then(
        ({ attachChapterProgress }) => attachChapterProgress(),
        () => undefined,
      );
  });
  loadLateLinks();
  loadFaces();
}
