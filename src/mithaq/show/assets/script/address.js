/* The page's address says what is seen, so that a link, back and forward bring it again. */

import { documents, kinds, nodeOf, nodes, relations, statuses } from "./data.js";
import { at } from "./dom.js";
import { reveal } from "./search.js";
import { FILTERS, on, state, update } from "./state.js";
import { allDays } from "./visible.js";

const LANGUAGES = ["ar", "en"];
const VIEWS = ["graph", "timeline", "table"];
let silent = false;

const names = { kinds: (number) => kinds[number].name, relations: (number) => relations[number].iri, statuses: (number) => statuses[number].name };
const lists = { kinds, relations, statuses };

function written() {
  const parts = new URLSearchParams();
  const put = (key, value) => { if (value) parts.set(key, value); };
  put("l", state.language);
  put("v", state.view === "graph" ? "" : state.view);
  put("n", state.node === null ? "" : nodes[state.node].iri);
  for (const key of ["kinds", "relations", "statuses"]) put(key, [...state[key]].map(names[key]).join(" "));
  put("c", state.country === null ? "" : nodes[state.country].iri);
  put("d", state.document === null ? "" : documents[state.document].iri);
  put("r", state.statement === null ? "" : documents[state.statement].iri);
  put("f", state.focus === null ? "" : nodes[state.focus].iri);
  put("from", state.from);
  put("to", state.to);
  return `#${parts}`;
}

/* What an address says that this graph knows; the rest of it is ignored. */
function read(hash) {
  const plain = hash.startsWith("#http") ? new URLSearchParams({ n: decode(hash.slice(1)) }) : new URLSearchParams(hash.slice(1));
  const one = (key, all) => (all.includes(parts(key)) ? parts(key) : null);
  const parts = (key) => plain.get(key) || "";
  const list = (key) => new Set(parts(key).split(" ").filter(Boolean).map((name) => lists[key].findIndex((_, number) => names[key](number) === name)).filter((number) => number >= 0));
  const text = (key) => { const found = documents.findIndex((document) => document.iri === parts(key)); return parts(key) && found >= 0 ? found : null; };
  return {
    language: one("l", LANGUAGES) || state.language, view: one("v", VIEWS) || "graph", node: nodeOf(parts("n")),
    kinds: list("kinds"), relations: list("relations"), statuses: list("statuses"),
    country: nodeOf(parts("c")), document: text("d"), statement: text("r"), focus: nodeOf(parts("f")),
    from: one("from", allDays) || "", to: one("to", allDays) || "",
  };
}

function decode(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}

function follow() {
  silent = true;
  const { node, ...rest } = read(location.hash);
  update({ ...rest, edge: null, path: null, span: null });
  if (node === null) update({ node: null });
  else reveal(node);
  silent = false;
}

/* Each choice is a step that back takes back; a filter changes the step that one is at. In a frame without an address of
   its own, as in a notebook, the browser refuses: then there is no way back either. */
function write(changed) {
  if (silent || written() === location.hash) return;
  const step = changed.some((key) => ["node", "view", "statement", "focus"].includes(key));
  try {
    if (step) history.pushState(null, "", written());
    else history.replaceState(null, "", written());
  } catch {
    silent = true;
  }
}

/* Whether the page has an address that can be passed on. */
export const addressed = () => location.protocol !== "about:";

export function begin() {
  at("back").hidden = at("forward").hidden = !addressed();
  if (!addressed()) return;
  if (location.hash.length > 1) follow();
  on(["language", "view", "node", "statement", ...FILTERS], write);
  window.addEventListener("popstate", follow);
  at("back").addEventListener("click", () => history.back());
  at("forward").addEventListener("click", () => history.forward());
}
