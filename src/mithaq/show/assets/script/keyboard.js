/* Everything can be done without a mouse. */

import { centre, fit, spot, zoom } from "./stage.js";
import { byDegree } from "./data.js";
import { at } from "./dom.js";
import { expand } from "./expand.js";
import { neighboursOf } from "./card.js";
import { state, update } from "./state.js";
import { sees } from "./visible.js";

const ARROWS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const STEEP = 0.2; /* a neighbour further off the direction than this cosine is not meant */

/* The neighbour that lies most in a direction from the chosen node. */
function towards([right, down]) {
  const here = spot(state.node);
  let best = null;
  for (const id of neighboursOf(state.node).filter((one) => sees(one) && one !== state.node)) {
    const { x, y } = spot(id);
    const far = Math.hypot(x - here.x, y - here.y) || 1;
    const along = ((x - here.x) * right + (y - here.y) * down) / far - far / 1e5;
    if (along > STEEP && (!best || along > best.along)) best = { id, along };
  }
  return best ? best.id : null;
}

function walk(direction) {
  const next = state.node === null || !sees(state.node) ? byDegree.find(sees) : towards(direction);
  if (next === undefined || next === null) return;
  update({ node: next, edge: null, path: null });
  centre(next);
}

function onPicture(event) {
  const done = {
    Enter: () => at("card-title")?.focus(), "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8), 0: fit,
    e: () => state.node !== null && expand(state.node),
  }[event.key] || (ARROWS[event.key] && (() => walk(ARROWS[event.key])));
  if (!done || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  done();
}

const typing = () => /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement?.tagName || "");

function everywhere(event) {
  if (event.key === "/" && !typing()) { event.preventDefault(); at("query").focus(); at("query").select(); }
  if (event.key !== "Escape") return;
  at("save").open = false;
  at("side").classList.remove("open");
  at("side-button").setAttribute("aria-expanded", "false");
  if (document.activeElement === at("query") && !at("hits").hidden) at("hits").hidden = true;
  else if (state.statement !== null) update({ statement: null, span: null });
  else update({ node: null, edge: null, path: null });
  at("net").focus();
}

at("net").addEventListener("keydown", onPicture);
document.addEventListener("keydown", everywhere);
