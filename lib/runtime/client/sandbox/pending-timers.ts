/**
 * Keeps count of the timers that code has set, so that a run ends when nothing more can happen.
 * @returns calls back, once, when no timer is left
 */
export function watchTimers(): (then: () => void) => void {
  const own = { setTimeout: self.setTimeout, clearTimeout: self.clearTimeout, setInterval: self.setInterval };
  const pending = new Set<number>();
  const { add, delete: remove } = Set.prototype;
  const { apply } = Reflect;
  let idle: (() => void) | undefined;
  let left = 0;
  const drop = (id: number | undefined): void => {
    if (!apply(remove, pending, [id])) return;
    left--;
    if (left === 0) idle?.();
  };
  const watch =
    (set: (action: () => void, delay?: number) => number, repeats: boolean) =>
    (action: unknown, delay?: number, ...values: unknown[]): number => {
      const id: number = set(() => {
        try {
          if (typeof action === "function") apply(action as () => void, undefined, values);
        } finally {
          if (!repeats) drop(id);
        }
      }, delay);
      apply(add, pending, [id]);
      left++;
      return id;
    };
  const clear = (id: number | undefined): void => {
    apply(own.clearTimeout, self, [id]);
    drop(id);
  };
  Object.assign(self, {
    setTimeout: watch((action, delay) => apply(own.setTimeout, self, [action, delay]) as unknown as number, false),
    setInterval: watch((action, delay) => apply(own.setInterval, self, [action, delay]) as unknown as number, true),
    clearTimeout: clear,
    clearInterval: clear,
  });
  return (then) => {
    if (left === 0) then();
    else idle = then;
  };
}
