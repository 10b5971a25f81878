import type { Wish } from "@/lib/quizzes/draw-items";

type WishTexts = { readonly [K in keyof Wish]: string };

const parts = (text: string) => text.split(",").filter((part) => part !== "");

/** A wish as the query of an address holds it: each list as one text, its values separated by commas. */
export function formatWish({ chapters, concepts, difficulties, kinds }: Wish): WishTexts {
  return {
    ...{ chapters: chapters.join(), concepts: concepts.join() },
    ...{ difficulties: difficulties.join(), kinds: kinds.join() },
  };
}

/** The other way round; what is no value that an item could have admits nothing. */
export function parseWish({ chapters, concepts, difficulties, kinds }: WishTexts): Wish {
  return {
    ...{ chapters: parts(chapters), concepts: parts(concepts) },
    ...{ difficulties: parts(difficulties).map(Number), kinds: parts(kinds) },
  };
}
