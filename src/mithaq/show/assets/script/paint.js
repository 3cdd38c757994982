/* Nodes and edges on the canvas. vis-network would save and restore the pen for each of them; here many share a stroke,
   and what lies outside the view costs nothing. */

import { byDegree, kinds, nodes } from "./data.js";
import { curve, tip } from "./curves.js";
import { chosenNode, hovered, stands, strength } from "./emphasis.js";
import { safeColour, trace } from "./shapes.js";
import { colour, network, radius, repaint, spot, view } from "./stage.js";
import { FILTERS, on } from "./state.js";
import { sees, visibleEdges } from "./visible.js";

const MANY = 2000; /* more edges than these are left out while the picture moves */
const PLENTY = 1000; /* more nodes than these in view have no outline, nor while the picture moves more than FEWER */
const FEWER = 400;
const DOTS = 3000; /* more nodes than these in view are squares while the picture moves */
const FAR = 0.4; /* scale below which edges are thin and, where there are many, have no arrows */
const ARROWS = 1200;
const STROKE = 50; /* lines in one stroke: more of them take the rasteriser longer than one by one */
const STILL = 180; /* milliseconds after the last step of a zoom */

const colours = kinds.map((kind) => safeColour(kind.colour));
let order = []; /* ids of the nodes that are seen, the best connected first */
let inside = []; /* those of them that are in view */
let dragging = false;
let zooming = null;

/* Ids of the nodes in view, the best connected first. */
export const inView = () => inside;

const moving = () => dragging || zooming !== null;

const cull = ({ left, right, top, bottom }) => order.filter((id) => { const { x, y } = spot(id); return x > left && x < right && y > top && y < bottom; });

/* Edges that can touch the view, by how strongly they are drawn. */
function sorted() {
  const { left, right, top, bottom } = view(20);
  const found = [[], [], [], []];
  const all = visibleEdges();
  const hidden = moving() && all.length > MANY;
  for (const edge of all) {
    const how = strength(edge);
    if (hidden && how < 2) continue;
    const a = spot(edge.from);
    const b = spot(edge.to);
    if ((a.x < left && b.x < left) || (a.x > right && b.x > right) || (a.y < top && b.y < top) || (a.y > bottom && b.y > bottom)) continue;
    found[how].push(curve(edge));
    found[how][found[how].length - 1].size = edge.to;
  }
  return found;
}

function lay(pen, { from, to, lean, loop }) {
  if (loop) { pen.moveTo(loop.x + loop.radius, loop.y); pen.arc(loop.x, loop.y, loop.radius, 0, 2 * Math.PI); return; }
  pen.moveTo(from.x, from.y);
  if (lean) pen.quadraticCurveTo(lean.x, lean.y, to.x, to.y);
  else pen.lineTo(to.x, to.y);
}

function head(pen, line, scale, long) {
  if (line.loop) return;
  const { x, y, angle } = tip(line, radius(line.size) + 1.5 / scale);
  for (const turn of [0, 0.36, -0.36]) {
    const reach = turn ? long / scale : 0;
    const corner = [x - reach * Math.cos(angle + turn), y - reach * Math.sin(angle + turn)];
    if (turn) pen.lineTo(...corner); else pen.moveTo(...corner);
  }
}

/* All lines in strokes, or heads in fills, of a few at a time. */
function inParts(pen, lines, each, finish) {
  for (let first = 0; first < lines.length; first += STROKE) {
    pen.beginPath();
    for (const line of lines.slice(first, first + STROKE)) each(line);
    finish();
  }
}

function paintEdges(pen) {
  const scale = network.getScale();
  const far = scale < FAR;
  sorted().forEach((lines, how) => {
    if (!lines.length) return;
    const thin = far && lines.length > ARROWS;
    pen.globalAlpha = how === 0 ? 0.28 : thin ? 0.55 : 1;
    pen.strokeStyle = pen.fillStyle = how > 1 ? colour("accent") : colour("edge");
    pen.lineWidth = (how === 3 ? 2.6 : how === 2 ? 1.5 : thin ? 0.5 : 1) / scale;
    inParts(pen, lines, (line) => lay(pen, line), () => pen.stroke());
    if (how > 1 || !(thin || (moving() && lines.length > ARROWS / 2))) inParts(pen, lines, (line) => head(pen, line, scale, how > 1 ? 9 : 7), () => pen.fill());
  });
  pen.globalAlpha = 1;
}

/* vis-network finds a node by this box. */
function box(shape, x, y, size) {
  shape.left = x - size;
  shape.top = y - size;
  shape.width = shape.height = 2 * size;
}

function paintNode(pen, id, scale, outlined) {
  const body = network.body.nodes[id];
  if (!body) return;
  const size = radius(id);
  const strong = chosenNode(id);
  box(body.shape, body.x, body.y, size);
  pen.globalAlpha = stands(id) || strong ? 1 : 0.28;
  pen.fillStyle = colours[nodes[id].kind];
  trace(pen, kinds[nodes[id].kind].shape, body.x, body.y, size);
  pen.fill();
  if (!outlined && !strong) return;
  pen.globalAlpha = 1;
  pen.lineWidth = (strong ? 3 : 1.2) / scale;
  pen.strokeStyle = strong ? colour("accent") : colour("paper");
  pen.stroke();
}

/* A square a node, on whole pixels: where they are thousands and all in motion, nobody can tell. */
function paintSquares(pen) {
  const scale = network.getScale();
  const { left, top } = view();
  const dense = window.devicePixelRatio || 1;
  pen.save();
  pen.setTransform(dense, 0, 0, dense, 0, 0);
  for (let place = inside.length - 1; place >= 0; place--) {
    const id = inside[place];
    const { x, y } = spot(id);
    const size = radius(id) * 0.85 * scale;
    pen.fillStyle = colours[nodes[id].kind];
    pen.fillRect(Math.round((x - left) * scale - size), Math.round((y - top) * scale - size), Math.ceil(2 * size), Math.ceil(2 * size));
  }
  pen.restore();
}

/* The best connected last, over the others; what is chosen over all. */
function paintNodes(pen) {
  inside = cull(view(30));
  const scale = network.getScale();
  const outlined = inside.length <= (moving() ? FEWER : PLENTY);
  if (moving() && inside.length > DOTS) paintSquares(pen);
  else {
    const strong = [];
    for (let place = inside.length - 1; place >= 0; place--) {
      if (chosenNode(inside[place])) strong.push(inside[place]);
      else paintNode(pen, inside[place], scale, outlined);
    }
    for (const id of strong) paintNode(pen, id, scale, true);
  }
  pen.globalAlpha = 1;
  return { drawExternalLabels: null };
}

network.renderer._drawEdges = paintEdges;
network.renderer._drawArrows = () => {};
network.renderer._drawNodes = paintNodes;

network.on("dragStart", () => { dragging = true; hovered.edge = null; });
network.on("dragEnd", () => { dragging = false; repaint(); });
network.on("zoom", () => {
  clearTimeout(zooming);
  zooming = setTimeout(() => { zooming = null; repaint(); }, STILL);
});

on(FILTERS, () => { order = byDegree.filter(sees); });
