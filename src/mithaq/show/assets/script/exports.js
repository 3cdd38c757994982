/* The menu that saves what is seen, copies the link and prints. */

import { addressed } from "./address.js";
import { colour, network } from "./stage.js";
import { ontology } from "./data.js";
import { at, button, say } from "./dom.js";
import { csv, gexf, graphml, json, svg, turtle } from "./formats.js";
import { on } from "./state.js";
import { word } from "./words.js";

const KINDS = {
  svg: ["image/svg+xml", svg], csv: ["text/csv;charset=utf-8", csv], graphml: ["application/xml", graphml], gexf: ["application/xml", gexf],
  json: ["application/json", json], ttl: ["text/turtle;charset=utf-8", () => turtle(ontology)],
};

function give(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/* The picture as it stands on the screen, on the colour of the page. */
function png() {
  const source = network.canvas.frame.canvas;
  const picture = document.createElement("canvas");
  picture.width = source.width;
  picture.height = source.height;
  const pen = picture.getContext("2d");
  pen.fillStyle = colour("paper");
  pen.fillRect(0, 0, picture.width, picture.height);
  pen.drawImage(source, 0, 0);
  picture.toBlob((blob) => give(blob, "mithaq.png"), "image/png");
}

function save(kind) {
  at("save").open = false;
  if (kind === "png") { png(); return; }
  const [type, made] = KINDS[kind];
  give(new Blob([made()], { type }), `mithaq.${kind}`);
}

async function copy() {
  at("save").open = false;
  try { await navigator.clipboard.writeText(location.href); say(word("copied")); } catch { window.prompt(word("link"), location.href); }
}

function draw() {
  const names = { png: "PNG", svg: "SVG", csv: "CSV", graphml: "GraphML", gexf: "GEXF", json: "JSON", ttl: "Turtle" };
  at("save-menu").replaceChildren(...Object.entries(names).map(([kind, name]) => button(name, () => save(kind), { "data-save": kind })),
    ...(addressed() ? [button(word("link"), copy)] : []), button(word("print"), () => { at("save").open = false; window.print(); }));
}

on(["language"], draw);
