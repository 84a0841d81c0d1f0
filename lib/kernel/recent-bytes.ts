// An LRU cache for files that are expensive to create, limited in bytes.

export class RecentBytes {
  private readonly files = new Map<string, Uint8Array>();
  private readonly pending = new Map<string, Promise<Uint8Array>>();
  private size = 0;

  constructor(private readonly mostBytes: number) {}

  /** Concurrent requests share one creation; a failed one is not cached. */
  async get(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const known = this.files.get(key);
    if (known) {
      this.files.delete(key);
      this.files.set(key, known);
      return known;
    }
    const pendingFile = this.pending.get(key) ?? this.begin(key, make);
    return pendingFile;
  }

  private begin(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const created = make().finally(() => this.pending.delete(key));
    const stored = created.then((file) => this.store(key, file));
    this.pending.set(key, stored);
    return stored;
  }

  private store(key: string, file: Uint8Array): Uint8Array {
    this.files.set(key, file);
    this.size += file.length;
    for (const [oldest, { length }] of this.files) {
      if (this.size <= this.mostBytes) break;
      this.files.delete(oldest);
      this.size -= length;
    }
    return file;
  }
}
