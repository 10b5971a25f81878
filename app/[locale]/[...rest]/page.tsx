import { notFound } from "next/navigation";

/** Everything that is no page of ours, so that its answer is a 404 in the visitor's language. */
export default function Nowhere() {
  notFound();
}
