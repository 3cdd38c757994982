/* What is seen, in the formats of other programs. */

import { documents, kinds, nodes, part, quotes, relations, rules } from "./data.js";
import { network, radius, spot } from "./stage.js";
import { FONT, lines } from "./labels.js";
import { outline, safeColour } from "./shapes.js";
import { sees, visibleEdges, visibleNodes } from "./visible.js";
import { directionOf, label } from "./words.js";

/* Text for XML: without what XML cannot hold, and escaped. */
function xml(text) {
  return String(text).replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "").replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

const named = (node, language) => node.labels[language] || "";
const kindName = (node) => kinds[node.kind].name;
const at = spot;
const relationName = (edge) => label(relations[edge.relation].labels);

export function graphml() {
  const keys = [["ar", "node", "label_ar"], ["en", "node", "label_en"], ["class", "node", "class"], ["begin", "node", "begin"], ["iri", "edge", "predicate"], ["name", "edge", "label"], ["date", "edge", "date"], ["words", "edge", "words"]];
  const data = (key, text) => (text ? `<data key="${key}">${xml(text)}</data>` : "");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n${
    keys.map(([id, of, name]) => `<key id="${id}" for="${of}" attr.name="${name}" attr.type="string"/>`).join("\n")}\n<graph edgedefault="directed">\n${
    visibleNodes().map((node) => `<node id="n${node.id}">${data("ar", named(node, "ar"))}${data("en", named(node, "en"))}${data("class", kindName(node))}${data("begin", node.begin)}</node>`).join("\n")}\n${
    visibleEdges().map((edge) => `<edge id="e${edge.id}" source="n${edge.from}" target="n${edge.to}">${data("iri", relations[edge.relation].iri)}${data("name", relationName(edge))}${data("date", edge.dates[0])}${data("words", said(edge)[0])}</edge>`).join("\n")}\n</graph></graphml>\n`;
}

const hex = (colour) => [1, 3, 5].map((place) => parseInt(safeColour(colour).slice(place, place + 2), 16));

export function gexf() {
  const node = (one) => {
    const [r, g, b] = hex(kinds[one.kind].colour);
    const { x, y } = at(one.id);
    return `<node id="n${one.id}" label="${xml(label(one.labels))}"><attvalues><attvalue for="iri" value="${xml(one.iri)}"/><attvalue for="class" value="${xml(kindName(one))}"/></attvalues><viz:color r="${r}" g="${g}" b="${b}"/><viz:position x="${x}" y="${-y}" z="0"/></node>`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3"><graph defaultedgetype="directed"><attributes class="node"><attribute id="iri" title="iri" type="string"/><attribute id="class" title="class" type="string"/></attributes><nodes>\n${
    visibleNodes().map(node).join("\n")}\n</nodes><edges>\n${
    visibleEdges().map((edge) => `<edge id="e${edge.id}" source="n${edge.from}" target="n${edge.to}" label="${xml(relationName(edge))}"/>`).join("\n")}\n</edges></graph></gexf>\n`;
}

/* The words that say an edge. */
const said = (edge) => edge.quotes.map((number) => part(documents[quotes[number].document], quotes[number].begin, quotes[number].end));

/* A cell that no spreadsheet takes for a formula. */
function cell(text) {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}

export function csv() {
  const row = (cells) => cells.map((one) => cell(String(one ?? ""))).join(",");
  const rows = visibleEdges().map((edge) => row([label(nodes[edge.from].labels), relationName(edge), label(nodes[edge.to].labels), edge.dates[0], said(edge)[0],
    edge.quotes.length ? documents[quotes[edge.quotes[0]].document].title : "", nodes[edge.from].iri, relations[edge.relation].iri, nodes[edge.to].iri]));
  return `\ufeff${[row(["source", "relation", "target", "date", "words", "statement", "source_iri", "relation_iri", "target_iri"]), ...rows].join("\r\n")}\r\n`;
}

