// Runs heavy work on a worker thread: one job after the other, each with a deadline; the thread ends when it is idle.
import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { unavailable } from "./errors";
import { Slots } from "./slots";

/** The thread's answer to each message. */
export type Answer = { bytes: Uint8Array } | { fault: string };

type Thread = {
  /** a file of this checkout that answers each message with an Answer */
  program: string;
  mostMs: number;
  /** how long it is kept without work */
  idleMs: number;
  mostMegabytes: number;
  /** message where the queue is full */
  full: string;
};

export class OwnThread {
  private readonly slots: Slots;
  private worker: Worker | null = null;
  private idle: NodeJS.Timeout | undefined;

  constructor(private readonly thread: Thread) {
    this.slots = new Slots({ atOnce: 1, waiting: 16, perOwner: 2, full: thread.full });
  }

  /**
   * @param owner who the work is for: nobody fills the queue alone
   * @throws Refusal too_many where the queue is full, unavailable where the work took longer or more memory than it may
   */
  run(owner: string, job: unknown): Promise<Uint8Array> {
    return this.slots.withSlot(owner, async () => {
      clearTimeout(this.idle);
      const worker = this.worker ?? this.start();
      const deadline = setTimeout(() => this.stop(), this.thread.mostMs);
      try {
        return await answerOf(worker, job);
      } finally {
        clearTimeout(deadline);
        this.idle = setTimeout(() => this.stop(), this.thread.idleMs).unref();
      }
    });
  }

  private start(): Worker {
    // not `new Worker(…)`: a bundler that sees one packs the program, which is to run from its source
    const worker: Worker = Reflect.construct(Worker, [
      join(process.cwd(), this.thread.program),
      { execArgv: ["--import", "tsx"], resourceLimits: { maxOldGenerationSizeMb: this.thread.mostMegabytes } },
    ]);
    const forget = () => {
      if (this.worker === worker) this.worker = null;
    };
    worker.on("error", forget).on("exit", forget).unref();
    this.worker = worker;
    return worker;
  }

  private stop() {
    void this.worker?.terminate();
    this.worker = null;
  }
}

async function answerOf(worker: Worker, job: unknown): Promise<Uint8Array> {
  const abort = new AbortController();
  try {
    worker.postMessage(job);
    const ended = once(worker, "exit", abort).then(() => {
      throw tooMuch();
    });
    const [answer]: Answer[] = await Promise.race([once(worker, "message", abort), ended]);
    if (!answer || "fault" in answer) throw new Error(answer?.fault);
    return answer.bytes;
  } catch (fault) {
    throw isOutOfMemory(fault) ? tooMuch() : fault;
  } finally {
    abort.abort();
  }
}

const tooMuch = () => unavailable("This is too much to be drawn at once.", 60);

const isOutOfMemory = (fault: unknown) =>
  fault instanceof Error && "code" in fault && fault.code === "ERR_WORKER_OUT_OF_MEMORY";
