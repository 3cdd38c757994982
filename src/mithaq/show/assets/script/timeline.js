/* The second tab: what is dated, by actor and in order, with who took part and where; one actor's alone where asked for. */

import { edges, kinds, nodes, other } from "./data.js";
import { at, element } from "./dom.js";
import { link } from "./card.js";
import { lanes } from "./lanes.js";
import { dayOf } from "./quote.js";
import { symbol } from "./shapes.js";
import { FILTERS, on, state } from "./state.js";
import { sees, visibleNodes } from "./visible.js";
import { brief, label, word } from "./words.js";

const ACTORS = new Set(["Country", "Official", "GovernmentBody", "InternationalOrganization", "Organization"]);
const PLACES = new Set(["Place"]);
let actor = "";

const near = (node) => [...new Set(node.edges.map((number) => other(edges[number], node.id)))].filter(sees);
const inside = (id, names) => names.has(kinds[nodes[id].kind].name);

function entry(node) {
  const around = near(node);
  const part = (title, names) => {
    const ids = around.filter((id) => inside(id, names));
    return ids.length ? element("p", {}, element("span", { class: "soft", text: `${title}: ` }), ...ids.flatMap((id, number) => [number ? " · " : "", link(id)])) : null;
  };
  return element("li", {}, dayOf(node.begin), node.end && node.end !== node.begin ? element("span", {}, " – ", dayOf(node.end)) : null,
    element("h3", {}, symbol(kinds[node.kind]), link(node.id)), part(word("who"), ACTORS), part(word("where"), PLACES));
}

function draw() {
  const box = at("timeline");
  box.hidden = state.view !== "timeline";
  if (box.hidden) return;
  const choose = (id) => { actor = String(id) === actor ? "" : String(id); draw(); at("actor").focus(); };
  const dated = visibleNodes().filter((node) => node.begin).sort((a, b) => a.begin.localeCompare(b.begin) || a.id - b.id);
  const actorsOf = (node) => near(node).filter((id) => inside(id, ACTORS));
  const actors = [...new Set(dated.flatMap(actorsOf))].map((id) => [id, brief(label(nodes[id].labels))]).sort((a, b) => a[1].localeCompare(b[1], state.language));
  const select = element("select", { id: "actor", on: { change: () => { actor = select.value; draw(); at("actor").focus(); } } },
    element("option", { value: "", text: word("any") }), ...actors.map(([id, name]) => element("option", { value: String(id), text: name })));
  if (!actors.some(([id]) => String(id) === actor)) actor = "";
  select.value = actor;
  const shown = dated.filter((node) => !actor || near(node).includes(Number(actor)));
  box.replaceChildren(element("h2", { text: word("dated") }), ...[lanes(dated, actorsOf, choose, Number(actor))].filter(Boolean),
    element("label", { class: "choice" }, element("span", { text: word("actor") }), select),
    shown.length ? element("ol", {}, ...shown.map(entry)) : element("p", { text: word("nodates") }));
}

on([...FILTERS, "language", "view"], draw);
