"use strict";
// The page is whole without this script: it opens articles beside the report, and filters.  It only ever sets text.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  document.documentElement.classList.add("with-script");

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  // A reference's number -> {article, spans, says}; spans are offsets into the article's text as it is shown.
  const reference = (number) => data.references[number - 1];
  const quotesOf = ({ article, spans }) => spans.map(([start, end]) => data.articles[article].text.slice(start, end));

  // ---- The reader: an article, with the words that a reference rests on marked in it ----
  const reader = byId("reader");
  const rest = reader.querySelector(".rest");
  const shown = reader.querySelector(".shown");
  const part = (name) => shown.querySelector(`.${name}`);
  const narrow = window.matchMedia("(max-width: 63.99rem)");
  const PARAGRAPH = 100; // characters a line has on average where each line is a paragraph
  let opener = null;
  let siblings = [];

  // What stands in the text one after another: [start, end, "mark" | reason it is skipped for | null].
  function stretches(length, marks, skipped) {
    const taken = [
      ...marks.map(([start, end]) => [start, end, "mark"]),
      ...skipped.flatMap(([start, end, reason]) => without(start, end, marks).map(([a, b]) => [a, b, reason])),
    ].sort((a, b) => a[0] - b[0]);
    const result = [];
    let at = 0;
    for (const [start, end, kind] of taken) {
      if (start > at) result.push([at, start, null]);
      result.push([start, end, kind]);
      at = end;
    }
    if (at < length) result.push([at, length, null]);
    return result;
  }

  // The parts of start..end that lie in none of the marks (sorted, disjoint).
  function without(start, end, marks) {
    const result = [];
    for (const [low, high] of marks) {
      if (high <= start || low >= end) continue;
      if (low > start) result.push([start, low]);
      start = Math.max(start, high);
    }
    if (start < end) result.push([start, end]);
    return result;
  }

  function textNodes(article, marks) {
    const gaps = gapsIn(article.text);
    return stretches(article.text.length, marks, article.skipped).flatMap(([start, end, kind]) => {
      const words = spacedOut(article.text, start, end, gaps);
      if (kind === null) return words;
      const node = element(kind === "mark" ? "mark" : "span", kind === "mark" ? "" : "skipped");
      if (kind !== "mark") node.title = `left out: ${kind}`;
      node.append(...words);
      return [node];
    });
  }

  // Where lines are whole paragraphs, the starts of those that follow on another without an empty line.
  function gapsIn(text) {
    const lines = text.split("\n").filter((line) => line.trim());
    if (text.length < PARAGRAPH * lines.length) return [];
    return [...text.matchAll(/[^\n]\n(?=[^\n])/gu)].map((found) => found.index + found[0].length);
  }

  // A stretch of text as nodes, with an element that holds no text at each gap.
  function spacedOut(text, start, end, gaps) {
    const own = gaps.filter((gap) => gap >= start && gap < end);
    const ends = [...own, end];
    return [text.slice(start, ends[0]), ...own.flatMap((gap, i) => [element("span", "gap"), text.slice(gap, ends[i + 1])])];
  }

  function show(articleIndex, marks, says, from) {
    opener = reader.contains(from) ? opener : from;
    const article = data.articles[articleIndex];
    part("title").textContent = article.title;
    part("about").textContent = article.about;
    part("says").replaceChildren(...says.map((line) => element("p", "", line)));
    part("says").hidden = says.length === 0;
    part("text").lang = article.language;
    part("text").replaceChildren(...textNodes(article, marks));
    rest.hidden = true;
    shown.hidden = false;
    document.body.classList.add("reading");
    const first = part("text").querySelector("mark");
    cover();
    const body = reader.querySelector(".reader-body");
    const head = shown.querySelector("header").offsetHeight;
    body.scrollTop = first ? first.offsetTop - head - (body.clientHeight - head) * 0.25 : 0;
    if (!reader.contains(document.activeElement)) part("title").focus({ preventScroll: true });
  }

  function showReference(link, group) {
    siblings = group;
    all(".ref[aria-current]").forEach((other) => other.removeAttribute("aria-current"));
    link.setAttribute("aria-current", "true");
    const { article, spans, says } = reference(Number(link.dataset.reference));
    show(article, spans, says, link);
    const place = siblings.indexOf(link);
    part("place").textContent = `Reference ${link.dataset.reference} · ${place + 1} of ${siblings.length} here`;
    part("previous").setAttribute("aria-disabled", String(place === 0));
    part("next").setAttribute("aria-disabled", String(place === siblings.length - 1));
  }

  function showArticle(button) {
    siblings = [];
    all(".ref[aria-current]").forEach((other) => other.removeAttribute("aria-current"));
    show(Number(button.dataset.article), [], [], button);
    part("place").textContent = "Article";
    ["previous", "next"].forEach((name) => part(name).setAttribute("aria-disabled", "true"));
  }

  // On a narrow screen the article covers the report, which then can't be reached by keyboard either.
  function cover() {
    const covered = narrow.matches && document.body.classList.contains("reading");
    all("main, nav.bar, .skip-link").forEach((node) => { node.inert = covered; });
  }
  narrow.addEventListener("change", cover);

  function close() {
    if (!document.body.classList.contains("reading")) return;
    document.body.classList.remove("reading");
    cover();
    all(".ref[aria-current]").forEach((other) => other.removeAttribute("aria-current"));
    shown.hidden = true;
    rest.hidden = false;
    if (opener?.isConnected) opener.focus({ preventScroll: true });
  }

  function step(by) {
    const place = siblings.findIndex((link) => link.hasAttribute("aria-current"));
    const link = siblings[place + by];
    if (link) showReference(link, siblings);
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.ref");
    const button = event.target.closest("button.open-article");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      showReference(link, all("a.ref", link.closest("[data-references]")));
    } else if (button) {
      showArticle(button);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  part("close").addEventListener("click", close);
  part("previous").addEventListener("click", () => step(-1));
  part("next").addEventListener("click", () => step(1));

  // ---- A fact's quotes, set when they are first asked for ----
  document.addEventListener("toggle", (event) => {
    const details = event.target;
    if (!details.matches?.("details.words") || details.children.length > 1) return;
    const list = element("ul");
    for (const link of all("a.ref", details.closest("li"))) {
      const one = reference(Number(link.dataset.reference));
      const item = element("li");
      quotesOf(one).forEach((quote) => item.append(element("q", "", quote), " "));
      item.append(element("span", "soft", `${one.who} — ${data.articles[one.article].name}`));
      item.dir = "auto";
      list.append(item);
    }
    details.append(list);
  }, true);

  // ---- Filters: facts and conflicts are matched, whatever else names a fact goes with it ----
  const form = byId("filters");
  const plain = (words) => words.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[‘’]/g, "'").toLowerCase();
  const entries = all("[data-entry]").map((node) => ({
    node,
    fact: node.dataset.entry === "fact" ? node.dataset.handle : null,
    status: node.dataset.status,
    speakers: new Set(node.dataset.speakers.split(" ")),
    kinds: new Set(node.dataset.kinds.split(" ")),
    words: null,
  }));
  const followers = all("[data-facts]").map((node) => ({ node, facts: node.dataset.facts.split(" ") }));
  const groups = all("[data-group]");
  const nothings = all(".nothing");

  function wordsOf(entry) {
    if (entry.words === null) {
      const numbers = new Set(all("a.ref", entry.node).map((link) => Number(link.dataset.reference)));
      const quotes = [...numbers].flatMap((number) => quotesOf(reference(number)));
      const said = all("[data-words]", entry.node).map((node) => node.textContent);
      entry.words = plain([entry.node.id, ...said, ...quotes].join(" ").replace(/\s+/g, " "));
    }
    return entry.words;
  }

  function filter() {
    const wanted = {
      words: plain(form.elements.words.value).split(/\s+/).filter(Boolean),
      speaker: form.elements.speaker.value,
      kind: form.elements.kind.value,
      statuses: new Set(all("[name=status]:checked", form).map((box) => box.value)),
    };
    const count = { fact: [0, 0], conflict: [0, 0] };
    const facts = new Set();
    for (const entry of entries) {
      const fits = (!wanted.speaker || entry.speakers.has(wanted.speaker))
        && (!wanted.kind || entry.kinds.has(wanted.kind))
        && (!wanted.statuses.size || wanted.statuses.has(entry.status))
        && wanted.words.every((word) => wordsOf(entry).includes(word));
      entry.node.hidden = !fits;
      const tally = count[entry.node.dataset.entry];
      tally[0] += fits;
      tally[1] += 1;
      if (fits && entry.fact) facts.add(entry.fact);
    }
    for (const { node, facts: own } of followers) node.hidden = !own.some((handle) => facts.has(handle));
    for (const group of groups) group.hidden = !group.querySelector("[data-facts]:not([hidden])");
    for (const nothing of nothings) {
      nothing.hidden = Boolean(nothing.parentElement.querySelector(":is([data-entry], [data-facts]):not([hidden])"));
    }
    const active = Boolean(wanted.words.length || wanted.speaker || wanted.kind || wanted.statuses.size);
    const said = ([some, whole], noun) => `${active ? `${some} of ${whole}` : whole} ${noun}${whole === 1 ? "" : "s"}`;
    byId("count").textContent = `${said(count.fact, "fact")}, ${said(count.conflict, "conflict")}`;
    byId("clear").hidden = !active;
  }

  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  byId("clear").addEventListener("click", clear);

  function clear() {
    form.reset();
    filter();
    form.elements.words.focus({ preventScroll: true });
  }

  // A link to something that is filtered out brings everything back, rather than lead nowhere.
  function arrive() {
    const target = byId(location.hash.slice(1));
    if (!target) return;
    if (target.closest("[hidden]")) clear();
    settle(target, 6);
  }

  // Entries out of sight have estimated heights until they are drawn, so it takes a few frames to get there.
  function settle(target, frames) {
    target.scrollIntoView({ behavior: "instant" });
    if (frames) requestAnimationFrame(() => settle(target, frames - 1));
  }
  window.addEventListener("hashchange", arrive);
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]:not(.ref)');
    if (link && link.hash === location.hash) setTimeout(arrive);
  });
  filter();
  arrive();

  // ---- On paper everything is unfolded ----
  window.addEventListener("beforeprint", () => all("details.more").forEach((one) => { one.open = true; }));

  // ---- The bar says which part is in sight ----
  const tabs = new Map(all("nav.bar a").map((link) => [link.hash.slice(1), link]));
  const watcher = new IntersectionObserver((seen) => {
    const now = seen.find((one) => one.isIntersecting);
    if (!now) return;
    tabs.forEach((link) => link.removeAttribute("aria-current"));
    const tab = tabs.get(now.target.id);
    tab.setAttribute("aria-current", "true");
    tab.closest("ul").scrollLeft = tab.offsetLeft - 40;
  }, { rootMargin: "-20% 0px -75% 0px" });
  tabs.forEach((_, id) => watcher.observe(byId(id)));
})();
