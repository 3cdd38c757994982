/* The picture, on vis-network: which nodes and edges it has, how they look, where the view stands. */

import { byDegree, edges, kinds, nodes, options, relations } from "./data.js";
import { at } from "./dom.js";
import { Room, edgeLabel, nodeLabel } from "./labels.js";
import { safeColour, trace } from "./shapes.js";
import { FILTERS, on, state, update } from "./state.js";
import { around, sees, visibleEdges, visibleNodes } from "./visible.js";
import { label } from "./words.js";

const MANY = 2000; /* more edges than these are left out while the picture moves, more nodes have no outline */
const TRIED = 1500; /* nodes for whose labels room is sought in one picture */
const FEW = 40; /* edges whose names hide nothing */
const SMALL = 900; /* pixels; as in small.css */
const colours = {};
const dataNodes = new vis.DataSet();
const dataEdges = new vis.DataSet();
let near = null; /* ids that are not dimmed, null for all */
let hoveredNode = null;
let hoveredEdge = null;
let room = new Room();
let asked = false; /* whether the picture is to be drawn with the next frame */
let hides = null; /* whether edges are left out while the picture moves */
let factor = 1; /* radius in units of the graph for one pixel, in this picture */

export const network = new vis.Network(at("net"), { nodes: dataNodes, edges: dataEdges }, options);

/* Draw again with the next frame, once however often it is asked for: vis-network itself would draw at each call. */
function repaint() {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => { asked = false; network.redraw(); });
}

/* The radius in units of the graph: nodes shrink more slowly than the picture does. */
export const radius = (id) => (6 + 2 * Math.min(Math.sqrt(nodes[id].edges.length), 8)) * factor;
network.on("beforeDrawing", () => { factor = Math.max(network.getScale(), 0.02) ** -0.65; });

function renderer({ ctx, id, x, y, state: { hover, selected } }) {
  const kind = kinds[nodes[id].kind];
  const size = radius(id);
  return {
    drawNode() {
      const scale = network.getScale();
      ctx.globalAlpha = near && !near.has(id) ? 0.25 : 1;
      trace(ctx, kind.shape, x, y, size);
      ctx.fillStyle = safeColour(kind.colour);
      ctx.fill();
      ctx.globalAlpha = 1;
      if (!hover && !selected && visibleNodes().length > MANY) return; /* outlines would cost a third of the picture */
      ctx.lineWidth = (hover || selected ? 3 : 1.2) / scale;
      ctx.strokeStyle = hover || selected ? colours.accent : colours.paper;
      ctx.stroke();
    },
    nodeDimensions: { width: 2 * size, height: 2 * size },
  };
}

const drawnNode = (node) => ({ id: node.id, x: place(node.id).x, y: place(node.id).y, shape: "custom", ctxRenderer: renderer, size: 10 });

const moved = new Map(); /* where the reader, or an expansion, has put nodes */
const place = (id) => moved.get(id) || nodes[id];
export const put = (id, x, y) => moved.set(id, { x, y });

function drawnEdge(edge) {
  const chosen = state.edge === edge.id || (state.path || []).includes(edge.id);
  const touches = state.node !== null && (edge.from === state.node || edge.to === state.node);
  const dim = near && !chosen && !touches;
  return {
    id: edge.id, from: edge.from, to: edge.to, width: chosen ? 3 : 1,
    color: { color: chosen || touches ? colours.accent : colours.edge, highlight: colours.accent, hover: colours.accent, opacity: dim ? 0.25 : 1 },
    smooth: edge.bend ? { enabled: true, type: edge.bend % 2 ? "curvedCW" : "curvedCCW", roundness: 0.12 * Math.ceil(edge.bend / 2) } : false,
  };
}

/* Bring the picture to what is seen now; only what has changed is touched. */
function sync() {
  const wanted = new Set(visibleNodes().map((node) => node.id));
  dataEdges.remove(dataEdges.getIds().filter((id) => !sees(edges[id].from) || !sees(edges[id].to)));
  dataNodes.remove(dataNodes.getIds().filter((id) => !wanted.has(id)));
  dataNodes.add(visibleNodes().filter((node) => !dataNodes.get(node.id)).map(drawnNode));
  const between = new Set(visibleEdges().map((edge) => edge.id));
  dataEdges.remove(dataEdges.getIds().filter((id) => !between.has(id)));
  dataEdges.add(visibleEdges().filter((edge) => !dataEdges.get(edge.id)).map(drawnEdge));
  const many = visibleEdges().length > MANY;
  if (many !== hides) network.setOptions({ interaction: { hideEdgesOnDrag: many, hideEdgesOnZoom: many } });
  hides = many;
  select();
}

/* Show what is chosen: it and its neighbours stand out. */
function mark() {
  emphasise();
  dataEdges.update(visibleEdges().map(drawnEdge));
  select();
}

function emphasise() {
  const ends = state.edge !== null ? [edges[state.edge].from, edges[state.edge].to] : [];
  near = state.path ? new Set(state.path.flatMap((id) => [edges[id].from, edges[id].to]))
    : state.node !== null ? around(state.node) : ends.length ? new Set(ends) : null;
}

