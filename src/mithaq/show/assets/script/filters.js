/* The panel of filters: it is the legend too. */

import { documents, edges, kinds, nodes, quotes, relations, statuses } from "./data.js";
import { at, button, element } from "./dom.js";
import { symbol } from "./shapes.js";
import { FILTERS, on, state, update } from "./state.js";
import { visibleEdges, visibleNodes } from "./visible.js";
import { brief, count, label, word } from "./words.js";

const tally = (list, key) => { const found = new Map(); for (const one of list) found.set(one[key], (found.get(one[key]) || 0) + 1); return found; };

const lists = { kinds, relations, statuses };
const dated = nodes.filter((node) => node.status >= 0);
const totals = { kinds: tally(nodes, "kind"), statuses: tally(dated, "status"), relations: tally(edges, "relation") };
const rows = { kinds: new Map(), relations: new Map(), statuses: new Map() }; /* the box of each, and where its number stands */

/* A box for each class, relation or status that occurs. */
function boxes(title, key, drawn) {
  rows[key].clear();
  if (!totals[key].size) return null;
  const opened = at("filters").querySelector(`[data-group="${key}"]`)?.open ?? key !== "relations";
  const items = [...totals[key]].sort(([a, x], [b, y]) => y - x || a - b).map(([number]) => {
    const box = element("input", { type: "checkbox", "data-number": String(number), on: { change: () => toggle(key, number, box.checked) } });
    const told = element("span", { class: "number" });
    rows[key].set(number, { box, told });
    return element("li", {}, element("label", {}, box, drawn ? drawn(number) : null, element("span", { class: "name", dir: "auto", text: brief(label(lists[key][number].labels)) || word("unknown") }), told));
  });
  return element("details", { "data-group": key, open: opened }, element("summary", { text: title }), element("ul", {}, ...items));
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
  return element("label", { class: "choice" }, element("span", { text: title }), select);
}

/* The panel in the language of the page; what is checked and counted comes after. */
function build() {
  const order = new Intl.Collator(state.language);
  const countries = nodes.filter((node) => kinds[node.kind].name === "Country").map((node) => [node.id, brief(label(node.labels))]).sort((a, b) => order.compare(a[1], b[1]));
  const quoted = new Set(quotes.map((quote) => quote.document));
  at("filters").replaceChildren(...[
    boxes(word("kinds"), "kinds", (number) => symbol(kinds[number])),
    choice(word("country"), "country", countries),
    choice(word("document"), "document", documents.map((one, number) => [number, brief(one.title || one.iri)]).filter(([number]) => quoted.has(number))),
    boxes(word("statuses"), "statuses"),
    boxes(word("relations"), "relations"),
    button(word("reset"), reset),
  ].filter(Boolean));
  const common = [...totals.kinds].sort(([a, x], [b, y]) => y - x || a - b); /* one line: what has no room there is left out */
  at("legend").replaceChildren(...common.map(([number]) => element("span", {}, symbol(kinds[number]), element("bdi", { text: brief(label(kinds[number].labels)) }))));
  at("nothing").textContent = nodes.length ? word("nothing") : word("empty");
  tell();
}

/* What is checked, and how many of each are seen of how many there are. */
function tell() {
  const seenNodes = visibleNodes();
  const seen = { kinds: tally(seenNodes, "kind"), statuses: tally(seenNodes, "status"), relations: tally(visibleEdges(), "relation") };
  for (const key of Object.keys(rows)) for (const [number, { box, told }] of rows[key]) {
    const [here, total] = [seen[key].get(number) || 0, totals[key].get(number)];
    box.checked = !state[key].has(number);
    told.textContent = here === total ? count(total) : `${count(here)}/${count(total)}`;
  }
  for (const select of at("filters").querySelectorAll("select")) select.value = state[select.dataset.filter] === null ? "" : String(state[select.dataset.filter]);
  const share = (seenNumber, all) => (seenNumber === all ? count(all) : word("shown")(count(seenNumber), count(all)));
  at("count").textContent = `${word("entities")}: ${share(seenNodes.length, nodes.length)} · ${word("edges")}: ${share(visibleEdges().length, edges.length)}`;
  at("nothing").hidden = seenNodes.length > 0;
}

const reset = () => update({ kinds: new Set(), relations: new Set(), statuses: new Set(), country: null, document: null, from: "", to: "", focus: null, hits: null });

on(["language"], build);
on(FILTERS, tell);
