/* Big graphs are opened in part: neighbours come and go, one entity's surroundings alone, or all. */

import { actions, neighboursOf } from "./card.js";
import { fit, put, spot } from "./stage.js";
import { edges, nodes, other } from "./data.js";
import { at, button } from "./dom.js";
import { note } from "./note.js";
import { on, state, update } from "./state.js";
import { visibleNodes } from "./visible.js";
import { count, word } from "./words.js";

const ASK = 40; /* neighbours that are not added without asking */
const SLOW = 10000; /* nodes whose drawing takes seconds */

/* New neighbours stand on an arc round the node, in the order of their numbers. */
function arrange(id, added) {
  const { x, y } = spot(id);
  added.forEach((one, number) => {
    const turn = (2 * Math.PI * number) / added.length;
    const reach = 130 + 45 * Math.floor(number / 12);
    put(one, x + reach * Math.cos(turn), y + reach * Math.sin(turn));
  });
}

export function expand(id, sure = false) {
  const shown = state.shown || new Set(nodes.map((node) => node.id));
  const added = neighboursOf(id).filter((one) => !shown.has(one));
  if (!sure && added.length > ASK) { note(word("many")(count(added.length)), null, () => expand(id, true)); return; }
  if (added.length) { arrange(id, added); update({ shown: new Set([...shown, ...added]), focus: null }); }
}

/* Take away those neighbours that nothing else that is seen holds. */
function collapse(id) {
  const seen = new Set(visibleNodes().map((node) => node.id));
  const leaves = neighboursOf(id).filter((one) => seen.has(one) && nodes[one].edges.every((number) => other(edges[number], one) === id || !seen.has(other(edges[number], one))));
  if (leaves.length) update({ shown: new Set([...seen].filter((one) => !leaves.includes(one))) });
}

function all() {
  if (nodes.length > SLOW) note(word("slow")(count(nodes.length)), null, everything);
  else everything();
}

function everything() {
  update({ shown: null, focus: null, hits: null });
  fit();
}

actions.push((id) => [
  button(word("expand"), () => expand(id)), button(word("collapse"), () => collapse(id)),
  button(word(state.focus === id ? "unfocus" : "focus"), () => { update({ focus: state.focus === id ? null : id }); fit(); }),
]);
at("all").addEventListener("click", all);
on(["shown", "focus", "hits", "language"], () => { at("all").hidden = state.shown === null && state.focus === null && state.hits === null; });
