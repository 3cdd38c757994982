/* Which nodes and edges are seen: every filter together. The graph, the tables and what is saved all ask here. */

import { documents, edges, nodes, other, quotes } from "./data.js";
import { FILTERS, on, state } from "./state.js";

let nodesSeen = [];
let edgesSeen = [];
let isSeen = new Set();
let isSeenEdge = new Set();

export const visibleNodes = () => nodesSeen;
export const visibleEdges = () => edgesSeen;
export const sees = (id) => isSeen.has(id);
export const seesEdge = (id) => isSeenEdge.has(id);

/* Whether the days of an edge or a node touch the days that were chosen; what has no date is not judged. */
function inTime(first, last) {
  if (!first) return true;
  return (!state.to || first <= state.to || first.startsWith(state.to)) && (!state.from || (last || first) >= state.from.slice(0, (last || first).length));
}

function said(where) {
  return state.document === null || where.some((number) => quotes[number].document === state.document);
}

/* Nodes no further than one relation from `id`. */
export function around(id) {
  return new Set([id, ...nodes[id].edges.map((number) => other(edges[number], id))]);
}

function nodePasses(node, near) {
  return (state.shown === null || state.shown.has(node.id)) && !state.kinds.has(node.kind) && !state.statuses.has(node.status)
    && inTime(node.begin, node.end) && near.every((set) => set.has(node.id));
}

function edgePasses(edge, passes) {
  return passes.has(edge.from) && passes.has(edge.to) && !state.relations.has(edge.relation) && said(edge.quotes) && inTime(...edge.dates);
}

function compute() {
  const near = [state.focus, state.country].filter((id) => id !== null).map(around);
  if (state.hits !== null) near.push(state.hits);
  const passes = new Set(nodes.filter((node) => nodePasses(node, near)).map((node) => node.id));
  edgesSeen = edges.filter((edge) => edgePasses(edge, passes));
  const judged = state.document !== null || state.from || state.to || state.relations.size;
  const tied = judged ? new Set(edgesSeen.flatMap((edge) => [edge.from, edge.to])) : null;
  const alone = (node) => (state.document === null ? node.begin || !node.edges.length : node.values.some((value) => said(value.quotes)));
  const stays = (node) => !tied || tied.has(node.id) || alone(node) || node.id === state.focus;
  nodesSeen = nodes.filter((node) => passes.has(node.id) && stays(node));
  isSeen = new Set(nodesSeen.map((node) => node.id));
  edgesSeen = edgesSeen.filter((edge) => isSeen.has(edge.from) && isSeen.has(edge.to));
  isSeenEdge = new Set(edgesSeen.map((edge) => edge.id));
}

/* All days that occur, in order: the first and last are those of all that has one. */
export const allDays = [...new Set([...nodes.flatMap((node) => [node.begin, node.end]), ...edges.flatMap((edge) => edge.dates), ...documents.map((one) => one.date)])]
  .filter(Boolean).sort();

on(FILTERS, compute);