export function json() {
  const quote = (number) => { const { document, begin, end, rule, confidence } = quotes[number]; return { document: documents[document].iri, begin, end, words: part(documents[document], begin, end), rule: rules[rule], confidence }; };
  return JSON.stringify({
    nodes: visibleNodes().map((node) => ({ iri: node.iri, class: kindName(node), labels: node.labels, names: node.names, begin: node.begin || null, end: node.end || null })),
    edges: visibleEdges().map((edge) => ({ source: nodes[edge.from].iri, relation: relations[edge.relation].iri, target: nodes[edge.to].iri, dates: edge.dates, evidence: edge.quotes.map(quote) })),
  }, null, 1);
}

/* An IRI for Turtle; what may not stand in one is percent-encoded. */
const iri = (text) => `<${text.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`)}>`;
const literal = (text) => `"${text.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n").replace(/\r/g, "\\r").replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`)}"`;
const absolute = (text) => (/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `urn:x-mithaq:${encodeURIComponent(text)}`);
const tag = (language) => (/^[a-z]{2,3}$/.test(language) ? `@${language}` : "");

export function turtle(ontology) {
  const lineOf = (node) => Object.entries(node.labels).map(([language, text]) => `${iri(absolute(node.iri))} rdfs:label ${literal(text)}${tag(language)} .`).join("\n");
  const type = (node) => (kindName(node) ? `${iri(absolute(node.iri))} a ${iri(ontology + kindName(node))} .` : "");
  return `@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n\n${
    visibleNodes().map((node) => [type(node), lineOf(node)].filter(Boolean).join("\n")).join("\n")}\n${
    visibleEdges().map((edge) => `${iri(absolute(nodes[edge.from].iri))} ${iri(absolute(relations[edge.relation].iri))} ${iri(absolute(nodes[edge.to].iri))} .`).join("\n")}\n`;
}

/* A picture of all that is seen, with every label. */
export function svg() {
  const places = new Map(visibleNodes().map((node) => [node.id, at(node.id)]));
  const all = [...places.values()];
  const edge = (pick, along) => all.reduce((best, one) => pick(best, one[along]), all[0]?.[along] ?? 0);
  const [left, top] = [edge(Math.min, "x") - 120, edge(Math.min, "y") - 60];
  const [width, height] = [edge(Math.max, "x") - left + 120, edge(Math.max, "y") - top + 90];
  const shape = (node) => {
    const { x, y } = places.get(node.id);
    const size = radius(node.id) * Math.max(network.getScale(), 0.02) ** 0.65;
    const fill = safeColour(kinds[node.kind].colour);
    const corners = outline(kinds[node.kind].shape);
    return corners ? `<polygon points="${corners.map(([dx, dy]) => `${(x + dx * size).toFixed(1)},${(y + dy * size).toFixed(1)}`).join(" ")}" fill="${fill}"/>` : `<circle cx="${x}" cy="${y}" r="${size.toFixed(1)}" fill="${fill}"/>`;
  };
  const text = (node) => {
    const { x, y } = places.get(node.id);
    const name = label(node.labels);
    return lines(name).lines.map((line, number) => `<text x="${x}" y="${(y + 26 + number * 15).toFixed(1)}" direction="${directionOf(name)}">${xml(line)}</text>`).join("");
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" font-family="${xml(FONT)}" font-size="12" text-anchor="middle"><rect x="${left}" y="${top}" width="${width}" height="${height}" fill="#ffffff"/><g stroke="#9aa4ae">${
    visibleEdges().filter((one) => sees(one.from)).map((one) => { const [a, b] = [places.get(one.from), places.get(one.to)]; return `<path d="M${a.x} ${a.y}L${b.x} ${b.y}"/>`; }).join("")}</g>${
    visibleNodes().map((node) => `<g>${shape(node)}${text(node)}</g>`).join("\n")}</svg>\n`;
}
