import { LOCALES } from "@/lib/core/locale";

/** First segments, after the language, of pages that are personal; a contract test compares them with the folders of app/. */
export const PERSONAL_PAGES: readonly string[] = [
  ...[
    "account",
    "admin",
    "attempts",
    "become-admin",
    "boards",
    "calibration",
    "cms",
    "courses",
    "forgot-password",
    "invitation",
    "interviews",
    "items",
    "join",
    "notices",
    "progress",
    "quizzes",
    "reports",
  ],
  ...["reset-password", "review", "sign-in", "sign-up", "teams", "today", "unsubscribe", "verify-email"],
];

/** robots.txt (RFC 9309): everything may be read but the API and what is personal. */
export function writeRobots(origin: string): string {
  const closed = ["/api/", ...LOCALES.flatMap((locale) => PERSONAL_PAGES.map((page) => `/${locale}/${page}`))];
  const lines = ["User-agent: *", ...closed.map((path) => `Disallow: ${path}`), "", `Sitemap: ${origin}/sitemap.xml`];
  return `${lines.join("\n")}\n`;
}
