/* Which nodes belong together: each takes the community that most of its neighbours are in, the same every time.
   Raghavan, Albert, Kumara: Near linear time algorithm to detect community structures, 2007. */

import { byDegree, edges, nodes, other } from "./data.js";

const ROUNDS = 8;

/* The number that occurs most often, the smallest of equals. */
function commonest(numbers) {
  const tally = new Map();
  for (const number of numbers) tally.set(number, (tally.get(number) || 0) + 1);
  let best = null;
  for (const [number, times] of tally) if (best === null || times > tally.get(best) || (times === tally.get(best) && number < best)) best = number;
  return best;
}

/* Lists of ids, the largest community first, in each the best connected first. */
export function communities() {
  const own = nodes.map((node) => node.id);
  const order = [...byDegree].reverse(); /* first those with few neighbours, who follow; else hubs would follow one another */
  for (let round = 0, moved = true; moved && round < ROUNDS; round++) {
    moved = false;
    for (const id of order) {
      const next = commonest(nodes[id].edges.map((number) => own[other(edges[number], id)]));
      if (next !== null && next !== own[id]) { own[id] = next; moved = true; }
    }
  }
  const members = new Map();
  for (const id of byDegree) {
    if (!members.has(own[id])) members.set(own[id], []);
    members.get(own[id]).push(id);
  }
  return [...members.values()].sort((a, b) => b.length - a.length || a[0] - b[0]);
}
