/** Typing with an input method, through the browser's own composition events. */
import type { CDPSession, Page } from "@playwright/test";

/** What is typed letter by letter, and what it becomes. */
export interface Composition {
  readonly typed: readonly string[];
  readonly text: string;
}

/** THE sequences: how three input methods come to the same two characters. */
export const compositions = {
  pinyin: { typed: ["s", "sh", "shu", "shui", "shui's", "shui'sh", "shui'sheng"], text: "水聲" },
  bopomofo: { typed: ["ㄕ", "ㄕㄨ", "ㄕㄨㄟ", "水", "水ㄕ", "水ㄕㄥ", "水聲"], text: "水聲" },
  cangjie: { typed: ["水", "水土", "水土尸", "水聲"], text: "水聲" },
} as const satisfies Record<string, Composition>;

export interface InputMethod {
  /** Composes, and leaves the composition open. */
  readonly begin: (composition: Composition) => Promise<void>;
  readonly end: (composition: Composition) => Promise<void>;
  readonly type: (composition: Composition) => Promise<void>;
}

export async function openInputMethod(page: Page): Promise<InputMethod> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const begin = async ({ typed }: Composition) => {
    for (const text of typed)
      await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  };
  const end = async ({ text }: Composition) => {
    await session.send("Input.insertText", { text });
  };
  return {
    begin,
    end,
    async type(composition) {
      await begin(composition);
      await end(composition);
    },
  };
}
