import { notFound } from "next/navigation";

// Kept from its first visit it would keep that visitor's nonce, and a page for every address that somebody makes up.
export const dynamic = "force-dynamic";

/** Everything that is no page of ours, so that its answer is a 404 in the visitor's language. */
export default function Nowhere() {
  notFound();
}
