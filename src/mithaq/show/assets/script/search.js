/* Find an entity by any of its names, however it is spelt. */

import { centre } from "./stage.js";
import { byDegree, edges, kinds, nodes, other } from "./data.js";
import { at, button, element, say } from "./dom.js";
import { searchable, searched } from "./fold.js";
import { on, state, update } from "./state.js";
import { sees } from "./visible.js";
import { brief, count, label, word } from "./words.js";

const MOST = 30; /* hits in the list */
const AT_ONCE = 500; /* nodes whose names are folded in one pause */
const index = []; /* each node's names, folded */
let found = [];
let current = -1;

/* Fold the names of the first `many` nodes, of all for a search. */
function fold(many) {
  while (index.length < Math.min(many, nodes.length)) {
    const { labels, names } = nodes[index.length];
    index.push([...Object.values(labels), ...names].map((name) => ` ${searchable(name)} `));
  }
}

/* In the pauses after the first picture, so that the first search need not wait for it. */
export function prepare() {
  fold(index.length + AT_ONCE);
  if (index.length < nodes.length) (window.requestIdleCallback || setTimeout)(prepare);
}

/* 0 the whole name, 1 its beginning, 2 beginnings of words, 3 inside words; null where a word is missing. */
function rank(name, wanted) {
  if (!wanted.every((one) => name.includes(one))) return null;
  const phrase = wanted.join(" ");
  const plain = name.replace(/ ال(?=..)/g, " ");
  if (plain === ` ${phrase} `) return 0;
  if (plain.startsWith(` ${phrase}`)) return 1;
  return wanted.every((one) => plain.includes(` ${one}`)) ? 2 : 3;
}

/* Ids of what has all the words of `query` in one name, the best first. */
export function search(query) {
  const wanted = searched(query);
  if (!wanted.length) return [];
  const ranked = [];
  fold(nodes.length);
  for (const id of byDegree) {
    let best = null;
    for (const name of index[id]) {
      const here = rank(name, wanted);
      if (here !== null && (best === null || here < best)) best = here;
    }
    if (best !== null) ranked.push([best, id]);
  }
  return ranked.sort((a, b) => a[0] - b[0]).map(([, id]) => id);
}

function list() {
  found = search(at("query").value);
  current = -1;
  const hits = at("hits");
  hits.replaceChildren(...found.slice(0, MOST).map((id, number) => element("li", {
    role: "option", id: `hit-${number}`, "aria-selected": "false", on: { mousedown: (event) => { event.preventDefault(); pick(number); } } },
    element("bdi", { text: brief(label(nodes[id].labels)) }),
    element("span", { class: "soft", dir: "auto", text: ` ${label(kinds[nodes[id].kind].labels)}${sees(id) ? "" : ` · ${word("hidden")}`}` }))));
  open(Boolean(at("query").value.trim()));
  const none = at("query").value.trim() && !found.length;
  at("hit-note").replaceChildren(...(none ? [word("none")] : found.length ? [button(`${word("only")} (${count(found.length)})`, only)] : []));
  if (at("query").value.trim()) say(none ? word("none") : `${count(found.length)} ${word("hits")}`);
}

function open(shown) {
  at("hits").hidden = !shown || !found.length;
  at("hit-note").hidden = !shown;
  at("query").setAttribute("aria-expanded", String(shown && found.length > 0));
  at("query").removeAttribute("aria-activedescendant");
}

/* Draw the hits and their neighbours alone. */
function only() {
  update({ hits: new Set(found.flatMap((id) => [id, ...nodes[id].edges.map((number) => other(edges[number], id))])), shown: null, focus: null });
  open(false);
}

/* Show a node wherever it is: filters that hide it are taken away. */
export function reveal(id, changes = {}) {
  if (state.shown !== null && !state.shown.has(id)) {
    const near = nodes[id].edges.slice(0, 40).map((number) => other(edges[number], id));
    update({ shown: new Set([...state.shown, id, ...near]) });
  }
  if (!sees(id)) update({ kinds: new Set([...state.kinds].filter((kind) => kind !== nodes[id].kind)), statuses: new Set(), country: null, document: null, from: "", to: "", focus: null, hits: null });
  update({ node: id, edge: null, path: null, ...changes });
  centre(id);
}

function pick(number) {
  open(false);
  reveal(found[number], { view: "graph" });
}

function move(step) {
  const shown = Math.min(found.length, MOST);
  if (!shown) return;
  current = (current + step + shown) % shown;
  [...at("hits").children].forEach((hit, number) => hit.setAttribute("aria-selected", String(number === current)));
  at("hits").children[current].scrollIntoView({ block: "nearest" });
  at("query").setAttribute("aria-activedescendant", `hit-${current}`);
}

at("query").addEventListener("input", list);
at("query").addEventListener("focus", () => { if (at("query").value) open(true); });
at("query").addEventListener("blur", () => setTimeout(() => { if (!at("hit-note").contains(document.activeElement)) open(false); }, 150));
at("query").addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); move(event.key === "ArrowDown" ? 1 : -1); }
  if (event.key === "Enter" && found.length) pick(Math.max(0, current));
});

on(["language"], () => {
  at("query").placeholder = word("search");
  at("query").setAttribute("aria-label", word("search"));
  at("hits").setAttribute("aria-label", word("hits"));
  open(false);
});
