// Files that cost much to make, as long as there is room for them: what was asked for last stays longest.

export class RecentBytes {
  private readonly kept = new Map<string, Uint8Array>();
  private readonly underWay = new Map<string, Promise<Uint8Array>>();
  private size = 0;

  constructor(private readonly mostBytes: number) {}

  /** Whoever asks while it is being made waits for the same; what failed is made anew. */
  async get(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const known = this.kept.get(key);
    if (known) {
      this.kept.delete(key);
      this.kept.set(key, known);
      return known;
    }
    const making = this.underWay.get(key) ?? this.begin(key, make);
    return making;
  }

  private begin(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const making = make().finally(() => this.underWay.delete(key));
    const keeping = making.then((file) => this.keep(key, file));
    this.underWay.set(key, keeping);
    return keeping;
  }

  private keep(key: string, file: Uint8Array): Uint8Array {
    this.kept.set(key, file);
    this.size += file.length;
    for (const [oldest, { length }] of this.kept) {
      if (this.size <= this.mostBytes) break;
      this.kept.delete(oldest);
      this.size -= length;
    }
    return file;
  }
}
