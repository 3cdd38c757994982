/* Which labels a picture has: what is chosen first, then the best connected, as long as there is room. */

import { edges, nodes, relations } from "./data.js";
import { curve, middle } from "./curves.js";
import { chosenNode, dims, hovered, stands } from "./emphasis.js";
import { at } from "./dom.js";
import { Room, edgeLabel, nodeLabel } from "./labels.js";
import { inView } from "./paint.js";
import { colour, network, radius, spot } from "./stage.js";
import { state } from "./state.js";
import { seesEdge, visibleEdges } from "./visible.js";
import { label } from "./words.js";

const TRIED = 1500; /* nodes for whose labels room is sought in one picture */
const FEW = 40; /* edges whose names hide nothing */
let room = new Room();

/* How many labels the last picture had. */
export const labelled = () => room.drawn;

/* Ids in the order in which their labels find room. */
function ordered() {
  const ids = inView();
  const first = ids.filter(chosenNode);
  if (!dims()) return first.length ? [...first, ...ids.filter((id) => !chosenNode(id))] : ids;
  return [...first, ...ids.filter((id) => !chosenNode(id) && stands(id)), ...ids.filter((id) => !chosenNode(id) && !stands(id))];
}

function letter(pen) {
  const scale = network.getScale();
  const { x: left, y: top } = network.getViewPosition();
  const [wide, high] = [at("net").clientWidth / 2, at("net").clientHeight / 2];
  room = new Room([left * scale - wide, top * scale - high, left * scale + wide, top * scale + high]);
  const ids = ordered();
  if (ids.length <= TRIED) for (const id of ids) room.take(square(spot(id), radius(id), scale));
  for (const id of ids.slice(0, TRIED)) {
    const { x, y } = spot(id);
    const must = chosenNode(id);
    if (room.full && !must) break;
    nodeLabel(pen, room, label(nodes[id].labels), { x, y, scale, radius: radius(id), must, ink: stands(id) || must ? colour("ink") : colour("soft"), paper: colour("paper") });
  }
  name(pen, scale);
}

const square = ({ x, y }, half, scale) => [(x - half) * scale, (y - half) * scale, (x + half) * scale, (y + half) * scale];

/* The names of relations: all where asked for or where there are few, else those of what is chosen. */
function name(pen, scale) {
  const all = state.names || visibleEdges().length <= FEW;
  const some = [hovered.edge, state.edge, ...(state.path || []), ...(state.node === null ? [] : nodes[state.node].edges)];
  const named = all ? visibleEdges() : [...new Set(some)].filter((id) => id !== null && seesEdge(id)).map((id) => edges[id]);
  for (const edge of named) {
    const must = edge.id === hovered.edge || edge.id === state.edge || (state.path || []).includes(edge.id);
    const { x, y } = middle(curve(edge));
    edgeLabel(pen, room, label(relations[edge.relation].labels), { x, y, scale, must, ink: colour("soft"), paper: colour("paper") });
  }
}

network.on("afterDrawing", (pen) => { if (state.view === "graph") letter(pen); });
