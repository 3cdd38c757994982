/* Begins here: the toolbar, the words of the page in the language chosen, and the first view. */

import { begin } from "./address.js";
import { recolour, start } from "./canvas.js";
import { documents, nodes, opening } from "./data.js";
import { at } from "./dom.js";
import "./expand.js";
import "./exports.js";
import "./filters.js";
import "./handle.js";
import "./keyboard.js";
import { note } from "./note.js";
import "./paths.js";
import "./reader.js";
import { prepare } from "./search.js";
import "./tables.js";
import "./time.js";
import "./timeline.js";
import { fit, network } from "./stage.js";
import { on, refresh, state, update } from "./state.js";
import { count, word } from "./words.js";

const dark = window.matchMedia("(prefers-color-scheme: dark)");

function words() {
  const root = document.documentElement;
  root.lang = state.language;
  root.dir = state.language === "ar" ? "rtl" : "ltr";
  for (const one of document.querySelectorAll("[data-word]")) one.textContent = word(one.dataset.word);
  for (const one of document.querySelectorAll("[data-name]")) { one.setAttribute("aria-label", word(one.dataset.name)); one.title = word(one.dataset.name); }
  at("language").lang = state.language === "ar" ? "en" : "ar";
  at("total").textContent = word("counts")(count(documents.length));
}

function views() {
  at("stage").hidden = state.view !== "graph";
  for (const one of document.querySelectorAll("[data-view]")) one.setAttribute("aria-pressed", String(one.dataset.view === state.view));
}

/* Which part of a big graph it is opened with; as long as that is what is drawn. */
function overview() {
  if (opening && state.shown === opening) note(word("overview")(count(opening.size), count(nodes.length)));
}

/* The theme that the reader has chosen; without a choice that of the system, which the style follows itself. */
function theme() {
  if (!state.theme) return;
  document.documentElement.dataset.theme = state.theme;
  recolour();
}

/* Paper is white, whatever the screen is. */
function print(begins) {
  if (begins) document.documentElement.dataset.theme = "light";
  else if (state.theme) document.documentElement.dataset.theme = state.theme;
  else delete document.documentElement.dataset.theme;
  recolour();
  network.redraw(); /* at once: the next frame would come too late */
}

function listen() {
  window.addEventListener("beforeprint", () => print(true));
  window.addEventListener("afterprint", () => print(false));
  for (const one of document.querySelectorAll("[data-view]")) one.addEventListener("click", () => update({ view: one.dataset.view }));
  at("skip").addEventListener("click", (event) => { event.preventDefault(); update({ view: "table" }); at("tables").focus(); });
  at("fit").addEventListener("click", fit);
  at("names").addEventListener("click", () => update({ names: !state.names }));
  at("language").addEventListener("click", () => update({ language: state.language === "ar" ? "en" : "ar" }));
  at("theme").addEventListener("click", () => update({ theme: (state.theme || (dark.matches ? "dark" : "light")) === "dark" ? "light" : "dark" }));
  at("side-button").addEventListener("click", () => at("side-button").setAttribute("aria-expanded", String(at("side").classList.toggle("open"))));
  at("how-close").addEventListener("click", () => { at("how").hidden = true; at("net").focus(); });
  dark.addEventListener("change", recolour);
}

on(["language"], words);
on(["view"], views);
on(["theme"], theme);
on(["names"], () => at("names").setAttribute("aria-pressed", String(state.names)));
on(["node", "edge"], () => { if (state.node !== null || state.edge !== null) at("how").hidden = true; });

listen();
state.shown = opening; /* before anything is drawn: a big graph is never drawn whole unasked */
start();
refresh();
overview();
on(["language"], () => { if (!at("note").hidden) overview(); });
requestAnimationFrame(() => { /* the stage has its size only now */
  fit();
  begin();
  requestAnimationFrame(() => { document.documentElement.setAttribute("data-ready", "yes"); prepare(); });
});
