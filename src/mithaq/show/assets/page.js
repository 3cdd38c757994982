/* Draws the graph with vis-network and shows, for a node or an edge, the words behind it.
   Data reach the page as text only: textContent, never innerHTML. */
(function () {
  "use strict";
  const data = JSON.parse(document.getElementById("graph").textContent);
  const graph = data.graph;
  const words = {
    ar: { names: "أسماء العلاقات", fit: "ملاءمة", language: "English", count: (n, e) => `${n} كيانًا، ${e} علاقة`,
          hint: "اختر كيانًا أو علاقة لترى الكلمات التي تدل عليها." },
    en: { names: "Relation names", fit: "Fit", language: "العربية", count: (n, e) => `${n} entities, ${e} relations`,
          hint: "Choose an entity or a relation to see the words that say it." },
  };
  const MANY = 60; /* so many edges, and their names hide the picture */
  let language = "ar";
  let named = graph.edges.length <= MANY;
  let chosen = null;
  const at = (id) => document.getElementById(id);
  const label = (labels) => labels[language] || labels.ar || labels.en || Object.values(labels)[0] || "";

  /* Canvas text takes its direction from the page; an isolate gives each line that of its own letters. */
  const isolate = (line) => "\u2068" + line + "\u2069";
  function wrapped(text, width) {
    const lines = [];
    for (const word of text.split(/\s+/)) {
      const last = lines.length - 1;
      if (last >= 0 && (lines[last] + " " + word).length <= width) lines[last] += " " + word;
      else lines.push(word);
    }
    if (lines.length > 4) lines.splice(3, lines.length, lines[3] + "…");
    return lines.map(isolate).join("\n");
  }

  function element(name, text, ...children) {
    const made = document.createElement(name);
    if (text !== null) { made.textContent = text; made.dir = "auto"; }
    made.append(...children);
    return made;
  }

  function tooltip(edge) {
    const shown = element("div", null, element("strong", label(edge.labels)));
    if (edge.quotes.length) shown.append(element("div", "«" + graph.quotes[edge.quotes[0]][1] + "»"));
    return shown;
  }

  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  const network = new vis.Network(at("net"), { nodes, edges }, JSON.parse(data.options));

  function drawnNode(node, id) {
    const kind = graph.kinds[node.kind];
    return { id, x: node.x, y: node.y, shape: kind.shape, size: 8 + 2 * Math.sqrt(node.degree),
             color: { background: kind.colour, border: "#ffffff", highlight: { background: kind.colour, border: "#0a58ca" },
                      hover: { background: kind.colour, border: "#0a58ca" } },
             label: wrapped(label(node.labels), 20), font: { size: 15, color: "#1b1f24", strokeWidth: 4, strokeColor: "#ffffff" } };
  }

  function drawnEdge(edge, id) {
    const near = chosen !== null && (edge.from === chosen || edge.to === chosen);
    return { id, from: edge.from, to: edge.to, title: tooltip(edge), arrows: { to: { enabled: true, scaleFactor: 0.5 } },
             label: named || near ? isolate(label(edge.labels)) : undefined,
             smooth: edge.bend ? { enabled: true, type: "curvedCW", roundness: 0.18 * edge.bend } : false,
             color: { color: near ? "#0a58ca" : "#aab4be", highlight: "#0a58ca", hover: "#0a58ca" },
             font: { size: 12, color: "#57606a", background: "#ffffff", strokeWidth: 0, align: "middle" } };
  }

  function draw() {
    document.documentElement.lang = language;
    document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
    for (const id of ["names", "fit", "language"]) at(id).textContent = words[language][id];
    at("names").setAttribute("aria-pressed", String(named));
    at("count").textContent = words[language].count(graph.nodes.length, graph.edges.length);
    nodes.update(graph.nodes.map(drawnNode));
    edges.update(graph.edges.map(drawnEdge));
    legend();
  }

  function legend() {
    at("legend").replaceChildren(...graph.kinds.map((kind, number) => {
      const count = graph.nodes.filter((node) => node.kind === number).length;
      return element("li", null, symbol(kind), element("span", label(kind.labels)), ` ${count}`);
    }));
  }

  function symbol(kind) {
    const made = document.createElement("canvas");
    made.width = made.height = 14;
    const pen = made.getContext("2d");
    const corners = { square: [4, 0.785], diamond: [4, 0], triangle: [3, -1.571], triangleDown: [3, 1.571], hexagon: [6, 0] }[kind.shape];
    pen.fillStyle = kind.colour;
    pen.beginPath();
    if (corners) for (let k = 0; k < corners[0]; k++) pen.lineTo(7 + 6.5 * Math.cos(corners[1] + k * 6.2832 / corners[0]), 7 + 6.5 * Math.sin(corners[1] + k * 6.2832 / corners[0]));
    else if (kind.shape === "star") for (let k = 0; k < 10; k++) pen.lineTo(7 + (k % 2 ? 3 : 6.5) * Math.sin(k * 0.6283), 7 - (k % 2 ? 3 : 6.5) * Math.cos(k * 0.6283));
    else pen.arc(7, 7, 6, 0, 6.2832);
    pen.fill();
    return made;
  }

  function quote(number) {
    const [before, said, after, title, rule] = graph.quotes[number];
    const shown = element("blockquote", null, before, element("mark", said), after);
    shown.dir = "auto";
    shown.append(element("small", [title, rule].filter(Boolean).join(" · ")));
    return shown;
  }

  function link(id) {
    const made = element("button", label(graph.nodes[id].labels));
    made.className = "link";
    made.type = "button";
    made.addEventListener("click", () => choose(id));
    return made;
  }

  function relation(edge) {
    return [element("h3", label(edge.labels)), element("p", null, link(edge.from), " ← ".replace("←", language === "ar" ? "←" : "→"), link(edge.to)),
            ...edge.quotes.map(quote)];
  }

  function choose(id) {
    chosen = id;
    const node = graph.nodes[id];
    const iri = element("p", node.iri);
    iri.className = "iri";
    const other = Object.values(node.labels).filter((name) => name !== label(node.labels));
    at("card").replaceChildren(element("h2", label(node.labels)), ...other.map((name) => element("p", name)),
      element("p", label(graph.kinds[node.kind].labels)), iri,
      ...graph.edges.filter((edge) => edge.from === id || edge.to === id).flatMap(relation));
    network.selectNodes([id]);
    draw();
  }

  function clear() {
    chosen = null;
    at("card").replaceChildren(element("p", words[language].hint));
    draw();
  }

  /* Where a node is drawn, for tests and for tools that point at it. */
  at("net").where = (id) => { const p = network.canvasToDOM(network.getPosition(id)); return [p.x, p.y]; };

  network.on("click", (event) => {
    if (event.nodes.length) choose(event.nodes[0]);
    else if (event.edges.length) { clear(); at("card").replaceChildren(...relation(graph.edges[event.edges[0]])); }
    else clear();
  });
  at("names").addEventListener("click", () => { named = !named; draw(); });
  at("fit").addEventListener("click", () => network.fit());
  at("language").addEventListener("click", () => {
    language = language === "ar" ? "en" : "ar";
    if (chosen === null) clear(); else choose(chosen);
  });
  clear();
  const linked = graph.nodes.findIndex((node) => "#" + node.iri === location.hash); /* page.html#<IRI> opens its card */
  if (linked >= 0) choose(linked);
  network.once("afterDrawing", () => {
    network.redraw(); /* the stage has its size only now */
    network.fit();
    network.moveTo({ scale: network.getScale() * 0.92 }); /* labels reach beyond their nodes */
    document.documentElement.setAttribute("data-ready", "yes");
  });
})();