function select() {
  network.setSelection({ nodes: [state.node].filter((id) => id !== null && sees(id)), edges: [state.edge].filter((id) => id !== null && dataEdges.get(id)) }, { highlightEdges: false });
  repaint();
}

function readColours() {
  const style = getComputedStyle(document.documentElement);
  for (const name of ["ink", "soft", "paper", "edge", "accent"]) colours[name] = style.getPropertyValue(`--${name}`).trim();
}

export function recolour() {
  readColours();
  mark();
}

export const colour = (name) => colours[name];

/* After the nodes, their labels: what is chosen first, then the best connected. */
function drawLabels(pen) {
  const scale = network.getScale();
  const tried = state.view === "graph" ? TRIED : 0;
  const middle = network.getViewPosition();
  const reach = { x: at("net").clientWidth / scale / 2 + 80 / scale, y: at("net").clientHeight / scale / 2 + 40 / scale };
  const half = { x: at("net").clientWidth / 2, y: at("net").clientHeight / 2 };
  room = new Room([middle.x * scale - half.x, middle.y * scale - half.y, middle.x * scale + half.x, middle.y * scale + half.y]);
  const shown = [];
  for (const id of byDegree) {
    const body = sees(id) ? network.body.nodes[id] : null;
    if (body) shown.push({ id, x: body.x, y: body.y });
  }
  const inView = shown.filter(({ x, y }) => Math.abs(x - middle.x) < reach.x && Math.abs(y - middle.y) < reach.y);
  if (inView.length <= TRIED) for (const { id, x, y } of inView) room.take(squareRound(x * scale, y * scale, radius(id) * scale));
  const first = new Set([state.node, hoveredNode, ...(state.path ? near : [])]);
  const order = [...inView.filter(({ id }) => first.has(id)), ...inView.filter(({ id }) => !first.has(id) && near && near.has(id)), ...inView.filter(({ id }) => !first.has(id) && !(near && near.has(id)))];
  for (const { id, x, y } of order.slice(0, tried)) {
    const dim = near && !near.has(id) && id !== hoveredNode;
    nodeLabel(pen, room, label(nodes[id].labels), { x, y, scale, radius: radius(id), must: first.has(id), ink: dim ? colours.soft : colours.ink, paper: colours.paper });
  }
  drawNames(pen, scale);
}

const squareRound = (x, y, half) => [x - half, y - half, x + half, y + half];

/* The names of relations: all where asked for or where there are few, else those of what is chosen. */
function drawNames(pen, scale) {
  const all = state.names || visibleEdges().length <= FEW;
  const some = [hoveredEdge, state.edge, ...(state.path || []), ...(state.node === null ? [] : nodes[state.node].edges)];
  const named = all ? visibleEdges() : [...new Set(some)].filter((id) => id !== null && dataEdges.get(id)).map((id) => edges[id]);
  for (const edge of named) {
    const must = edge.id === hoveredEdge || edge.id === state.edge || (state.path || []).includes(edge.id);
    const body = network.body.edges[edge.id];
    if (!body || !body.connected) continue;
    const { x, y } = edge.from === edge.to ? network.body.nodes[edge.from] : body.edgeType.getPoint(0.5);
    edgeLabel(pen, room, label(relations[edge.relation].labels), { x, y, scale, must, ink: colours.soft, paper: colours.paper });
  }
}

/* How many labels the last picture had. */
export const labelled = () => room.drawn;

export function fit() {
  network.fit({ animation: false, maxZoomLevel: 1.4 });
  network.moveTo({ scale: network.getScale() * 0.94 }); /* labels reach beyond their nodes */
}

/* Bring a node into the middle. */
export function centre(id) {
  if (!sees(id)) return;
  const sheet = window.innerWidth <= SMALL ? -at("net").clientHeight / 4 : 0; /* on a phone a panel covers the lower half */
  network.moveTo({ position: network.getPosition(id), scale: Math.max(0.8, network.getScale()), offset: { x: 0, y: sheet } });
}

export const zoom = (by) => network.moveTo({ scale: Math.min(8, Math.max(0.02, network.getScale() * by)) });

network.on("afterDrawing", drawLabels);
network.on("hoverNode", ({ node }) => { hoveredNode = node; repaint(); });
network.on("blurNode", () => { hoveredNode = null; repaint(); });
network.on("hoverEdge", ({ edge }) => { hoveredEdge = edge; repaint(); });
network.on("blurEdge", () => { hoveredEdge = null; repaint(); });
network.on("dragEnd", ({ nodes: dragged }) => dragged.forEach((id) => { const { x, y } = network.getPosition(id); put(id, x, y); }));
network.on("click", (event) => {
  if (event.nodes.length) update({ node: event.nodes[0], edge: null, path: null });
  else if (event.edges.length) update({ node: null, edge: event.edges[0], path: null });
  else update({ node: null, edge: null, path: null });
});

on(FILTERS, () => { emphasise(); sync(); });
on(["node", "edge", "path"], mark);
on(["language", "names"], repaint);

export function start() {
  readColours();
  const inner = at("net").querySelector(".vis-network");
  if (inner) inner.tabIndex = -1; /* the stage itself takes the keys */
}

/* Where a node is drawn, in pixels from the corner of the picture. */
export function where(id) {
  const { x, y } = network.canvasToDOM(network.getPosition(id));
  return [x, y];
}
