/** THE table of the syllables of Mandarin, by their beginning: what ends them in pinyin. Without tones; ü as it is typed behind n and l. */

export const syllables: Readonly<Record<string, string>> = {
  "": "a o e ê ai ei ao ou an en ang eng er",
  y: "i a o e ai ao ou an in ang ing ong u ue uan un",
  w: "u a o ai ei an en ang eng",
  b: "a o ai ei ao an en ang eng i ie iao ian iang in ing u",
  p: "a o ai ei ao ou an en ang eng i ie iao ian in ing u",
  m: "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u",
  f: "a o ei ou an en ang eng u",
  d: "a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un",
  t: "a e ai ei ao ou an ang eng ong i ie iao ian ing u uo ui uan un",
  n: "a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan ü üe",
  l: "a o e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un ü üe",
  g: "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
  k: "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
  h: "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
  j: "i ia ie iao iu ian in iang ing iong u ue uan un",
  q: "i ia ie iao iu ian in iang ing iong u ue uan un",
  x: "i ia ie iao iu ian in iang ing iong u ue uan un",
  zh: "a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
  ch: "a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang",
  sh: "a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang",
  r: "e i ao ou an en ang eng ong u ua uo ui uan un",
  z: "a e i ai ei ao ou an en ang eng ong u uo ui uan un",
  c: "a e i ai ao ou an en ang eng ong u uo ui uan un",
  s: "a e i ai ao ou an en ang eng ong u uo ui uan un",
};

/** Signs of bopomofo for what begins a syllable. */
export const beginnings: Readonly<Record<string, string>> = Object.fromEntries(
  "b ㄅ p ㄆ m ㄇ f ㄈ d ㄉ t ㄊ n ㄋ l ㄌ g ㄍ k ㄎ h ㄏ j ㄐ q ㄑ x ㄒ zh ㄓ ch ㄔ sh ㄕ r ㄖ z ㄗ c ㄘ s ㄙ"
    .split(/(?<=[ㄅ-ㄙ]) /)
    .map((pair) => pair.split(" ")),
);

/** And for what ends one. */
export const endings: Readonly<Record<string, string>> = Object.fromEntries(
  "a ㄚ,o ㄛ,e ㄜ,ê ㄝ,ai ㄞ,ei ㄟ,ao ㄠ,ou ㄡ,an ㄢ,en ㄣ,ang ㄤ,eng ㄥ,er ㄦ,ong ㄨㄥ,i ㄧ,ia ㄧㄚ,io ㄧㄛ,ie ㄧㄝ,iai ㄧㄞ,iao ㄧㄠ,iu ㄧㄡ,ian ㄧㄢ,in ㄧㄣ,iang ㄧㄤ,ing ㄧㄥ,iong ㄩㄥ,u ㄨ,ua ㄨㄚ,uo ㄨㄛ,uai ㄨㄞ,ui ㄨㄟ,uan ㄨㄢ,un ㄨㄣ,uang ㄨㄤ,ueng ㄨㄥ,ü ㄩ,üe ㄩㄝ,üan ㄩㄢ,ün ㄩㄣ"
    .split(",")
    .map((pair) => pair.split(" ")),
);
