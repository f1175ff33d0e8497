/**
 * Lets timers, signals and Ctrl-C through a long synchronous loop: call the returned function in each turn and await
 * what it returns, if anything. It yields one macrotask every `every` milliseconds (default 50) and throws the
 * signal's reason once that is aborted.
 */
export function breathe(signal?: AbortSignal, every = 50): () => Promise<void> | undefined {
  let last = Date.now();
  return () => {
    signal?.throwIfAborted();
    if (Date.now() - last < every) return undefined;
    return new Promise<void>((resolve, reject) => {
      setTimeout(() => {
        last = Date.now();
        if (signal?.aborted) reject(signal.reason);
        else resolve();
      }, 0);
    });
  };
}
