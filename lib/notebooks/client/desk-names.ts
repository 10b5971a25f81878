/** The database of this browser in which notebooks lie, and its store: `{ desk, isSent }` by owner and notebook. */
export const DESKS_NAME = "warmup-notebooks";
export const DESKS = "desks";
