import * as z from "zod";
import { DESKS, DESKS_NAME } from "@/lib/notebooks/client/desk-names";
import { type Desk, deskSchema, isUnsent } from "@/lib/notebooks/desk";

/** Null where the browser has no such storage, or forbids it. */
let opening: Promise<IDBDatabase | null> | undefined;

function open(): Promise<IDBDatabase | null> {
  opening ??= new Promise((resolve) => {
    try {
      const request = indexedDB.open(DESKS_NAME, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(DESKS);
      request.onsuccess = () => {
        const database = request.result;
        // A later version of this code may want it, or the browser takes it back: the next call opens it anew.
        database.onclose = () => (opening = undefined);
        database.onversionchange = () => {
          opening = undefined;
          database.close();
        };
        resolve(database);
      };
      request.onerror = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
  return opening;
}

/** One entry for each notebook and account, so that somebody else who signs in here meets none of them. */
const keyOf = (owner: string, notebookId: string): string => `${owner}/${notebookId}`;

const entry = z.strictObject({ desk: deskSchema, isSent: z.boolean() });

/** Undefined for what cannot be read, as by another version of this code. */
const parse = (stored: unknown): Desk | undefined => entry.safeParse(stored).data?.desk;

/** What lies here of a notebook. */
export async function readDesk(owner: string, notebookId: string): Promise<Desk | undefined> {
  const database = await open();
  if (!database) return undefined;
  return new Promise((resolve) => {
    try {
      const request = database.transaction(DESKS).objectStore(DESKS).get(keyOf(owner, notebookId));
      request.onsuccess = () => resolve(parse(request.result));
      request.onerror = () => resolve(undefined);
    } catch {
      resolve(undefined);
    }
  });
}

/**
 * Writes a desk where the one that lies here has still the number `expected` (0: none lies here), in one transaction of all tabs.
 * @returns undefined when it was written, else what another tab wrote
 * @throws {Error} when storage is full or forbidden
 */
export async function writeDesk(
  owner: string,
  notebookId: string,
  desk: Desk,
  expected: number,
): Promise<Desk | undefined> {
  const database = await open();
  if (!database) throw new Error("no storage");
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(DESKS, "readwrite");
    const store = transaction.objectStore(DESKS);
    const key = keyOf(owner, notebookId);
    let found: Desk | undefined;
    const request = store.get(key);
    request.onsuccess = () => {
      const lying = parse(request.result);
      if (lying && lying.seq !== expected) found = lying;
      else store.put({ desk, isSent: !isUnsent(desk) }, key);
    };
    transaction.oncomplete = () => resolve(found);
    transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error("not written"));
  });
}

/** Takes a notebook away from here, as after it was deleted. */
export async function dropDesk(owner: string, notebookId: string): Promise<void> {
  const database = await open();
  if (!database) return;
  await new Promise<void>((resolve) => {
    const transaction = database.transaction(DESKS, "readwrite");
    transaction.objectStore(DESKS).delete(keyOf(owner, notebookId));
    transaction.oncomplete = transaction.onerror = transaction.onabort = () => resolve();
  });
}
