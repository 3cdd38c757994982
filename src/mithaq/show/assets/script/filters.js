/* The panel of filters: it is the legend too. */

import { documents, edges, kinds, nodes, quotes, relations, statuses } from "./data.js";
import { at, button, element } from "./dom.js";
import { symbol } from "./shapes.js";
import { FILTERS, on, state, update } from "./state.js";
import { visibleEdges, visibleNodes } from "./visible.js";
import { count, label, word } from "./words.js";

const tally = (list, key) => { const found = new Map(); for (const one of list) found.set(one[key], (found.get(one[key]) || 0) + 1); return found; };

/* A box for each class, relation or status that occurs, with how many are seen and how many there are. */
function boxes(title, key, names, all, seen, drawn) {
  if (!all.size) return null;
  const opened = at("filters").querySelector(`[data-group="${key}"]`)?.open ?? key !== "relations";
  const rows = [...all].sort(([a, x], [b, y]) => y - x || a - b).map(([number, total]) => {
    const box = element("input", { type: "checkbox", "data-number": String(number), on: { change: () => toggle(key, number, box.checked) } });
    box.checked = !state[key].has(number);
    const shown = seen.get(number) || 0;
    return element("li", {}, element("label", {}, box, drawn ? drawn(number) : null, element("span", { class: "name", dir: "auto", text: label(names[number].labels) || word("unknown") }),
      element("span", { class: "number", text: shown === total ? count(total) : `${count(shown)}/${count(total)}` })));
  });
  return element("details", { "data-group": key, open: opened }, element("summary", { text: title }), element("ul", {}, ...rows));
}

function toggle(key, number, shown) {
  const hidden = new Set(state[key]);
  if (shown) hidden.delete(number); else hidden.add(number);
  update({ [key]: hidden });
}

function choice(title, key, all) {
  if (all.length < 2) return null;
  const select = element("select", { "data-filter": key, on: { change: () => update({ [key]: select.value === "" ? null : Number(select.value) }) } },
    element("option", { value: "", text: word("any") }), ...all.map(([value, name]) => element("option", { value: String(value), text: name })));
  select.value = state[key] === null ? "" : String(state[key]);
  return element("label", { class: "choice" }, element("span", { text: title }), select);
}

function draw() {
  const focused = document.activeElement?.dataset?.number !== undefined ? [document.activeElement.closest("details").dataset.group, document.activeElement.dataset.number] : null;
  const countries = nodes.filter((node) => kinds[node.kind].name === "Country").map((node) => [node.id, label(node.labels)]).sort((a, b) => a[1].localeCompare(b[1], state.language));
  const seenNodes = visibleNodes();
  const dated = nodes.filter((node) => node.status >= 0);
  at("filters").replaceChildren(...[
    boxes(word("kinds"), "kinds", kinds, tally(nodes, "kind"), tally(seenNodes, "kind"), (number) => symbol(kinds[number])),
    choice(word("country"), "country", countries),
    choice(word("document"), "document", documents.map((one, number) => [number, one.title || one.iri]).filter(([number]) => quotes.some((quote) => quote.document === number))),
    boxes(word("statuses"), "statuses", statuses, tally(dated, "status"), tally(seenNodes.filter((node) => node.status >= 0), "status")),
    boxes(word("relations"), "relations", relations, tally(edges, "relation"), tally(visibleEdges(), "relation")),
    button(word("reset"), reset),
  ].filter(Boolean));
  if (focused) at("filters").querySelector(`[data-group="${focused[0]}"] [data-number="${focused[1]}"]`)?.focus();
  at("count").textContent = `${word("entities")} ${word("shown")(count(seenNodes.length), count(nodes.length))} · ${word("edges")} ${word("shown")(count(visibleEdges().length), count(edges.length))}`;
  at("nothing").hidden = seenNodes.length > 0;
  at("nothing").textContent = nodes.length ? word("nothing") : word("empty");
}

const reset = () => update({ kinds: new Set(), relations: new Set(), statuses: new Set(), country: null, document: null, from: "", to: "", focus: null, hits: null });

on([...FILTERS, "language"], draw);
