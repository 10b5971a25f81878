/** Where a browser keeps the places that the palette led to. Apart from what reads them, which is more than the header needs. */
export const RECENT_KEY = "warmup:recent";
