// A thread of the server, started by lib/cms/server/exchange-in-thread.ts for one file and ended by it.
import { parentPort, workerData } from "node:worker_threads";
import { answerTask, type ExchangeTask } from "@/lib/exchange/exchange-task";

void answerTask(workerData as ExchangeTask).then((answer) => parentPort?.postMessage(answer)); // given by whoever started it
