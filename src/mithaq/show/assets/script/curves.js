/* The line of a relation: straight, bent beside others of the same two entities, or a loop; and how far a point is from it. */

import { radius, spot } from "./stage.js";

const BEND = 0.2; /* of its length, for each line that is already there on its side */
const STEPS = 12; /* pieces of a bent line where a distance is measured */

/* Ends of an edge and, where it is bent, the point that it leans to; where it is a loop, its centre and radius. */
export function curve(edge) {
  const from = spot(edge.from);
  const to = spot(edge.to);
  if (edge.from === edge.to) {
    const size = radius(edge.from) * (1.1 + 0.5 * edge.bend);
    return { from, to, loop: { x: from.x, y: from.y - size, radius: size } };
  }
  if (!edge.bend) return { from, to, lean: null };
  const side = (edge.bend % 2 ? 1 : -1) * (edge.from < edge.to ? 1 : -1); /* the same side, whichever way the arrow points */
  const reach = side * BEND * Math.ceil(edge.bend / 2);
  return { from, to, lean: { x: (from.x + to.x) / 2 - (to.y - from.y) * reach, y: (from.y + to.y) / 2 + (to.x - from.x) * reach } };
}

function point({ from, to, lean }, t) {
  if (!lean) return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
  const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
  return { x: a * from.x + b * lean.x + c * to.x, y: a * from.y + b * lean.y + c * to.y };
}

/* The middle, where the name of the relation stands. */
export const middle = (line) => (line.loop ? { x: line.loop.x, y: line.loop.y - line.loop.radius } : point(line, 0.5));

/* Where the arrow's tip is and which way it points, in radians; at the border of the entity. */
export function tip({ from, to, lean }, size) {
  const start = lean || from;
  const angle = Math.atan2(to.y - start.y, to.x - start.x);
  return { x: to.x - size * Math.cos(angle), y: to.y - size * Math.sin(angle), angle };
}

function fromPiece(x, y, a, b) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - a.x - along * dx, y - a.y - along * dy);
}

/* How far a point is from the line. */
export function distance(line, x, y) {
  if (line.loop) return Math.abs(Math.hypot(x - line.loop.x, y - line.loop.y) - line.loop.radius);
  if (!line.lean) return fromPiece(x, y, line.from, line.to);
  let least = Infinity;
  for (let step = 0; step < STEPS; step++) least = Math.min(least, fromPiece(x, y, point(line, step / STEPS), point(line, (step + 1) / STEPS)));
  return least;
}
