import { spawn } from "node:child_process";

export interface ApiServer {
  /** Ends it at once, whatever it is doing. */
  kill(): Promise<void>;
}

/** Serves the answering routes at PUBLIC_URL from a process of its own; resolves when it listens. */
export async function startApiServer(): Promise<ApiServer> {
  const args = ["--conditions=react-server", "--import", "tsx", "tests/support/api-server.ts"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("exit", (code) => reject(new Error(`The server ended while starting (code ${code}).`)));
  });
  return {
    async kill() {
      child.kill("SIGKILL");
      await exited;
    },
  };
}
