/* The third tab: the same rows as the graph, for whoever reads rather than looks. */

import { kinds, relations } from "./data.js";
import { at, button, element } from "./dom.js";
import { link } from "./card.js";
import { FILTERS, on, state, update } from "./state.js";
import { visibleEdges, visibleNodes } from "./visible.js";
import { count, day, label, word } from "./words.js";

const PAGE = 200; /* rows at a time */

function table(name, title, heads, all, row) {
  const body = element("tbody", {}, ...all.slice(0, PAGE).map(row));
  let shown = PAGE;
  const more = button(`${word("more")} (${count(all.length - shown)})`, () => {
    body.append(...all.slice(shown, shown + PAGE).map(row));
    shown += PAGE;
    more.textContent = `${word("more")} (${count(all.length - shown)})`;
    more.hidden = shown >= all.length;
  });
  more.hidden = shown >= all.length;
  return [element("table", { "data-rows": name }, element("caption", { text: `${title} (${count(all.length)})` }),
    element("thead", {}, element("tr", {}, ...heads.map((text) => element("th", { scope: "col", text })))), body), more];
}

/* A cell runs as the page does, so that its column has one edge; each name in it has a direction of its own. */
const cell = (...content) => element("td", {}, ...content);

function nodeRow(node) {
  return element("tr", {}, element("th", { scope: "row" }, link(node.id)), cell(label(kinds[node.kind].labels)),
    cell(node.begin ? element("bdi", { text: day(node.begin) }) : ""), cell(count(node.edges.length)));
}

function edgeRow(edge) {
  const open = button(label(relations[edge.relation].labels), () => update({ edge: edge.id, node: null, path: null }), { class: "link" });
  return element("tr", {}, element("th", { scope: "row" }, link(edge.from)), cell(open), cell(link(edge.to)),
    cell(edge.dates.length ? element("bdi", { text: day(edge.dates[0]) }) : ""), cell(count(edge.quotes.length)));
}

function draw() {
  const box = at("tables");
  box.hidden = state.view !== "table";
  if (box.hidden) return;
  box.replaceChildren(
    ...table("nodes", word("entities"), [word("name"), word("kind"), word("when"), word("degree")], visibleNodes(), nodeRow),
    ...table("edges", word("edges"), [word("from"), word("relation"), word("to"), word("when"), word("evidence")], visibleEdges(), edgeRow));
}

on([...FILTERS, "language", "view"], draw);
