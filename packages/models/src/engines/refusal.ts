/** What an engine says against a model, as one line of this package: its own errors as they are, others by their first line. */
export function refusal(engine: string, cause: unknown): Error {
  if (cause instanceof Error && cause.message.startsWith('models: ')) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new RangeError(`models: ${engine} cannot run this model: ${reason.split('\n')[0]}`, { cause });
}
