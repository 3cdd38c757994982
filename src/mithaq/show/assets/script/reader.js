/* The whole statement, every found thing marked; marks lead to the graph, and quotes lead here. */

import { documents, lengthOf, part, quotes } from "./data.js";
import { at, button, element } from "./dom.js";
import { link, relationOf, saidBy } from "./card.js";
import { dayOf, sourceOf } from "./quote.js";
import { on, state, update } from "./state.js";
import { directionOf, word } from "./words.js";

/* The text cut where quotes begin and end: [begin, end, numbers of the quotes that cover it]. */
function pieces(place) {
  const inside = quotes.map((quote, number) => ({ ...quote, number })).filter((quote) => quote.document === place);
  const cuts = [...new Set([0, lengthOf(documents[place]), ...inside.flatMap((quote) => [quote.begin, quote.end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((begin, number) => [begin, cuts[number + 1], inside.filter((quote) => quote.begin <= begin && cuts[number + 1] <= quote.end).map((quote) => quote.number)]);
}

function marked(document, [begin, end, covering]) {
  const text = part(document, begin, end);
  if (!covering.length) return text;
  if (!text.trim()) return element("mark", { text }); /* a space between two marks has nothing to say */
  const chosen = covering.includes(state.span);
  const shortest = covering.reduce((a, b) => (quotes[a].end - quotes[a].begin <= quotes[b].end - quotes[b].begin ? a : b));
  const choose = () => update({ span: shortest });
  return element("mark", {
    text, role: "button", tabindex: "0", class: chosen ? "chosen" : undefined, "data-quote": shortest,
    on: { click: choose, keydown: (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); choose(); } } },
  });
}

function saying(number) {
  if (number === null) return null;
  const { relations, nodes } = saidBy(number);
  return element("section", { class: "saying", "aria-live": "polite" }, element("h3", { text: word("says") }),
    element("ul", { class: "relations" },
      ...relations.map((edge) => { const made = relationOf(edge, null, false); made.querySelectorAll(".evidence, .words").forEach((one) => one.remove()); return made; }),
      ...nodes.map((node) => element("li", {}, link(node.id)))));
}

function draw() {
  const reader = at("reader");
  reader.hidden = state.statement === null;
  if (reader.hidden) return;
  const document = documents[state.statement];
  const direction = document.language === "ar" ? "rtl" : document.language ? "ltr" : directionOf(document.text);
  const close = button("×", () => { update({ statement: null, span: null }); at("net").focus(); }, { class: "close", "aria-label": word("close") });
  const text = element("div", { class: "text", dir: direction, lang: document.language || undefined }, ...pieces(state.statement).map((piece) => marked(document, piece)));
  reader.replaceChildren(close, element("h2", { dir: "auto", text: document.title || word("statement"), tabindex: "-1" }),
    element("p", { class: "soft" }, ...[document.date ? dayOf(document.date) : null, " ", sourceOf(document)].filter(Boolean)), ...[saying(state.span)].filter(Boolean), text);
  const chosen = reader.querySelector("mark.chosen");
  if (chosen) chosen.scrollIntoView({ block: "center" });
}

on(["statement", "span", "language"], draw);
