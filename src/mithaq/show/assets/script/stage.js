/* The canvas and where the view of it stands. vis-network finds, drags and zooms; what is painted stands in paint.js. */

import { nodes, options } from "./data.js";
import { at } from "./dom.js";
import { sees, visibleNodes } from "./visible.js";

const SMALL = 900; /* pixels; as in small.css */
const BESIDE = 70; /* pixels that labels need beside the outermost nodes, and below them */
const BELOW = 52;
const LARGEST = 1.4; /* few nodes are not blown up */

export const dataNodes = new vis.DataSet();
export const network = new vis.Network(at("net"), { nodes: dataNodes, edges: [] }, options);

const colours = {};
let asked = false; /* whether the picture is to be drawn with the next frame */
let factor = 1; /* radius in units of the graph for one pixel, in this picture */

/* Draw again with the next frame, once however often it is asked for: vis-network itself would draw at each call. */
export function repaint() {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => { asked = false; network.redraw(); });
}

/* The radius in units of the graph: nodes shrink more slowly than the picture does. */
const sizes = Float32Array.from(nodes, (node) => 6 + 2 * Math.min(Math.sqrt(node.edges.length), 8));
export const radius = (id) => sizes[id] * factor;
network.on("beforeDrawing", () => { factor = Math.max(network.getScale(), 0.02) ** -0.65; });

const moved = new Map(); /* where the reader, or an expansion, has put nodes */
export const place = (id) => moved.get(id) || nodes[id];
export const put = (id, x, y) => moved.set(id, { x, y });

/* Where a node stands now, also while it is being dragged. */
export const spot = (id) => network.body.nodes[id] || place(id);

/* What of the graph can be seen, in its units, and `more` pixels around. */
export function view(more = 0) {
  const scale = network.getScale();
  const { x, y } = network.getViewPosition();
  const width = (at("net").clientWidth / 2 + more) / scale;
  const height = (at("net").clientHeight / 2 + more) / scale;
  return { left: x - width, right: x + width, top: y - height, bottom: y + height };
}

/* Bring all that is seen into the picture, with room for the labels at its border. */
export function fit() {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { id } of visibleNodes()) {
    const { x, y } = spot(id);
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  if (box.left > box.right) return;
  const wide = Math.max(at("net").clientWidth - 2 * BESIDE, 40) / Math.max(box.right - box.left, 1);
  const [above, below] = ["note", "how"].map((id) => (at(id).hidden ? 0 : at(id).offsetHeight + 12)); /* lines over the picture */
  const high = Math.max(at("net").clientHeight - 2 * BELOW - above - below, 40) / Math.max(box.bottom - box.top, 1);
  const offset = { x: 0, y: (above - below) / 2 };
  network.moveTo({ position: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }, scale: Math.min(LARGEST, wide, high), offset });
}

/* Bring a node into the middle. */
export function centre(id) {
  if (!sees(id)) return;
  const sheet = window.innerWidth <= SMALL ? -at("net").clientHeight / 4 : 0; /* on a phone a panel covers the lower half */
  const { x, y } = spot(id);
  network.moveTo({ position: { x, y }, scale: Math.max(0.8, network.getScale()), offset: { x: 0, y: sheet } });
}

export const zoom = (by) => network.moveTo({ scale: Math.min(8, Math.max(0.02, network.getScale() * by)) });

/* Where a node is drawn, in pixels from the corner of the picture. */
export function where(id) {
  const { x, y } = network.canvasToDOM(spot(id));
  return [x, y];
}

export const colour = (name) => colours[name];

export function readColours() {
  const style = getComputedStyle(document.documentElement);
  for (const name of ["ink", "soft", "paper", "edge", "accent"]) colours[name] = style.getPropertyValue(`--${name}`).trim();
}
