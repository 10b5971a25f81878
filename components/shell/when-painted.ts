/** Does something once the page was painted: what nobody waits for must not share the line with what everybody waits for. */
export function whenPainted(act: () => void): void {
  const observer = new PerformanceObserver((entries) => {
    if (entries.getEntriesByName("first-contentful-paint").length === 0) return;
    observer.disconnect();
    act();
  });
  observer.observe({ type: "paint", buffered: true });
}
