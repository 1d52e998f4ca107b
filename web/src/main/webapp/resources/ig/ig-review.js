/*
 * The reviewer's desk: papers that can be turned, enlarged and laid side by side, and a key for everything a review needs. Keys are
 * deaf while somebody writes.
 */
(() => {
  "use strict";

  const STEP = 1.25;
  const SMALLEST = 0.5;
  const LARGEST = 6;
  const TURN = 90;
  let current = 0;
  let chosen;

  const papers = () => document.querySelector("[data-papers]");
  const figures = () => [...(papers()?.querySelectorAll("[data-paper-figure]") ?? [])];
  const items = () => [...document.querySelectorAll("[data-item]")];

  function show(index) {
    const all = figures();
    if (!all.length) {
      return;
    }
    current = (index + all.length) % all.length;
    const beside = papers().classList.contains("ig-beside");
    all.forEach((figure, at) => (figure.hidden = !beside && at !== current));
    papers().querySelectorAll("[data-paper-tab]").forEach((tab) => {
      tab.setAttribute("aria-selected", String(Number(tab.dataset.paperTab) === current));
    });
  }

  function alter(change) {
    const shown = papers()?.classList.contains("ig-beside") ? figures() : figures().slice(current, current + 1);
    shown.forEach((figure) => {
      const zoom = Math.min(LARGEST, Math.max(SMALLEST, Number(figure.dataset.zoom ?? 1) * (change.zoom ?? 1)));
      const turn = Number(figure.dataset.turn ?? 0) + (change.turn ?? 0);
      figure.dataset.zoom = zoom;
      figure.dataset.turn = turn;
      const picture = figure.querySelector("img");
      picture.style.transform = "rotate(" + turn + "deg)";
      picture.style.width = Math.round(zoom * 100) + "%";
      picture.style.maxWidth = "none";
    });
  }

  function leaf(figure, by) {
    const output = figure.querySelector("[data-pages]");
    const picture = figure.querySelector("img");
    const pages = Number(output.dataset.pages);
    const page = Math.min(pages - 1, Math.max(0, Number(figure.dataset.page ?? 0) + by));
    figure.dataset.page = page;
    picture.src = picture.dataset.address + "&page=" + page;
    output.textContent = page + 1 + " / " + pages;
  }

  function layBeside() {
    const beside = papers().classList.toggle("ig-beside");
    papers().querySelector("[data-paper=beside]")?.setAttribute("aria-pressed", String(beside));
    show(current);
  }

  const TOOLS = {
    in: () => alter({ zoom: STEP }),
    out: () => alter({ zoom: 1 / STEP }),
    turn: () => alter({ turn: TURN }),
    beside: layBeside,
  };

  function choose(by) {
    const all = items();
    const at = all.findIndex((item) => item.dataset.item === chosen);
    const next = all[(at + by + all.length) % all.length];
    if (next) {
      chosen = next.dataset.item;
      mark();
      next.focus();
      next.scrollIntoView({ block: "nearest" });
    }
  }

  function mark() {
    items().forEach((item) => item.classList.toggle("ig-chosen", item.dataset.item === chosen));
  }

  const inItem = (selector) => items().find((item) => item.dataset.item === chosen)?.querySelector(selector);

  const KEYS = {
    j: () => choose(1),
    k: () => choose(-1),
    "+": TOOLS.in,
    "-": TOOLS.out,
    t: TOOLS.turn,
    b: () => papers() && layBeside(),
    "[": () => show(current - 1),
    "]": () => show(current + 1),
  };

  function isWriting(target) {
    return target.closest("input, textarea, select, dialog[open]") !== null;
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) {
      return;
    }
    const act = KEYS[event.key];
    const target = /^[1-9]$/.test(event.key)
      ? inItem("[data-point='" + event.key + "']")
      : (inItem("[data-item-key='" + CSS.escape(event.key) + "']") ?? document.querySelector("[data-key='" + CSS.escape(event.key) + "']"));
    if (act) {
      event.preventDefault();
      act();
    } else if (target && !target.disabled) {
      event.preventDefault();
      target.click();
    }
  });

  document.addEventListener("click", ({ target }) => {
    const tool = target.closest("[data-paper]");
    const tab = target.closest("[data-paper-tab]");
    const page = target.closest("[data-paper-page]");
    const item = target.closest("[data-item]");
    if (tool) {
      TOOLS[tool.dataset.paper]();
    } else if (tab) {
      show(Number(tab.dataset.paperTab));
    } else if (page) {
      leaf(page.closest("[data-paper-figure]"), Number(page.dataset.paperPage));
    } else if (item) {
      chosen = item.dataset.item;
      mark();
    }
  });

  /* What an update brings is as it was before; whoever decides begins with the reason. */
  new MutationObserver(() => {
    mark();
    const deciding = document.querySelector("[data-deciding]:not([data-seen])");
    if (deciding) {
      deciding.dataset.seen = "true";
      deciding.querySelector("select")?.focus();
    } else if (document.activeElement === document.body && chosen) {
      items().find((item) => item.dataset.item === chosen)?.focus({ preventScroll: true });
    }
  }).observe(document.querySelector(".ig-desk-items"), { childList: true, subtree: true });

  show(0);
})();
