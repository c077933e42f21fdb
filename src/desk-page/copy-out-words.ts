/** The words of what copies a story out of the house; a part of THE table in words.ts. */
export const copyOutWords = {
  copyOut: "貼到公眾號",
  copyOutSays: "複製讀者看到的那一份，到公眾號的編輯器裡貼上，樣子不變。",
  copyOutWaits: "正在準備",
  copyOutDone: "已複製，到公眾號的編輯器裡貼上。",
  cannotDraw: "第 {n} 張圖這個瀏覽器畫不出來，所以沒有複製；換一個瀏覽器再試。",
  copyOutAgain: "準備好了，再按一次就複製。",
} as const satisfies Record<string, string>;
