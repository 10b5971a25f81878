import { frameMessage, type Engine, type FrameCommand } from "@/lib/runtime/messages";

/** The only address whose policy lets code run; scripts/front/policy.mjs. */
const ADDRESS = "/runtime/sandbox.html";
const PATIENCE_MS = 20_000;

/** A worker in the sandbox: a port to it, and its end. */
export interface SandboxWorker {
  readonly port: MessagePort;
  /** Asks Python to raise KeyboardInterrupt in what it runs. */
  interrupt(): void;
  close(): void;
}

export interface Sandbox {
  /** Gives it a file of the interpreter, which it cannot fetch by itself. It is moved, not copied. */
  provide(name: string, bytes: ArrayBuffer): void;
  /** @param onBroken told when the worker ends by itself */
  open(engine: Engine, onBroken: (message: string) => void): SandboxWorker;
  /** Takes the frame away, and every worker with it. */
  close(): void;
}

/**
 * Opens a frame of an opaque origin, without network, storage or any way to this page but the ports that are handed to it.
 * @throws {Error} when it does not answer
 */
export async function openSandbox(): Promise<Sandbox> {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  frame.hidden = true;
  frame.src = ADDRESS;
  const { port1: control, port2 } = new MessageChannel();
  const listeners = new Map<number, (message: string) => void>();
  let count = 0;

  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("the sandbox does not answer")), PATIENCE_MS);
      control.onmessage = ({ data }) => {
        const message = frameMessage.safeParse(data).data;
        if (message?.type === "connected") {
          clearTimeout(timer);
          resolve();
        } else if (message) listeners.get(message.id)?.(message.message);
      };
      // An opaque origin has no name to address: the port goes to this one window, which has just loaded our own document.
      frame.onload = () => frame.contentWindow?.postMessage("connect", "*", [port2]);
      document.body.append(frame);
    });
  } catch (error) {
    frame.remove();
    throw error;
  }

  const command = (message: FrameCommand, moved: Transferable[] = []) => control.postMessage(message, moved);
  return {
    provide: (name, bytes) => command({ type: "file", name, bytes }, [bytes]),
    open(engine, onBroken) {
      const id = count++;
      const { port1: port, port2: theirs } = new MessageChannel();
      listeners.set(id, onBroken);
      command({ type: "open", id, engine }, [theirs]);
      return {
        port,
        interrupt: () => command({ type: "interrupt", id }),
        close() {
          listeners.delete(id);
          port.close();
          command({ type: "close", id });
        },
      };
    },
    close() {
      control.close();
      frame.remove();
    },
  };
}
