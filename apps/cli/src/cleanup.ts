const tasks = new Set<() => void>();

/** Remembers what must be undone if the process ends now; returns a function that forgets it. */
export function cleanup(task: () => void): () => void {
  tasks.add(task);
  return () => tasks.delete(task);
}

/** Does all that was remembered, once. */
export function cleanUp(): void {
  for (const task of tasks) task();
  tasks.clear();
}
