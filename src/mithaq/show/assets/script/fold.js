/* One way to write each letter, by the table that the reading of statements uses (mithaq.text). */

import { folding } from "./data.js";

const deleted = new RegExp(`[${folding.deleted}]`, "g");
const letters = new Map(Object.entries(folding.folds).flatMap(([to, all]) => Array.from(all, (from) => [from, to])));
const folded = new RegExp(`[${[...letters.keys()].map((letter) => "\\u" + letter.charCodeAt(0).toString(16).padStart(4, "0")).join("")}]`, "g");

/* Letters, digits and marks that no form of Unicode writes in two ways: most names have no others. */
const SIMPLE = /^[\x20-\x7e\u060c\u061b\u061f\u0621-\u063a\u0641-\u064a\u0660-\u0669«»–]*$/;

/* The form in which two names are compared: as mithaq.text.fold_key gives it. */
export function fold(text) {
  return text.normalize("NFC").replace(deleted, "").replace(folded, (letter) => letters.get(letter))
    .replace(/İ/g, "i").toLowerCase().split(/\s+/).filter(Boolean).join(" ");
}

/* Looser still, for what a person types: no Latin accents, no seat of a hamza, no punctuation. */
export function searchable(text) {
  if (SIMPLE.test(text)) return seats(text.replace(folded, (letter) => letters.get(letter)).toLowerCase()).replace(/[^0-9a-z\u0621-\u064a]+/g, " ").trim();
  return seats(fold(text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").normalize("NFC"))).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

const seats = (text) => text.replace(/[ؤئ]/g, (letter) => (letter === "ؤ" ? "و" : "ي"));

/* The words of a query, the article taken off where two letters remain. */
export const searched = (text) => searchable(text).split(" ").filter(Boolean).map((one) => one.replace(/^ال(?=..)/, ""));
