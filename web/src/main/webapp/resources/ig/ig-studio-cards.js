/*
 * The cards of pictures on their way. Each shows what the feed says of it now: a card is made once and changed in place, so
 * that nothing flickers and nobody loses the focus.
 */
(() => {
  "use strict";

  const OPEN = new Set(["QUEUED", "RUNNING"]);
  const template = document.getElementById("card");
  const list = document.getElementById("cards");
  const news = document.getElementById("news");
  const cards = new Map();

  function fill(words, ...values) {
    return values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), words);
  }

  function seconds(count) {
    return count < 90 ? `${count} s` : `${Math.round(count / 60)} min`;
  }

  function stateOf(one) {
    const words = template.dataset;
    switch (one.state) {
      case "QUEUED":
        return fill(words.queued, one.place || 1, seconds(one.expectedSeconds));
      case "RUNNING":
        return one.step > 0 ? fill(words.running, one.step, one.steps, seconds(one.expectedSeconds)) : fill(words.begun, seconds(one.expectedSeconds));
      case "CANCELLED":
        return words.cancelled;
      case "FAILED":
        return words.failed;
      default:
        return `${one.model} · ${one.ratio} · ${one.seed}`;
    }
  }

  function made(one) {
    const card = template.content.cloneNode(true).firstElementChild;
    card.dataset.id = one.id;
    card.dataset.ratio = one.ratio;
    card.querySelector(".ig-making-prompt").textContent = one.prompt;
    card.querySelector("[data-part=cancel]").addEventListener("click", () => igStudio.cancel(one.id));
    card.querySelector("[data-part=again]").addEventListener("click", () => igStudio.fill(cards.get(one.id).shown));
    return card;
  }

  function show(card, one) {
    const part = (name) => card.querySelector(`[data-part=${name}]`);
    const open = OPEN.has(one.state);
    card.dataset.state = one.state;
    card.querySelector(".ig-making-state").textContent = stateOf(one);
    card.querySelector("progress").value = one.state === "RUNNING" ? Math.max(4, (100 * one.step) / one.steps) : 0;
    card.querySelector("progress").hidden = !open;
    part("cancel").hidden = !open;
    part("again").hidden = open;
    showPreview(card, one);
    showPicture(card, one, part("download"));
    showTrouble(card, one, part);
  }

  function showPreview(card, one) {
    const preview = card.querySelector(".ig-making-preview");
    if (one.links.preview) {
      const next = new Image();
      next.addEventListener("load", () => {
        preview.src = next.src;
        preview.hidden = card.dataset.state !== "RUNNING";
      });
      next.src = `/imaging/preview?id=${one.id}&step=${one.step}`;
    }
    preview.hidden = preview.hidden || one.state !== "RUNNING";
  }

  function showPicture(card, one, download) {
    const frame = card.querySelector(".ig-making-picture");
    if (one.links.thumbnail && frame.hidden) {
      frame.href = `/gallery/detail?id=${one.id}`;
      frame.firstElementChild.src = one.links.thumbnail;
      frame.firstElementChild.alt = one.prompt;
      frame.hidden = false;
    }
    download.hidden = !one.links.picture;
    download.href = one.links.picture ?? "";
  }

  function showTrouble(card, one, part) {
    const box = card.querySelector(".ig-making-trouble");
    box.hidden = !one.problem;
    box.querySelector("a")?.remove();
    if (one.problem?.code === "picture-refused") {
      box.append(appeal());
    }
    if (one.problem) {
      part("cause").textContent = one.problem.cause;
      part("next").textContent = one.problem.next;
      part("reference").textContent = one.problem.reference ? `${template.dataset.reference} ${one.problem.reference}` : "";
    }
  }

  /** The way to a human who may decide otherwise. */
  function appeal() {
    const link = document.createElement("a");
    link.href = "/moderation/refusals";
    link.textContent = template.dataset.appeal;
    return link;
  }

  function tell(before, one) {
    if (before && before.state !== one.state && !OPEN.has(one.state)) {
      news.textContent = one.state === "COMPLETED" ? fill(template.dataset.ready, one.prompt) : stateOf(one);
    }
  }

  /** Newest first, as the feed has them; what it has no more goes. */
  function render(generations) {
    const known = new Set(generations.map((one) => one.id));
    for (const [id, { card }] of cards) {
      if (!known.has(id)) {
        card.remove();
        cards.delete(id);
      }
    }
    generations.forEach((one, i) => {
      const before = cards.get(one.id)?.shown;
      const card = cards.get(one.id)?.card ?? made(one);
      if (JSON.stringify(before) !== JSON.stringify(one)) {
        show(card, one);
        tell(before, one);
      }
      cards.set(one.id, { card, shown: one });
      if (list.children[i] !== card) {
        list.insertBefore(card, list.children[i] ?? null);
      }
    });
    return generations.some((one) => OPEN.has(one.state));
  }

  /** What was just asked for, before the feed tells of it. */
  function add(generations) {
    const known = [...list.children].map((card) => cards.get(card.dataset.id).shown);
    render([...generations.filter((one) => !cards.has(one.id)).reverse(), ...known]);
    document.getElementById("cards-empty").hidden = true;
  }

  window.igCards = { render, add, appeal };
})();
