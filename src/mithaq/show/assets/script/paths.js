/* The shortest way from one entity to another, along what is seen, in either direction of each relation. */

import { edges, nodes, other } from "./data.js";
import { actions } from "./card.js";
import { button, say } from "./dom.js";
import { note } from "./note.js";
import { state, update } from "./state.js";
import { visibleEdges } from "./visible.js";
import { label, word } from "./words.js";

/* Ids of the edges of a shortest path, in order; null where there is none. */
export function path(from, to) {
  const seen = new Set(visibleEdges().map((edge) => edge.id));
  const came = new Map([[from, null]]);
  const waiting = [from];
  for (let next = 0; next < waiting.length && !came.has(to); next++) {
    const here = waiting[next];
    for (const number of nodes[here].edges) {
      const there = other(edges[number], here);
      if (seen.has(number) && !came.has(there)) { came.set(there, number); waiting.push(there); }
    }
  }
  if (!came.has(to)) return null;
  const found = [];
  for (let here = to; came.get(here) !== null; here = other(edges[found[found.length - 1]], here)) found.push(came.get(here));
  return found.reverse();
}

function finish(id) {
  const found = path(state.start, id);
  if (!found || !found.length) { note(word("nopath")); say(word("nopath")); return; }
  note("");
  update({ path: found, node: null, edge: null, start: null });
}

actions.push((id) => (state.start === null || state.start === id
  ? [button(word("begin"), () => { update({ start: id }); note(`${label(nodes[id].labels)}: ${word("choose")}`, () => { update({ start: null }); note(""); }); say(word("choose")); })]
  : [button(word("finish"), () => finish(id), { class: "primary" })]));
