import type { Page } from "@playwright/test";

/** Counts layout shifts from the first frame of the next page on. @returns reads how large each was so far, once all faces are there */
export async function watchShifts(page: Page): Promise<() => Promise<number[]>> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) =>
      shifts.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value)),
    ).observe({ type: "layout-shift", buffered: true });
  });
  return async () => {
    await page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)));
    return page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  };
}
