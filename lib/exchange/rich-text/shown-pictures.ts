import { readPictureAddress } from "@/lib/content/picture-address";
import type { KeptPictures } from "@/lib/exchange/contract";

/** The pictures that the texts of a file show, each a file of its own under a name that its bytes give it. */
export class ShownPictures {
  private readonly shown = new Map<string, Uint8Array>();

  /** @param folder what stands before the name where a text shows a picture */
  constructor(
    private readonly kept: KeptPictures | undefined,
    private readonly folder: string,
  ) {}

  /** By their names, in the order in which they were shown. */
  get files(): ReadonlyMap<string, Uint8Array> {
    return this.shown;
  }

  /** Where the picture of an address of ours lies, and its size; undefined where it does not come along. */
  show(url: string): { readonly source: string; readonly size: object } | undefined {
    const address = readPictureAddress(url);
    const bytes = address && this.kept?.get(address.id);
    if (!bytes) return undefined;
    const name = `${address.id.slice(0, 16)}.webp`;
    this.shown.set(name, bytes);
    return { source: `${this.folder}${name}`, size: address.size ?? {} };
  }
}
