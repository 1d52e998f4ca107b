/*
 * The studio: sends wishes to the API and keeps the cards true. It asks for the feed when it opens, when the server says that
 * something moved, and every few seconds while something is on its way, so that a lost message loses nothing.
 */
(() => {
  "use strict";

  const LOOK_MILLIS = 4000;
  const REST_MILLIS = 400;
  const DRAFT = "ig-studio-draft";
  const byId = (id) => document.getElementById(id);
  const form = byId("wish");
  const FEED = form ? "/imaging/feed" : "/imaging/feed?waiting=true";
  let looking = false;
  let again = false;
  let timer;

  /* The feed */

  async function look() {
    clearTimeout(timer);
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    again = false;
    let open = true;
    try {
      const answer = await fetch(FEED, { headers: { Accept: "application/json" } });
      if (answer.status === 401) {
        document.dispatchEvent(new CustomEvent("ig:session-ended", { detail: {} }));
      } else if (answer.ok) {
        open = show(await answer.json());
      }
    } catch {
      open = true;
    }
    setTimeout(() => {
      looking = false;
      if (again) {
        look();
      }
    }, REST_MILLIS);
    timer = open ? setTimeout(look, LOOK_MILLIS) : undefined;
  }

  function show(feed) {
    const open = igCards.render(feed.generations);
    byId("cards").setAttribute("aria-busy", "false");
    byId("cards-loading").hidden = true;
    byId("cards-empty").hidden = feed.generations.length > 0;
    byId("quota-left").textContent = feed.left;
    byId("quota-limit").textContent = feed.limit;
    if (feed.ready && !form) {
      location.reload();
    }
    return open || !form;
  }

  /* The form */

  const controls = () => form.querySelector(`[data-model="${CSS.escape(chosenModel())}"]`);
  const chosenModel = () => form.querySelector("input[name=model]:checked").value;
  const control = (name) => controls().querySelector(`[data-control=${name}]`);

  function choose(name) {
    const radios = [...form.querySelectorAll("input[name=model]")];
    const wanted = radios.find((radio) => radio.value === name) ?? radios.find((radio) => radio.dataset.preset === "true") ?? radios[0];
    wanted.checked = true;
    for (const part of form.querySelectorAll("[data-model]")) {
      part.hidden = part.dataset.model !== wanted.value;
      const ratios = [...part.querySelectorAll("[data-control=ratio]")];
      if (!ratios.some((radio) => radio.checked)) {
        ratios[0].checked = true;
      }
    }
  }

  function wish() {
    const seed = byId("seed").value.trim();
    const campaign = byId("campaign")?.value.trim();
    return {
      prompt: byId("prompt").value.trim(),
      negativePrompt: byId("negative").value.trim(),
      model: chosenModel(),
      ratio: controls().querySelector("[data-control=ratio]:checked").value,
      longSide: Number(control("side").value),
      steps: Number(control("steps").value),
      guidance: Number(control("guidance").value),
      styles: styles(),
      count: Number(byId("count").value),
      ...(seed && { seed: Number(seed) }),
      ...(campaign && { campaign }),
    };
  }

  function styles() {
    return [...controls().querySelectorAll("[data-control=style]:checked")].map((box) => ({
      name: box.value,
      strength: Number(box.closest(".ig-style").querySelector("[data-control=strength]").value),
    }));
  }

  function showRanges() {
    for (const range of form.querySelectorAll("input[type=range]")) {
      range.parentElement.querySelector("output").textContent = range.value;
    }
    for (const style of form.querySelectorAll(".ig-style")) {
      style.querySelector(".ig-range").hidden = !style.querySelector("input").checked;
    }
  }

  /** Puts the settings of a picture into the form; what the model does not offer any more stays as it is. */
  function fill(one) {
    byId("prompt").value = one.prompt;
    byId("negative").value = one.negativePrompt ?? "";
    choose(one.model);
    const ratio = [...controls().querySelectorAll("[data-control=ratio]")].find((radio) => radio.value === one.ratio);
    if (ratio) {
      ratio.checked = true;
    }
    control("side").value = one.longSide ?? control("side").value;
    control("side").selectedIndex = Math.max(0, control("side").selectedIndex);
    control("steps").value = one.steps ?? control("steps").value;
    control("guidance").value = one.guidance ?? control("guidance").value;
    byId("seed").value = one.seed ?? "";
    fillStyles(one.styles ?? []);
    showRanges();
    keepDraft();
    byId("prompt").focus();
  }

  function fillStyles(wanted) {
    for (const style of controls().querySelectorAll(".ig-style")) {
      const box = style.querySelector("[data-control=style]");
      const one = wanted.find((each) => each.name === box.value);
      box.checked = Boolean(one);
      if (one) {
        style.querySelector("[data-control=strength]").value = one.strength;
      }
    }
  }

  function keepDraft() {
    sessionStorage.setItem(DRAFT, JSON.stringify(wish()));
  }

  /* Sending */

  async function call(method, path, body, headers = {}) {
    return fetch(path, {
      method,
      headers: { "Content-Type": "application/json", "X-Requested-With": "studio", ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  /** The same key until it went through: pressing again after a broken line asks for nothing twice. */
  async function send() {
    const button = form.querySelector("button[type=submit]");
    if (button.disabled || !form.reportValidity()) {
      return;
    }
    button.disabled = true;
    form.dataset.key ??= crypto.randomUUID();
    try {
      const answer = await call("POST", "/api/v1/generations", wish(), { "Idempotency-Key": form.dataset.key });
      delete form.dataset.key;
      await taken(answer);
    } catch {
      const words = byId("session").dataset;
      complain({ detail: words.unreachable, nextStep: words.unreachableNext });
    } finally {
      button.disabled = false;
    }
  }

  async function taken(answer) {
    if (answer.ok) {
      igCards.add((await answer.json()).generations);
      byId("wish-problem").replaceChildren();
      if (!byId("seed-lock").checked) {
        byId("seed").value = "";
      }
      keepDraft();
      look();
    } else if (answer.status === 401) {
      document.dispatchEvent(new CustomEvent("ig:session-ended", { detail: {} }));
    } else {
      complain(await answer.json());
    }
  }

  function complain(problem) {
    const box = document.createElement("div");
    const cause = document.createElement("strong");
    const reference = document.createElement("small");
    box.className = "ig-alert ig-alert-danger ig-wish-alert";
    cause.textContent = problem.detail ?? problem.title;
    reference.textContent = problem.referenceId ? `${byId("session").dataset.referenceLabel} ${problem.referenceId}` : "";
    box.append(cause, document.createTextNode(problem.nextStep), reference);
    if (problem.code === "prompt-refused") {
      box.append(igCards.appeal());
    }
    byId("wish-problem").replaceChildren(box);
  }

  async function cancel(id) {
    await call("DELETE", `/api/v1/generations/${id}`);
    look();
  }

  window.igStudio = { fill, cancel };

  if (form) {
    choose();
    const draft = sessionStorage.getItem(DRAFT);
    if (draft) {
      fill(JSON.parse(draft));
    }
    showRanges();
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send();
    });
    form.addEventListener("input", (event) => {
      if (event.target.name === "model") {
        choose(event.target.value);
      }
      showRanges();
      keepDraft();
      delete form.dataset.key;
    });
    form.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        send();
      }
    });
    document.addEventListener("ig:prompt-taken", ({ detail }) => {
      fill({ ...detail, model: detail.model ?? chosenModel(), seed: byId("seed").value });
    });
  }
  document.addEventListener("ig:generation", look);
  document.addEventListener("ig:live", look);
  document.addEventListener("visibilitychange", () => document.hidden || look());
  look();
})();
