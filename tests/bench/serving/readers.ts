/**
 * Readers that ask without a pause, each on a connection of its own that stays open. Answers are read as bytes and thrown away: a
 * browser's work would be measured in the place of the server's. Every answer has to say how long it is.
 */
import { connect } from "node:net";

export interface Load {
  readonly port: number;
  readonly readers: number;
  /** Milliseconds. */
  readonly duration: number;
  /** What a reader asks for, in this order, again and again; each begins at another place. */
  readonly paths: readonly string[];
}

export interface Heard {
  readonly answers: number;
  readonly bytes: number;
  /** What went wrong, each a few words. */
  readonly errors: readonly string[];
  /** Milliseconds from asking to the last byte, sorted. */
  readonly waits: readonly number[];
  /** Milliseconds from the first question to the last answer. */
  readonly took: number;
}

const headEnd = Buffer.from("\r\n\r\n");

interface Reader {
  readonly hear: (bytes: number, wait: number) => void;
  readonly fail: (error: string) => unknown;
}

/** The answers on one connection, as the paths come; resolves when it is over, with whether it was well: ended by us, or by the server after an answer. */
function readConnection(port: number, next: () => string | undefined, { hear, fail }: Reader): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    let head: Buffer = Buffer.alloc(0);
    /** Of the body that is still to come; `undefined` before the head is there, and between answers. */
    let missing: number | undefined;
    let [path, asked, size, last] = ["", 0, 0, false];
    const stop = (error?: string) => {
      if (error !== undefined) fail(`${path}: ${error}`);
      socket.removeAllListeners("close").destroy();
      resolve(error === undefined);
    };
    const ask = () => {
      const wanted = next();
      if (wanted === undefined) return stop();
      [path, asked, size] = [wanted, performance.now(), 0];
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n`);
    };
    const readHead = (chunk: Buffer): number | undefined => {
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
      const end = head.indexOf(headEnd);
      if (end < 0) return undefined;
      const text = head.toString("latin1", 0, end);
      const rest = head.length - end - headEnd.length;
      head = Buffer.alloc(0);
      const length = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1];
      last = /\r\nconnection: *close/i.test(text);
      if (text.startsWith("HTTP/1.1 200") && length !== undefined) return Number(length) - rest;
      stop(text.split("\r\n")[0]);
      return undefined;
    };
    socket.on("connect", ask);
    socket.on("error", (error) => stop(error.message));
    socket.on("close", () => stop("closed in the middle"));
    socket.on("data", (chunk) => {
      size += chunk.length;
      missing = missing === undefined ? readHead(chunk) : missing - chunk.length;
      if (missing === undefined || missing > 0) return;
      missing = undefined;
      hear(size, performance.now() - asked);
      if (last) stop();
      else ask();
    });
  });
}

/** One reader, who opens another connection when the server has closed one; resolves when the time is over, or an answer failed. */
async function read({ port, duration, paths }: Load, first: number, reader: Reader): Promise<void> {
  const end = performance.now() + duration;
  let at = first;
  const next = () => (performance.now() < end ? paths[at++ % paths.length] : undefined);
  while (performance.now() < end && (await readConnection(port, next, reader)));
}

/** All of them at once, on one core: what is slower than this is the server. */
export async function readAll(load: Load): Promise<Heard> {
  const waits: number[] = [];
  const errors: string[] = [];
  let bytes = 0;
  const began = performance.now();
  const reader: Reader = {
    hear(size, wait) {
      bytes += size;
      waits.push(wait);
    },
    fail: (error) => errors.push(error),
  };
  await Promise.all(Array.from({ length: load.readers }, (_, number) => read(load, number * 7, reader)));
  const took = performance.now() - began;
  return { answers: waits.length, bytes, errors, waits: waits.sort((a, b) => a - b), took };
}
