/** A publication made for the tests of one file, built from the project's code and served beside the others. */
import { type Copy, createCopy, type Running } from "../builds/copy.ts";
import { expect, test } from "./test.ts";

interface Plan {
  /** Part of the folder's name. */
  readonly name: string;
  /** A folder of tests/fixtures to start from; without it the project's own publication. */
  readonly publication?: string;
  /** One that no other file serves on. */
  readonly port: number;
  /** Milliseconds for laying, building and starting, beside the other worker's browser. */
  readonly patience: number;
  readonly lay: (copy: Copy) => void | Promise<void>;
}

/** Called once at the top of a file, after what may skip all of it. Returns the origin, which is also the tests' base URL. */
export function servePublication({ name, publication, port, patience, lay }: Plan): string {
  const origin = `http://localhost:${port}`;
  // Never made where the tests were skipped.
  let copy: Copy | undefined;
  let server: Running | undefined;
  test.use({ baseURL: origin });

  test.beforeAll(async () => {
    test.setTimeout(patience);
    const made = createCopy(name, publication);
    copy = made;
    await lay(made);
    const built = await made.run("build", { SITE_URL: origin });
    expect(built.code, built.output).toBe(0);
    server = made.start("preview", { PORT: String(port) });
    await expect(async () => expect((await fetch(`${origin}/`)).status).toBe(200)).toPass({ timeout: 30_000 });
  });

  test.afterAll(() => {
    server?.process.kill();
    copy?.remove();
  });
  return origin;
}
