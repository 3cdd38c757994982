/* The panel of what is chosen: its names, its facts and its relations, each with the words that say it. */

import { edges, kinds, nodes, other, relations } from "./data.js";
import { at, button, element, say } from "./dom.js";
import { quoteOf } from "./quote.js";
import { symbol } from "./shapes.js";
import { on, state, update } from "./state.js";
import { visibleEdges } from "./visible.js";
import { brief, count, label, word } from "./words.js";

const FIRST = 3; /* quotes of a relation that are shown at once */
const MOST = 60; /* relations that are shown at once */

/* What others offer to do with a node: buttons are added by the modules that do it. */
export const actions = [];

export const link = (id, attributes = {}) => button(brief(label(nodes[id].labels)), () => update({ node: id, edge: null, path: null }), { class: "link", ...attributes });

const kindOf = (node) => label(kinds[node.kind].labels) || word("unknown");

function said(where) {
  if (!where.length) return [element("p", { class: "soft", text: word("undocumented") })];
  const shown = where.slice(0, FIRST).map(quoteOf);
  if (where.length <= FIRST) return shown;
  const more = button(`${word("more")} (${count(where.length - FIRST)})`, () => more.replaceWith(...where.slice(FIRST).map(quoteOf)));
  return [...shown, more];
}

/* One relation as "this — does — that", with its evidence folded away unless `open`. */
export function relationOf(edge, from, open) {
  const name = element("span", { class: "name", dir: "auto", text: brief(label(relations[edge.relation].labels)) });
  const ends = from === null ? [link(edge.from), " ", name, " ", link(edge.to)]
    : edge.from === from ? [name, " ", link(edge.to)] : [link(edge.from), " ", name];
  if (open || !edge.quotes.length) return element("li", { class: "relation" }, element("p", { class: "triple" }, ...ends), ...said(edge.quotes));
  const words = element("div", { class: "words" });
  const opened = button(`${word("evidence")} (${count(edge.quotes.length)})`, () => {
    const shown = opened.getAttribute("aria-expanded") === "true";
    opened.setAttribute("aria-expanded", String(!shown));
    words.replaceChildren(...(shown ? [] : said(edge.quotes)));
  }, { class: "evidence", "aria-expanded": "false" });
  return element("li", { class: "relation" }, element("p", { class: "triple" }, ...ends), opened, words);
}

function group(title, list, from, open) {
  if (!list.length) return [];
  const made = element("ul", { class: "relations" }, ...list.slice(0, MOST).map((edge, number) => relationOf(edge, from, open && number < FIRST)));
  if (list.length > MOST) {
    const more = button(`${word("more")} (${count(list.length - MOST)})`, () => { more.remove(); made.append(...list.slice(MOST).map((edge) => relationOf(edge, from, false))); });
    return [element("h3", { text: `${title} (${count(list.length)})` }), made, more];
  }
  return [element("h3", { text: `${title} (${count(list.length)})` }), made];
}

function values(node) {
  if (!node.values.length) return [];
  return [element("h3", { text: word("facts") }), element("dl", {}, ...node.values.flatMap((value) => [
    element("dt", { dir: "auto", text: label(relations[value.relation].labels) }),
    element("dd", {}, element("bdi", { text: label(value.labels) }), ...value.quotes.slice(0, 1).map(quoteOf))]))];
}

/* A title; of a very long one its beginning, and the rest where asked for. */
function heading(text) {
  const title = element("h2", { id: "card-title", dir: "auto", tabindex: "-1", text: brief(text) });
  if (title.textContent === text) return [title];
  const more = button(word("more"), () => { title.textContent = text; more.remove(); });
  return [title, more];
}

function ofNode(id) {
  const node = nodes[id];
  const name = label(node.labels);
  const names = [...new Set([...Object.values(node.labels), ...node.names])].filter((one) => one !== name);
  const seen = visibleEdges().filter((edge) => edge.from === id || edge.to === id);
  const rest = node.edges.length - seen.length;
  return [
    ...heading(name),
    element("p", { class: "kind" }, symbol(kinds[node.kind]), element("span", { dir: "auto", text: kindOf(node) })),
    names.length ? element("p", { class: "names" }, element("span", { text: `${word("aliases")}: ` }), ...names.flatMap((one, number) => [number ? word("comma") : "", element("bdi", { text: brief(one) })])) : null,
    element("div", { class: "actions" }, ...actions.flatMap((action) => action(id))),
    ...values(node),
    ...group(word("outgoing"), seen.filter((edge) => edge.from === id), id, true),
    ...group(word("incoming"), seen.filter((edge) => edge.from !== id), id, true),
    rest ? element("p", { class: "soft", text: `${count(rest)} ${word("hidden")}` }) : null,
    element("p", { class: "iri", dir: "ltr", text: node.iri }),
  ];
}

function ofPath(path) {
  return [element("h2", { id: "card-title", tabindex: "-1", text: words(path) }), element("ol", { class: "relations" }, ...path.map((id) => relationOf(edges[id], null, true)))];
}

const words = (path) => word("path")(count(path.length));

function ofEdge(edge) {
  return [...heading(label(relations[edge.relation].labels)), element("ul", { class: "relations" }, relationOf(edge, null, true))];
}

function draw(changed) {
  const card = at("card");
  const content = state.path ? ofPath(state.path) : state.node !== null ? ofNode(state.node) : state.edge !== null ? ofEdge(edges[state.edge]) : null;
  card.hidden = !content;
  if (!content) return;
  const close = button("×", () => { update({ node: null, edge: null, path: null }); at("net").focus(); }, { class: "close", "aria-label": word("close") });
  card.replaceChildren(close, ...content.filter(Boolean));
  card.scrollTop = 0;
  if (changed && ["node", "edge", "path"].some((key) => changed.includes(key))) say(spoken());
}

function spoken() {
  if (state.path) return words(state.path);
  if (state.edge !== null) { const edge = edges[state.edge]; return [label(nodes[edge.from].labels), label(relations[edge.relation].labels), label(nodes[edge.to].labels)].join(" "); }
  const node = nodes[state.node];
  return `${label(node.labels)}, ${kindOf(node)}, ${count(node.edges.length)} ${word("edges")}`;
}

/* The facts that a quote says: relations, and what is said of one entity. */
export function saidBy(number) {
  const relations_ = edges.filter((edge) => edge.quotes.includes(number));
  const values_ = nodes.filter((node) => node.values.some((value) => value.quotes.includes(number)));
  return { relations: relations_, nodes: values_ };
}

export const neighboursOf = (id) => [...new Set(nodes[id].edges.map((number) => other(edges[number], id)))];

on(["node", "edge", "path", "language", "shown", "focus", "kinds", "relations", "statuses", "country", "document", "from", "to", "hits"], draw);
