/** A file of a book, as its list of files names it. */
export interface BookFile {
  /** From the list of files. */
  readonly path: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
  /** What the list says of it besides: `nav`, `cover-image`, `svg`. */
  readonly properties?: string | undefined;
  /** Stands in the order of reading. */
  readonly isRead?: true;
}
