/* The picture: which nodes it has, and what the pointer does in it. */

import { curve, distance } from "./curves.js";
import { at } from "./dom.js";
import { hovered } from "./emphasis.js";
import "./lettering.js";
import { dataNodes, network, place, put, readColours, repaint, spot } from "./stage.js";
import { FILTERS, on, state, update } from "./state.js";
import { sees, visibleEdges, visibleNodes } from "./visible.js";

const CLOSE = 6; /* pixels from a line at which it is meant */

/* Bring the picture to what is seen now; only what has changed is touched. */
function sync() {
  const gone = dataNodes.getIds().filter((id) => !sees(id));
  if (gone.length && gone.length === dataNodes.length) dataNodes.clear();
  else if (gone.length) dataNodes.remove(gone);
  const added = visibleNodes().filter(({ id }) => !network.body.nodes[id]).map(({ id }) => ({ id, x: place(id).x, y: place(id).y }));
  if (added.length) dataNodes.add(added);
  select();
}

function select() {
  network.setSelection({ nodes: [state.node].filter((id) => id !== null && sees(id)), edges: [] }, { highlightEdges: false });
  repaint();
}

export function recolour() {
  readColours();
  repaint();
}

/* The edge at a point of the graph, the nearest of those that are close; null where there is none. */
function edgeAt({ x, y }) {
  let least = CLOSE / network.getScale();
  let found = null;
  for (const edge of visibleEdges()) {
    const [a, b] = [spot(edge.from), spot(edge.to)];
    const slack = least + (edge.bend ? Math.abs(a.x - b.x) + Math.abs(a.y - b.y) : edge.from === edge.to ? 1e3 : 0);
    if (x < Math.min(a.x, b.x) - slack || x > Math.max(a.x, b.x) + slack || y < Math.min(a.y, b.y) - slack || y > Math.max(a.y, b.y) + slack) continue;
    const far = distance(curve(edge), x, y);
    if (far < least) { least = far; found = edge.id; }
  }
  return found;
}

function hover(edge) {
  if (edge === hovered.edge) return;
  hovered.edge = edge;
  network.canvas.body.container.style.cursor = edge === null ? "" : "pointer";
  repaint();
}

let pointer = null; /* where it is, to be looked at with the next frame */
at("net").addEventListener("pointermove", (event) => {
  if (event.buttons || event.pointerType === "touch") return;
  const box = at("net").getBoundingClientRect();
  if (!pointer) requestAnimationFrame(() => { hover(hovered.node === null && pointer ? edgeAt(network.DOMtoCanvas(pointer)) : null); pointer = null; });
  pointer = { x: event.clientX - box.left, y: event.clientY - box.top };
});
at("net").addEventListener("pointerleave", () => { pointer = null; hover(null); });

network.on("hoverNode", ({ node }) => { hovered.node = node; repaint(); });
network.on("blurNode", () => { hovered.node = null; repaint(); });
network.on("dragEnd", ({ nodes: dragged }) => dragged.forEach((id) => { const { x, y } = spot(id); put(id, x, y); }));
network.on("click", (event) => {
  if (event.nodes.length) update({ node: event.nodes[0], edge: null, path: null });
  else update({ node: null, edge: edgeAt(event.pointer.canvas), path: null });
});

on(FILTERS, sync);
on(["node", "edge", "path"], select);
on(["language", "names"], repaint);

export function start() {
  readColours();
  const inner = at("net").querySelector(".vis-network");
  if (inner) inner.tabIndex = -1; /* the stage itself takes the keys */
}
