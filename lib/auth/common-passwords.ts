import "server-only";
import { dictionary } from "@zxcvbn-ts/language-common";
import ownList from "@/lib/auth/common-passwords.json";
import { PASSWORD_MIN } from "@/lib/auth/schema";

/** Characters that stand for letters which look like them. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  ...{ "0": "o", "1": "l", i: "l", "!": "l", "|": "l", "3": "e", "€": "e", "4": "a", "@": "a" },
  ...{ "5": "s", $: "s", "7": "t", "+": "t", "8": "b", "9": "g", "2": "z" },
};

/** A password without what people vary to make it “their own”: case, and characters that look like others. */
function skeleton(password: string): string {
  return password.toLowerCase().replace(/[01i!|3€4@5$7+892]/g, (character) => LOOKS_LIKE[character] ?? character);
}

/** Punctuation at the end is the other usual disguise. */
function withoutTail(password: string): string {
  return password.replace(/[^\p{L}\p{N}]+$/u, "");
}

let skeletons: ReadonlySet<string> | undefined;

/** Made when the first password is chosen. What is shorter than a password may be cannot be chosen, and is not kept. */
function commonSkeletons(): ReadonlySet<string> {
  skeletons ??= new Set(
    [...dictionary["passwords-common"], ...ownList].flatMap((password) =>
      password.length < PASSWORD_MIN ? [] : [skeleton(password)],
    ),
  );
  return skeletons;
}

/**
 * Whether a password, in whatever case and disguise, is among the about 18,000 of at least eight characters that leaks hold most
 * often (the list of zxcvbn-ts, MIT), or among our own of Chinese habits.
 */
export function isCommonPassword(password: string): boolean {
  const known = commonSkeletons();
  return known.has(skeleton(password)) || known.has(skeleton(withoutTail(password)));
}
