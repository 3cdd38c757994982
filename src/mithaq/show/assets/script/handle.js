/* What the page knows of itself, for tests and for tools that point at things in it: on the element of the picture. */

import { curve, middle } from "./curves.js";
import { labelled } from "./lettering.js";
import { network, where } from "./stage.js";
import { edges, nodeOf, nodes } from "./data.js";
import { at } from "./dom.js";
import { fold } from "./fold.js";
import { path } from "./paths.js";
import { search } from "./search.js";
import { visibleEdges, visibleNodes } from "./visible.js";

at("net").mithaq = {
  fold, labelled, nodeOf, path, where,
  search: (query) => search(query).map((id) => nodes[id].iri),
  seen: () => ({ nodes: visibleNodes().map((node) => node.id), edges: visibleEdges().map((edge) => edge.id) }),
  positions: () => network.getPositions(),
  whereEdge: (id) => { const { x, y } = network.canvasToDOM(middle(curve(edges[id]))); return [x, y]; },
  zoom: (factor) => network.moveTo({ scale: network.getScale() * factor }),
};
