/* The words that say a fact, marked in the paragraph in which they stand. */

import { documents, lengthOf, part, quotes, rules } from "./data.js";
import { button, element } from "./dom.js";
import { update } from "./state.js";
import { count, day, directionOf, word } from "./words.js";

const AROUND = 320; /* code points before and after the words that are shown of a long paragraph */

/* Where the paragraph round a quote begins and ends; cut where it is long, which is told by marks. */
function paragraph(document, begin, end) {
  const first = Math.max(0, begin - AROUND);
  const last = Math.min(lengthOf(document), end + AROUND);
  const before = part(document, first, begin);
  const after = part(document, end, last);
  const opens = before.lastIndexOf("\n");
  const closes = after.indexOf("\n");
  return {
    before: opens >= 0 ? before.slice(opens + 1) : (first > 0 ? "…" : "") + before,
    after: closes >= 0 ? after.slice(0, closes) : after + (last < lengthOf(document) ? "…" : ""),
  };
}

export function quoteOf(number) {
  const { document: place, begin, end, rule, confidence } = quotes[number];
  const document = documents[place];
  const { before, after } = paragraph(document, begin, end);
  const said = part(document, begin, end);
  const direction = document.language === "ar" ? "rtl" : document.language ? "ltr" : directionOf(said);
  return element("figure", { class: "quote" },
    element("blockquote", { dir: direction, lang: document.language || undefined }, before, element("mark", { text: said }), after),
    element("figcaption", {},
      element("cite", { dir: "auto", text: document.title }),
      document.date ? element("bdi", {}, ` · ${word("published")} `, dayOf(document.date)) : null,
      element("span", { class: "rule" }, ` · ${word("rule")} `, element("bdi", { dir: "ltr", text: rules[rule] }),
        confidence ? ` · ${word("confidence")} ${count(confidence)}` : null),
      element("div", { class: "actions" }, button(word("read"), () => update({ statement: place, span: number }), { class: "link" }), sourceOf(document))));
}

/* A day in words; its parts keep their order whatever stands around it. */
export const dayOf = (date) => element("time", { datetime: date }, element("bdi", { dir: /[\u0600-\u06ff]/.test(day(date)) ? "rtl" : "ltr", text: day(date) }));

/* The address of a statement: text, and for http(s) a link that tells its target nothing. */
export function sourceOf(document) {
  if (!document.source) return null;
  const address = element("bdi", { dir: "ltr", class: "address", text: document.source });
  if (!/^https?:\/\//i.test(document.source)) return element("span", { class: "source" }, `${word("source")}: `, address);
  return element("span", { class: "source" }, `${word("source")}: `, element("a", { href: document.source, rel: "noopener noreferrer", target: "_blank" }, address));
}
