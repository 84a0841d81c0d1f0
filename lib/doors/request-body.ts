// Reads request bodies with limits on size, time, and how many are read at once.

import { byteLimit } from "@/lib/format/bytes";
import { unavailable } from "@/lib/kernel/errors";
import { bodyTransferLimit } from "./request-limits";

/** How long a sender may take: for one chunk, and in all; each `bytesPerSecond` received extends the total by a second. */
export type Patience = { pieceMs: number; startMs: number; bytesPerSecond: number };
const defaultPatience: Patience = { pieceMs: 20_000, startMs: 30_000, bytesPerSecond: 16 * 1024 };

/** The body is too large, whatever its header says, or does not arrive in time. */
export class BodyFault extends Error {
  override readonly name = "BodyFault";
  constructor(
    readonly status: 408 | 413,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Chunk by chunk, with backpressure; only the time that the sender takes is counted.
 * @throws BodyFault beyond `maxBytes`, or where the sender stops or is too slow
 */
export async function* piecesOf(
  { body }: Pick<Request, "body">,
  maxBytes: number,
  patience = defaultPatience,
): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  if (!reader) return;
  let [size, waitedMs] = [0, 0];
  try {
    for (;;) {
      const leftMs = patience.startMs + (size / patience.bytesPerSecond) * 1_000 - waitedMs;
      const started = performance.now();
      const { done, value } = await withDeadline(reader.read(), Math.min(leftMs, patience.pieceMs));
      if (done) return;
      waitedMs += performance.now() - started;
      size += value.byteLength;
      if (size > maxBytes) throw new BodyFault(413, `The body is larger than ${byteLimit(maxBytes)}.`);
      yield value;
    }
  } finally {
    // nobody reads the rest
    reader.cancel().catch(() => {});
  }
}

/** Bytes of bodies that are being received: of everybody, and of one person. */
const memoryLimits = { all: 256 * 1024 ** 2, share: 96 * 1024 ** 2 };
let reservedBytes = 0;
const reservedByPerson = new Map<string, number>();

/**
 * The whole body. One person's bodies take at most their share of places and of memory.
 * @throws BodyFault as `piecesOf`, and Refusal where places or memory are used up
 */
export function bytesOf(
  request: Pick<Request, "body">,
  personId: string,
  maxBytes: number,
  patience = defaultPatience,
) {
  return bodyTransferLimit.run(personId, async () => {
    const pieces: Uint8Array[] = [];
    let size = 0;
    const reserve = (bytes: number) => {
      reservedBytes += bytes;
      reservedByPerson.set(personId, (reservedByPerson.get(personId) ?? 0) + bytes);
    };
    try {
      for await (const piece of piecesOf(request, maxBytes, patience)) {
        reserve(piece.byteLength);
        size += piece.byteLength;
        pieces.push(piece);
        if (reservedBytes > memoryLimits.all || (reservedByPerson.get(personId) ?? 0) > memoryLimits.share) {
          throw unavailable("Too much is on its way in: please try again.");
        }
      }
      return Buffer.concat(pieces);
    } finally {
      reserve(-size);
      if (reservedByPerson.get(personId) === 0) reservedByPerson.delete(personId);
    }
  });
}

/** Waits for the first chunk, so that whatever consumes them isn't started before anything has arrived. */
export async function afterFirstPiece(pieces: AsyncGenerator<Uint8Array>): Promise<AsyncGenerator<Uint8Array>> {
  const first = await pieces.next();
  return (async function* () {
    if (first.done) return;
    yield first.value;
    yield* pieces;
  })();
}

async function withDeadline<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    const fault = new BodyFault(408, "What was sent did not come in time.");
    timer = setTimeout(() => reject(fault), Math.max(0, ms));
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
