/* The outline of each class, once for the canvas and once for the legend and the saved picture. */

import { svg } from "./dom.js";

const polygon = (corners, turn) => Array.from({ length: corners }, (_, k) => [Math.cos(turn + (k * 2 * Math.PI) / corners), Math.sin(turn + (k * 2 * Math.PI) / corners)]);
const star = Array.from({ length: 10 }, (_, k) => {
  const reach = k % 2 ? 0.5 : 1.2;
  return [reach * Math.sin((k * Math.PI) / 5), -reach * Math.cos((k * Math.PI) / 5)];
});
const outlines = {
  square: [[-0.85, -0.85], [0.85, -0.85], [0.85, 0.85], [-0.85, 0.85]],
  diamond: polygon(4, 0).map(([x, y]) => [x * 1.1, y * 1.1]),
  triangle: polygon(3, -Math.PI / 2).map(([x, y]) => [x * 1.15, y * 1.15]),
  triangleDown: polygon(3, Math.PI / 2).map(([x, y]) => [x * 1.15, y * 1.15]),
  hexagon: polygon(6, 0),
  star,
};

/* Corners round (0, 0) for a radius of 1; null for a circle. */
export const outline = (shape) => outlines[shape] || null;

export function trace(pen, shape, x, y, radius) {
  const corners = outline(shape);
  pen.beginPath();
  if (corners) for (const [dx, dy] of corners) pen.lineTo(x + dx * radius, y + dy * radius);
  else pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.closePath();
}

export const safeColour = (colour) => (/^#[0-9a-f]{6}$/i.test(colour) ? colour : "#808080");

/* The shape as an SVG element. */
function drawn(shape, colour, x, y, radius) {
  const corners = outline(shape);
  const fill = safeColour(colour);
  if (!corners) return svg("circle", { cx: x, cy: y, r: radius, fill });
  return svg("polygon", { points: corners.map(([dx, dy]) => `${(x + dx * radius).toFixed(1)},${(y + dy * radius).toFixed(1)}`).join(" "), fill });
}

export function symbol(kind) {
  return svg("svg", { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" }, drawn(kind.shape, kind.colour, 8, 8, 6.3));
}
