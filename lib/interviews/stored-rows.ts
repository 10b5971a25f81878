import * as z from "zod";
import { event, marks, setup, type InterviewEvent, type Marks, type Setup } from "@/lib/interviews/schema";

/** A stored document without the version that stands in it. */
const unversioned = (body: unknown): Record<string, unknown> => {
  const { version: _, ...rest } = z.record(z.string(), z.unknown()).catch({}).parse(body);
  return rest;
};

/** Undefined for one that cannot be read: a report is shown without it. */
export function readEvent(kind: string, body: unknown): InterviewEvent | undefined {
  return event.safeParse({ ...unversioned(body), kind }).data;
}

export function readMarks(body: unknown): Marks | undefined {
  return marks.safeParse(unversioned(body)).data;
}

export function readSetup(body: unknown): Setup | undefined {
  return setup.safeParse(unversioned(body)).data;
}
