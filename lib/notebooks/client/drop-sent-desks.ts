import { DESKS, DESKS_NAME } from "@/lib/notebooks/client/desk-names";

/**
 * Takes away from this browser what the account has anyway, for whoever comes next; what could not be sent stays for its owner. For a
 * page that shows no notebook: it loads nothing that reads them.
 */
export function dropSentDesks(): Promise<void> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(DESKS_NAME, 1);
      // There was nothing yet, and is not to be.
      request.onupgradeneeded = () => request.transaction?.abort();
      request.onerror = () => resolve();
      request.onsuccess = () => {
        const database = request.result;
        const transaction = database.transaction(DESKS, "readwrite");
        transaction.oncomplete =
          transaction.onabort =
          transaction.onerror =
            () => {
              database.close();
              resolve();
            };
        const walk = transaction.objectStore(DESKS).openCursor();
        walk.onsuccess = () => {
          const cursor = walk.result;
          if (!cursor) return;
          const { isSent } = cursor.value as { readonly isSent?: boolean }; // desk-store.ts wrote it
          if (isSent) cursor.delete();
          cursor.continue();
        };
      };
    } catch {
      resolve();
    }
  });
}
