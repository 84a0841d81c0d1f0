// What is sent, read in the one way: counted while it comes, within its time, and only so many at once.

import { byteLimit } from "@/lib/format/bytes";
import { unavailable } from "@/lib/kernel/errors";
import { bodyRoom } from "./pace";

/** What a sender may take: so long for one piece, so long in all beside what came, and how much makes up for a second. */
export type Patience = { pieceMs: number; startMs: number; bytesPerSecond: number };
const usual: Patience = { pieceMs: 20_000, startMs: 30_000, bytesPerSecond: 16 * 1024 };

/** What is sent is more than is taken, whatever it said of its own length, or does not come. */
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
 * Piece by piece, no faster than they are taken; only the time that the sender takes is counted.
 * @throws BodyFault beyond so many bytes, or where the sender stops or trickles
 */
export async function* piecesOf(
  { body }: Pick<Request, "body">,
  most: number,
  patience = usual,
): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  if (!reader) return;
  let [size, waitedMs] = [0, 0];
  try {
    for (;;) {
      const leftMs = patience.startMs + (size / patience.bytesPerSecond) * 1_000 - waitedMs;
      const started = performance.now();
      const { done, value } = await inTime(reader.read(), Math.min(leftMs, patience.pieceMs));
      if (done) return;
      waitedMs += performance.now() - started;
      size += value.byteLength;
      if (size > most) throw new BodyFault(413, `The body is larger than ${byteLimit(most)}.`);
      yield value;
    }
  } finally {
    // what still comes is nobody's any more
    reader.cancel().catch(() => {});
  }
}

/** Of bodies that are not whole yet, in bytes: all of them, and one person's. */
const memory = { all: 256 * 1024 ** 2, share: 96 * 1024 ** 2 };
let taken = 0;
const takenBy = new Map<string, number>();

/**
 * All of it, for whoever needs it whole. One person's bodies fill at most their share of the room and of the memory for what is on its way.
 * @throws BodyFault, and Refusal where either is full
 */
export function bytesOf(request: Pick<Request, "body">, personId: string, most: number, patience = usual) {
  return bodyRoom.hold(personId, async () => {
    const pieces: Uint8Array[] = [];
    let size = 0;
    const take = (bytes: number) => {
      taken += bytes;
      takenBy.set(personId, (takenBy.get(personId) ?? 0) + bytes);
    };
    try {
      for await (const piece of piecesOf(request, most, patience)) {
        take(piece.byteLength);
        size += piece.byteLength;
        pieces.push(piece);
        if (taken > memory.all || (takenBy.get(personId) ?? 0) > memory.share) {
          throw unavailable("Too much is on its way in: please try again.");
        }
      }
      return Buffer.concat(pieces);
    } finally {
      take(-size);
      if (takenBy.get(personId) === 0) takenBy.delete(personId);
    }
  });
}

/** Waits for the first piece, so that what is behind it takes no place before anything is there. */
export async function begun(pieces: AsyncGenerator<Uint8Array>): Promise<AsyncGenerator<Uint8Array>> {
  const first = await pieces.next();
  return (async function* () {
    if (first.done) return;
    yield first.value;
    yield* pieces;
  })();
}

async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const fault = new BodyFault(408, "What was sent did not come in time.");
    timer = setTimeout(() => reject(fault), Math.max(0, ms));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
