let loading: Promise<unknown> | undefined;

/**
 * A static page holds only the rules that it needs itself (scripts/front/page-style.mjs). Whatever comes alive on it waits for the
 * whole sheet. A sheet that does not come is asked for again the next time.
 */
export function loadStyles(): Promise<unknown> {
  const whole = document.querySelector<HTMLMetaElement>('meta[name="styles"]')?.content;
  if (!whole) return Promise.resolve();
  loading ??= Promise.all(whole.split(" ").map(loadStyle)).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

function loadStyle(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new Error(`no style ${href}`));
    };
    document.head.append(link);
  });
}
