// Caches results of pure computations that are slow.

/** The last `most` results of this process, by key. */
export function createCache<T>(most = 500) {
  const known = new Map<string, T>();
  return {
    get: (key: string): T | undefined => known.get(key),
    set(key: string, answer: T): T {
      if (known.size >= most) known.delete(known.keys().next().value ?? "");
      known.set(key, answer);
      return answer;
    },
  };
}
