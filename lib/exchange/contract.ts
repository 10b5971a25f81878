import type { ItemDocument } from "@/lib/authoring/schema";
import type { ItemRound } from "@/lib/content/schema";
import type { Locale, Localized } from "@/lib/core/locale";

/**
 * Why an item does not come through unchanged, by a code of the closed list in reasons.ts, which has a sentence in both languages for
 * each; `detail` fills it in (a field's name, a number), never a secret of another item.
 */
export interface Reason {
  readonly code: string;
  readonly detail?: string;
}

/** What became of one item on its way through a format. `changed`: it came through, but not all of it; `left-out`: it did not. */
export interface ItemFate {
  /** The item's id, or its place in the file, from 1, as `#3`. */
  readonly item: string;
  readonly title: string;
  readonly fate: "whole" | "changed" | "left-out";
  readonly reasons: readonly Reason[];
}

/** What of the envelope a format can carry; what is missing the author fills in before review. */
export interface CarriedEnvelope {
  readonly title?: Localized;
  readonly chapter?: string;
  readonly use?: "practice" | "assessment";
  readonly questions?: readonly string[];
  readonly difficulty?: number;
  readonly sources?: readonly string[];
  readonly reviewed?: string;
  readonly lab?: string;
  readonly edition?: number;
  readonly round?: ItemRound;
}

/** A picture that came with an item: named in its Markdown as `![alt](exchange:name)` until it is stored. */
export interface CarriedImage {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An item read from a file: a draft in the kind's form, whose texts in the language that the file lacks are empty. */
export interface ImportedItem {
  /** The id that the file gives it, where it is one that we could take (kebab-case); undefined: the author names it. */
  readonly id: string | undefined;
  readonly envelope: CarriedEnvelope;
  readonly document: ItemDocument;
  readonly images: readonly CarriedImage[];
  readonly fate: ItemFate;
}

/** Items that could be read, and what became of every item of the file, in its order. */
export interface Reading {
  readonly items: readonly ImportedItem[];
  readonly fates: readonly ItemFate[];
}

/** An item that is about to be written: its published form. */
export interface ExportedItem {
  readonly id: string;
  readonly envelope: CarriedEnvelope & { readonly title: Localized };
  readonly document: ItemDocument;
}

/** A file and what became of every item that was asked for, in the order asked. */
export interface Writing {
  readonly fileName: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
  readonly fates: readonly ItemFate[];
}

export interface ReadOptions {
  /** The language of the file's texts; a format that carries both says so itself. */
  readonly locale: Locale;
}

/** Bytes of pictures that are kept here, WebP, by their ids. */
export type KeptPictures = ReadonlyMap<string, Uint8Array>;

export interface WriteOptions {
  /** The language to write; a format that carries both ignores it. */
  readonly locale: Locale;
  /** Names drawn variants: an item with drawn numbers is written as the variant of this seed, which is said of it. */
  readonly seed: number;
  /** The time of writing, for a format whose readers take the newer of two equal notes (anki-apkg); the others ignore it. */
  readonly now?: Date;
  /** What comes along of the pictures that the items show, for a format that carries them. */
  readonly pictures?: KeptPictures;
}

/** Why a file is refused as a whole. */
export type RefusalCode =
  "too-large" | "not-this-format" | "unsafe-xml" | "unsafe-archive" | "bad-encoding" | "empty" | "too-slow";

/** A file that is refused as a whole: nothing of it was read. */
export class FileRefused extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly detail?: string,
  ) {
    super(detail ? `${code}: ${detail}` : code);
  }
}

/** One file format. Pure: bytes in, bytes out; nothing is fetched, nothing is stored. */
export interface Format {
  readonly name: "yaml" | "gift" | "aiken" | "moodle-xml" | "qti" | "csv" | "anki-tsv" | "anki-apkg";
  /** With the dot, the usual one first. */
  readonly extensions: readonly string[];
  /** Whether one file holds both languages. */
  readonly bilingual: boolean;
  /** Whether a file of it holds pictures. */
  readonly carriesPictures: boolean;
  /** @throws {FileRefused} */
  read?(bytes: Uint8Array, options: ReadOptions): Promise<Reading>;
  write?(items: readonly ExportedItem[], options: WriteOptions): Promise<Writing>;
}

/** Largest file that is read, in bytes, as the route's limit is. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
