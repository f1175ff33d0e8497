/** A model's files, wherever they lie. Names are relative to the main file. */
export interface Files {
  /** The main file. */
  readonly name: string;
  /** The folder of the files on this machine's disk, if that is where they lie. */
  readonly folder?: string;
  /** A whole file. */
  read(name: string): Promise<Uint8Array>;
  /** Bytes `from` to `to` (exclusive) of a file. */
  slice(name: string, from: number, to: number): Promise<Uint8Array>;
}
