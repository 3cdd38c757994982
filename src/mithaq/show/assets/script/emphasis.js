/* What stands out: what is chosen and its neighbours, what the pointer is on; the rest is dimmed where anything is chosen. */

import { edges } from "./data.js";
import { FILTERS, on, state } from "./state.js";
import { around } from "./visible.js";

let near = null; /* ids of nodes that are not dimmed, null for all */
let path = new Set();

export const hovered = { node: null, edge: null };

/* Whether a node is left in its colours; always where nothing is chosen. */
export const stands = (id) => !near || near.has(id);
export const dims = () => near !== null;

/* 0 for a dimmed edge, 1 for a plain one, 2 for one that touches what is chosen, 3 for a chosen one. */
export function strength(edge) {
  if (state.edge === edge.id || path.has(edge.id)) return 3;
  if (hovered.edge === edge.id || (state.node !== null && (edge.from === state.node || edge.to === state.node))) return 2;
  return near ? 0 : 1;
}

export const chosenNode = (id) => id === state.node || id === hovered.node || (path.size > 0 && near.has(id));

function emphasise() {
  path = new Set(state.path || []);
  const ends = (all) => new Set(all.flatMap((id) => [edges[id].from, edges[id].to]));
  near = state.path ? ends(state.path) : state.node !== null ? around(state.node) : state.edge !== null ? ends([state.edge]) : null;
}

on([...FILTERS, "node", "edge", "path"], emphasise);
