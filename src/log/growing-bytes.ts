/** A list of items of `width` bytes each, in one piece of memory that doubles. */
export interface GrowingBytes {
  readonly count: () => number;
  readonly add: (write: (bytes: Buffer, at: number) => void) => void;
  /** One item, or those from one to before another; a view that a later `add` may leave behind. */
  readonly at: (i: number) => Buffer;
  readonly run: (from: number, to: number) => Buffer;
}

/** Empty, or with what another held: it becomes this one’s. */
export const growingBytes = (width: number, held: Buffer = Buffer.alloc(0)): GrowingBytes => {
  let bytes = held.length === 0 ? Buffer.alloc(width * 1_024) : held;
  let count = held.length / width;
  return {
    count: () => count,
    add: (write) => {
      if ((count + 1) * width > bytes.length) {
        bytes = Buffer.concat([bytes, Buffer.alloc(bytes.length)]);
      }
      write(bytes, count * width);
      count += 1;
    },
    at: (i) => bytes.subarray(i * width, (i + 1) * width),
    run: (from, to) => bytes.subarray(from * width, to * width),
  };
};
