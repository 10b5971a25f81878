import { useCallback, useEffect, useRef, useState } from "react";

export type JobStatus = "idle" | "running" | "stopped" | "done" | "failed";

interface WorkerJob<Input> {
  readonly status: JobStatus;
  /** Begins anew; what was still running is ended. */
  start(input: Input): void;
  /** Ends the worker at once, whatever it is doing. What it has reported so far stays. */
  stop(): void;
}

/**
 * Work in a worker of its own: it is fetched and started by `start`, gets the input as its one message, and reports until a report
 * says that it is the last. It ends with its work, by `stop`, and when the lab goes.
 * @param open makes the worker, in the words that decision 020 gives: the bundler looks for them in every source, comments included
 * @param hear takes each report; true for the last one
 */
export function useWorkerJob<Input, Report>(open: () => Worker, hear: (report: Report) => boolean): WorkerJob<Input> {
  const [status, setStatus] = useState<JobStatus>("idle");
  const worker = useRef<Worker>(undefined);
  const heard = useRef(hear);
  useEffect(() => {
    heard.current = hear;
  });

  const end = useCallback((how: JobStatus) => {
    worker.current?.terminate();
    worker.current = undefined;
    setStatus(how);
  }, []);
  useEffect(() => () => worker.current?.terminate(), []);

  function start(input: Input) {
    worker.current?.terminate();
    const next = open();
    worker.current = next;
    setStatus("running");
    next.onmessage = ({ data }: MessageEvent<Report>) => {
      // A report that was on its way when its worker was replaced belongs to nobody.
      if (worker.current === next && heard.current(data)) end("done");
    };
    next.onerror = () => worker.current === next && end("failed");
    next.postMessage(input);
  }

  return { status, start, stop: () => worker.current && end("stopped") };
}
