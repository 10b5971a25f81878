import "server-only";
import { pino, type Logger } from "pino";
import { env } from "@/lib/core/env";

/**
 * What may be kept of an error. Messages of the database and of Prisma quote the values of a query, so only their kind, code and
 * place are kept.
 */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const quotesValues = /prisma|databaseerror/i.test(`${error.name} ${error.constructor.name}`);
  return {
    type: error.name,
    ...(code !== undefined && { code }),
    ...(!quotesValues && { message: error.message }),
    at: error.stack
      ?.split("\n")
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}

let instance: Logger | undefined;

// Made on first use: a build evaluates modules and has no settings.
function made(): Logger {
  instance ??= pino({
    level: env().LOG_LEVEL,
    base: null,
    formatters: { level: (level) => ({ level }) },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
  });
  return instance;
}

/** One JSON line per event. Names no person: no addresses, e-mails, bodies or free text go into the fields. Errors go into `err`. */
export const logger = {
  error: (fields: object, message: string) => made().error(fields, message),
  warn: (fields: object, message: string) => made().warn(fields, message),
  info: (fields: object, message: string) => made().info(fields, message),
  debug: (fields: object, message: string) => made().debug(fields, message),
};
