import { THEME_SCRIPT } from "@/lib/core/theme-script";

/** Sets the chosen theme before the first paint. */
export function ThemeScript() {
  // eslint-disable-next-line no-restricted-syntax -- a constant of ours, allowed by its hash
  return <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />;
}
