/** A picture of ours as a text names it: its id, which is the SHA-256 of its bytes, and its size, which no server is asked for. */
const ADDRESS = /^\/media\/([0-9a-f]{64})(?:#([1-9]\d{0,4})x([1-9]\d{0,4}))?$/;

export interface PictureAddress {
  readonly id: string;
  readonly size: { readonly width: number; readonly height: number } | undefined;
}

/** Undefined for an address of anything else. */
export function readPictureAddress(url: string): PictureAddress | undefined {
  const [, id, width, height] = ADDRESS.exec(url) ?? [];
  if (!id) return undefined;
  return { id, size: width && height ? { width: Number(width), height: Number(height) } : undefined };
}

export const pictureAddress = (id: string, width: number, height: number): string => `/media/${id}#${width}x${height}`;
