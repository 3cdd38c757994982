/* Labels on the canvas: wrapped, in the direction of their own letters, one size at every zoom, never over one another. */

import { directionOf } from "./words.js";

export const FONT = 'system-ui, "Noto Naskh Arabic", "Geeza Pro", "Segoe UI", Tahoma, "DejaVu Sans", sans-serif';
const WIDEST = 20; /* letters of a line */
const MOST_LINES = 3;
const LINE = 15; /* pixels */
const CELL = 96;
const MOST = 400; /* labels in one picture */

const wrapped = new Map(); /* by size, then by text */
const measure = document.createElement("canvas").getContext("2d");

/* Lines of a label with their width in pixels; a lone dash stays on the upper line. */
export function lines(text, size = 12) {
  if (!wrapped.has(size)) wrapped.set(size, new Map());
  let found = wrapped.get(size).get(text);
  if (!found) {
    measure.font = `${size}px ${FONT}`;
    const all = wrap(text);
    found = { lines: all, direction: directionOf(text), width: Math.max(...all.map((line) => measure.measureText(line).width)) + 6 };
    wrapped.get(size).set(text, found);
  }
  return found;
}

function wrap(text) {
  const found = [""];
  for (const piece of text.split(/\s+/).flatMap((one) => one.match(/.{1,40}/gsu) || [])) {
    const last = found[found.length - 1];
    if (last && last.length + piece.length + 1 > WIDEST && /[\p{L}\p{N}]/u.test(piece)) found.push(piece);
    else found[found.length - 1] = last ? `${last} ${piece}` : piece;
  }
  return found.length > MOST_LINES ? [...found.slice(0, MOST_LINES - 1), `${found[MOST_LINES - 1]}…`] : found;
}

/* The rectangles that are taken in one picture, in pixels of the screen. */
export class Room {
  /* `bounds` is what can be seen: a label that would reach beyond it finds no room there. */
  constructor(bounds = [-Infinity, -Infinity, Infinity, Infinity]) {
    this.bounds = bounds;
    this.cells = new Map();
    this.drawn = 0;
  }

  get full() { return this.drawn >= MOST; }

  touched([left, top, right, bottom]) {
    const found = [];
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++)
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) found.push(x * 100003 + y);
    return found;
  }

  free(box) {
    if (box[0] < this.bounds[0] || box[1] < this.bounds[1] || box[2] > this.bounds[2] || box[3] > this.bounds[3]) return false;
    for (const key of this.touched(box))
      for (const taken of this.cells.get(key) || [])
        if (box[0] < taken[2] && taken[0] < box[2] && box[1] < taken[3] && taken[1] < box[3]) return false;
    return true;
  }

  take(box) {
    for (const key of this.touched(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }
}

/* Where a label may stand beside its node: the middle of its upper edge, in pixels. */
const beside = (x, y, radius, width, height) => [
  [x, y + radius + 3], [x, y - radius - 3 - height], [x + radius + 4 + width / 2, y - height / 2], [x - radius - 4 - width / 2, y - height / 2],
  [x + width / 2, y + radius + 3], [x - width / 2, y + radius + 3], [x + width / 2, y - radius - 3 - height], [x - width / 2, y - radius - 3 - height],
];

/* Write a label at a node where there is room (`must`: if need be where there is none); whether it was written.
   `pen` draws in the units of the graph, which are `scale` pixels. */
export function nodeLabel(pen, room, text, { x, y, radius, scale, must, ink, paper }) {
  if (room.full && !must) return false;
  const { lines: all, direction, width } = lines(text);
  const height = all.length * LINE;
  const boxes = beside(x * scale, y * scale, radius * scale, width, height)
    .map(([middle, top]) => [middle - width / 2, top, middle + width / 2, top + height]);
  const box = boxes.find((one) => room.free(one)) || (must ? boxes[0] : null);
  if (!box) return false;
  room.take(box);
  room.drawn += 1;
  if (must) ground(pen, box, scale, paper); /* lines that cross it would make it hard to read */
  all.forEach((line, number) => write(pen, line, (box[0] + box[2]) / 2 / scale, (box[1] + number * LINE) / scale, { direction, scale, ink, paper, size: 12, bold: must }));
  return true;
}

/* Write the name of a relation in the middle of its edge, where there is room. */
export function edgeLabel(pen, room, text, { x, y, scale, must, ink, paper }) {
  const { lines: all, direction, width } = lines(text, 11);
  const box = [x * scale - width / 2, y * scale - 7, x * scale + width / 2, y * scale + all.length * 13 - 6];
  if (!room.free(box) && !must) return false;
  room.take(box);
  ground(pen, box, scale, paper);
  all.forEach((line, number) => write(pen, line, x, y + (number * 13 - 6) / scale, { direction, scale, ink, paper, size: 11, bold: false }));
  return true;
}

function ground(pen, [left, top, right, bottom], scale, paper) {
  pen.globalAlpha = 0.82;
  pen.fillStyle = paper;
  pen.fillRect(left / scale, top / scale, (right - left) / scale, (bottom - top) / scale);
  pen.globalAlpha = 1;
}

function write(pen, line, x, y, { direction, scale, ink, paper, size, bold }) {
  pen.font = `${bold ? "bold " : ""}${size / scale}px ${FONT}`;
  pen.textAlign = "center";
  pen.textBaseline = "top";
  pen.direction = direction;
  pen.lineJoin = "round";
  pen.lineWidth = 3 / scale;
  pen.strokeStyle = paper;
  pen.fillStyle = ink;
  const shown = direction === "rtl" ? `\u2067${line}\u2069` : `\u2066${line}\u2069`; /* for browsers whose canvas knows no direction */
  pen.strokeText(shown, x, y);
  pen.fillText(shown, x, y);
}
