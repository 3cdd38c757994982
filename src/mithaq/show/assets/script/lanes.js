/* Over the list of the timeline: a lane for each actor, a mark for each event, time running with the writing. */

import { kinds, nodes } from "./data.js";
import { button, element } from "./dom.js";
import { dayOf } from "./quote.js";
import { symbol } from "./shapes.js";
import { brief, label } from "./words.js";

const MOST = 12; /* lanes: those of the actors with the most events */

const time = (day) => Date.parse(day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day);

/* The actors with the most events, the busiest first: pairs of an id and its events. */
function busiest(dated, actorsOf) {
  const found = new Map();
  for (const node of dated) for (const id of actorsOf(node)) {
    if (!found.has(id)) found.set(id, []);
    found.get(id).push(node);
  }
  return [...found].sort(([a, x], [b, y]) => y.length - x.length || a - b).slice(0, MOST);
}

/* The lanes of dated nodes; nothing where there are not two days. `choose` is called with the actor of a lane. */
export function lanes(dated, actorsOf, choose, chosen) {
  const placed = dated.filter((node) => !Number.isNaN(time(node.begin)));
  const days = placed.map((node) => time(node.begin));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  if (!(first < last)) return null;
  const lane = ([id, events]) => {
    const track = element("div", { class: "track", "aria-hidden": "true" });
    for (const node of events) {
      const mark = symbol(kinds[node.kind]);
      mark.style.insetInlineStart = `${(100 * (time(node.begin) - first)) / (last - first)}%`; /* the policy refuses it as an attribute */
      track.append(mark);
    }
    return element("div", { class: "lane" }, button(brief(label(nodes[id].labels)), () => choose(id), { class: "link", "aria-pressed": String(id === chosen) }), track);
  };
  const ends = [placed[days.indexOf(first)], placed[days.indexOf(last)]].map((node) => dayOf(node.begin));
  return element("div", { class: "lanes" }, ...busiest(placed, actorsOf).map(lane), element("div", { class: "lane ends soft" }, element("span"), element("div", {}, ...ends)));
}
