const FIRST_MS = 1_000;
const MOST_MS = 30_000;

/**
 * Loads what a page in use cannot do without, such as the code of its next part: where it cannot be had, it is asked for again after 1 s,
 * then after twice as long each time up to 30 s, and at once when the network is back. Never rejects; a rejected `lazy` would
 * take everything around it off the page.
 */
export async function keepTrying<T>(load: () => Promise<T>): Promise<T> {
  for (let pause = FIRST_MS; ; pause = Math.min(2 * pause, MOST_MS)) {
    try {
      return await load();
    } catch {
      await passOrOnline(pause);
    }
  }
}

function passOrOnline(pause: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener("online", go);
      resolve();
    };
    const timer = setTimeout(go, pause);
    addEventListener("online", go);
  });
}
