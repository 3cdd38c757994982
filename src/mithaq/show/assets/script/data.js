/* The graph as the page carries it: rows of a JSON block become objects. */

const raw = JSON.parse(document.getElementById("graph").textContent);
const given = raw.graph;

export const options = JSON.parse(raw.options);
export const folding = given.folding;
export const ontology = given.ontology;

export const kinds = given.kinds.map(([name, labels, shape, colour]) => ({ name, labels, shape, colour }));
export const relations = given.relations.map(([iri, labels]) => ({ iri, labels }));
export const statuses = given.statuses.map(([name, labels]) => ({ name, labels }));
export const rules = given.rules;

/* Ids of the nodes that are drawn first of a big graph, null where all are. */
export const opening = given.opening.length ? new Set(given.opening) : null;

export const documents = given.documents.map(([iri, title, text, language, date, source]) => (
  { iri, title, text, language, date, source, points: /[\ud800-\udfff]/.test(text) ? Array.from(text) : null }));

export const quotes = given.quotes.map(([document, begin, end, rule, confidence]) => ({ document, begin, end, rule, confidence }));

export const nodes = given.nodes.map(([iri, kind, labels, x, y, names, values, begin, end, status], id) => ({
  id, iri: given.base + iri, kind, labels, x, y, names: names || [], begin: begin || "", end: end || "",
  status: status ?? -1, edges: [],
  values: (values || []).map(([relation, said, where]) => ({ relation, labels: said, quotes: where || [] })),
}));

export const edges = given.edges.map(([from, to, relation, where], id) => (
  { id, from, to, relation, quotes: where || [], dates: [] }));

/* How many edges between the same two nodes come before one: that much it is bent. */
const between = new Map();
for (const edge of edges) {
  nodes[edge.from].edges.push(edge.id);
  if (edge.to !== edge.from) nodes[edge.to].edges.push(edge.id);
  const pair = Math.min(edge.from, edge.to) * nodes.length + Math.max(edge.from, edge.to);
  edge.bend = between.get(pair) || 0;
  between.set(pair, edge.bend + 1);
  edge.dates = datesOf(edge);
}

/* First and last day of an edge: of the event at one of its ends, else those on which it was published. */
function datesOf(edge) {
  const event = [nodes[edge.from], nodes[edge.to]].find((node) => node.begin);
  if (event) return [event.begin, event.end || event.begin];
  const days = edge.quotes.map((number) => documents[quotes[number].document].date).filter(Boolean).sort();
  return days.length ? [days[0], days[days.length - 1]] : [];
}

/* Nodes by how many relations they have, the most first: the order in which labels find room. */
export const byDegree = nodes.map((node) => node.id).sort((a, b) => nodes[b].edges.length - nodes[a].edges.length || a - b);

const places = new Map(nodes.map((node) => [node.iri, node.id]));
export const nodeOf = (iri) => (places.has(iri) ? places.get(iri) : null);

export const other = (edge, id) => (edge.from === id ? edge.to : edge.from);

/* A part of a statement; offsets count code points, as the graph's do. */
export function part(document, begin, end) {
  return document.points ? document.points.slice(begin, end).join("") : document.text.slice(begin, end);
}

export const lengthOf = (document) => (document.points || document.text).length;
