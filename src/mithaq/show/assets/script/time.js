/* The time slider: two handles on the days that occur, over bars that say how much happened. */

import { edges } from "./data.js";
import { at, element, svg } from "./dom.js";
import { dayOf } from "./quote.js";
import { on, state, update } from "./state.js";
import { allDays } from "./visible.js";
import { day, word } from "./words.js";

const BARS = 40;

function bars() {
  const heights = new Array(Math.min(BARS, allDays.length)).fill(0);
  const order = new Map(allDays.map((date, number) => [date, number]));
  const place = (date) => Math.floor((order.get(date) / allDays.length) * heights.length);
  for (const edge of edges) if (edge.dates.length) heights[place(edge.dates[0])] += 1;
  const most = Math.max(...heights, 1);
  const width = 200 / heights.length;
  return svg("svg", { viewBox: "0 0 200 30", "aria-hidden": "true", preserveAspectRatio: "none" },
    ...heights.map((height, number) => svg("rect", { x: number * width, y: 30 - (28 * height) / most, width: width * 0.8, height: (28 * height) / most })));
}

function handle(key, value) {
  const name = word(key);
  return element("label", {}, element("span", { text: name }),
    element("input", { type: "range", "data-time": key, min: 0, max: allDays.length - 1, step: 1, value, "aria-valuetext": day(allDays[value]),
      on: { input: (event) => move(key, Number(event.target.value)) } }), dayOf(allDays[value]));
}

const last = () => allDays.length - 1;
const placeOf = (date, otherwise) => (date && allDays.includes(date) ? allDays.indexOf(date) : otherwise);

/* At either end a handle means no limit; the handles do not pass one another. */
function move(key, value) {
  const first = key === "from" ? value : Math.min(placeOf(state.from, 0), value);
  const end = key === "to" ? value : Math.max(placeOf(state.to, last()), value);
  update({ from: first === 0 ? "" : allDays[first], to: end === last() ? "" : allDays[end] });
}

function draw() {
  const box = at("time");
  box.hidden = allDays.length < 2;
  if (box.hidden) return;
  const focused = box.contains(document.activeElement) ? document.activeElement.dataset.time : null;
  box.replaceChildren(element("legend", { text: word("time") }), element("div", { class: "bars", dir: "ltr" }, bars()),
    handle("from", placeOf(state.from, 0)), handle("to", placeOf(state.to, last())), element("p", { class: "soft", text: word("undated") }));
  if (focused) box.querySelector(`[data-time="${focused}"]`).focus();
}

on(["from", "to", "language"], draw);
