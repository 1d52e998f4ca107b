/*
 * The gallery: next slices when one comes to the end, choosing with mouse and keys, and everything that is done with pictures,
 * by the API. What was deleted can be undone on the spot.
 */
(() => {
  "use strict";

  const API = "/api/v1";
  const MOST = 500;
  const byId = (id) => document.getElementById(id);
  const gallery = byId("gallery");
  const words = gallery?.dataset ?? byId("undo")?.dataset ?? {};

  /* Asking the server */

  async function call(method, path, body) {
    let answer;
    try {
      answer = await fetch(API + path, {
        method,
        headers: { "Content-Type": "application/json", "X-Requested-With": "gallery", "If-Match": "*" },
        body: body && JSON.stringify(body),
      });
    } catch {
      const settings = byId("session").dataset;
      ig.notify("danger", { cause: settings.unreachable, next: settings.unreachableNext });
      return undefined;
    }
    if (answer.status === 401) {
      document.dispatchEvent(new CustomEvent("ig:session-ended", { detail: {} }));
      return undefined;
    }
    const told = answer.status === 204 ? {} : await answer.json();
    if (!answer.ok) {
      tell(told);
      return undefined;
    }
    return told;
  }

  /** In the dialog that asked, or else above the page. */
  function tell(problem) {
    const place = document.querySelector("dialog[open] .ig-field-message");
    if (place) {
      place.hidden = false;
      place.firstElementChild.textContent = `${problem.detail} ${problem.nextStep}`;
    } else {
      ig.notify("danger", { cause: problem.detail, next: problem.nextStep, reference: problem.referenceId });
    }
  }

  /* The notice at the foot of the page */

  let undoing;

  function say(text, undo) {
    const box = byId("undo");
    undoing = undo;
    box.classList.add("ig-undo-open");
    box.querySelector("[data-news]").textContent = text;
    byId("undo-button").hidden = !undo;
    byId("undo-close").hidden = false;
  }

  function hush() {
    const box = byId("undo");
    undoing = undefined;
    box.classList.remove("ig-undo-open");
    box.querySelector("[data-news]").textContent = "";
    byId("undo-button").hidden = true;
    byId("undo-close").hidden = true;
  }

  byId("undo-button")?.addEventListener("click", () => {
    const undo = undoing;
    hush();
    undo?.();
  });
  byId("undo-close")?.addEventListener("click", hush);

  const counted = (text, count) => text.replace("{0}", count);

  /* One picture's own page */

  const page = byId("picture");
  if (page) {
    const id = page.dataset.picture;
    const rate = (stars) => call("POST", "/images/ratings", { ids: [id], ...(stars && { rating: Number(stars) }) });

    page.addEventListener("change", async (event) => {
      const input = event.target;
      if (input.name === "stars") {
        await rate(input.value);
      } else if (input.dataset.onBoard) {
        const done = await call("POST", `/boards/${input.dataset.onBoard}/${input.checked ? "additions" : "removals"}`, { ids: [id] });
        input.checked = done ? input.checked : !input.checked;
      }
    });

    page.addEventListener("click", async (event) => {
      const button = event.target.closest("button");
      if (button?.dataset.starsNone && (await rate(""))) {
        page.querySelectorAll("input[name=stars]").forEach((star) => (star.checked = false));
      } else if (button?.dataset.deletePicture && (await call("POST", "/images/deletions", { ids: [id] }))) {
        button.disabled = true;
        page.querySelector(".ig-picture-large").classList.add("ig-picture-gone");
        say(counted(words.deletedNews, 1), undo);
        byId("undo-button").focus();
      } else if (button?.dataset.restorePicture) {
        restore();
      } else if (button?.dataset.copy) {
        say(page.dataset.copied);
      }
    });

    const bringBack = () => call("POST", "/images/restorations", { ids: [id] });

    async function restore() {
      if (await bringBack()) {
        location.reload();
      }
    }

    async function undo() {
      if (await bringBack()) {
        page.querySelector(".ig-picture-large").classList.remove("ig-picture-gone");
        page.querySelector("[data-delete-picture]").disabled = false;
        page.querySelector("[data-delete-picture]").focus();
        say(counted(words.restoredNews, 1));
      }
    }

    document.addEventListener("keydown", (event) => {
      const ways = { ArrowLeft: "prev", ArrowRight: "next" };
      const busy = event.target.closest("input, textarea, select, dialog, [popover]") || event.ctrlKey || event.altKey || event.metaKey;
      if (!busy && event.key in ways) {
        document.querySelector(`a[rel=${ways[event.key]}]`)?.click();
      }
    });
  }

  if (!gallery) {
    return;
  }

  /* Next slices */

  const shots = byId("shots");
  let loading = false;

  async function more() {
    const link = byId("more-link");
    if (!link || loading) {
      return;
    }
    loading = true;
    byId("more-loading").hidden = false;
    try {
      const answer = await fetch(link.href, { headers: { Accept: "text/html" } });
      const next = new DOMParser().parseFromString(await answer.text(), "text/html");
      const found = next.querySelectorAll("#shots > li");
      if (!answer.ok || new URL(answer.url).pathname !== location.pathname) {
        throw new Error("page is gone");
      }
      const first = shots.children.length;
      shots.append(...found);
      const onward = next.getElementById("more-link");
      if (onward) {
        link.href = onward.getAttribute("href");
      } else {
        if (document.activeElement === link) {
          shots.children[first]?.querySelector("a")?.focus();
        }
        link.remove();
      }
    } catch {
      const settings = byId("session").dataset;
      ig.notify("danger", { cause: settings.unreachable, next: settings.unreachableNext });
      watching.disconnect();
    } finally {
      loading = false;
      byId("more-loading").hidden = true;
      look();
    }
  }

  const watching = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && more(), { rootMargin: "600px" });

  function look() {
    const link = byId("more-link");
    watching.disconnect();
    if (link) {
      watching.observe(link);
    }
  }

  byId("more").addEventListener("click", (event) => {
    if (event.target.closest("#more-link")) {
      event.preventDefault();
      more();
    }
  });

  /* Choosing */

  const boxes = () => [...shots.querySelectorAll("[data-pick]")];
  const chosen = () => boxes().filter((box) => box.checked);
  const ids = () => chosen().map((box) => box.dataset.pick);
  let last;

  function show() {
    const count = chosen().length;
    const bar = byId("chosen");
    bar.hidden = count === 0;
    gallery.classList.toggle("ig-choosing", count > 0);
    byId("chosen-count").textContent = count === 1 ? words.one : counted(words.many, count);
    const compare = byId("compare");
    if (compare) {
      compare.hidden = count !== 2;
      compare.href = "/gallery/compare?" + ids().map((id, at) => `${"ab"[at]}=${id}`).join("&");
    }
    if (count > MOST) {
      ig.notify("warning", { cause: words.tooMany, next: "" });
    }
  }

  function clear() {
    boxes().forEach((box) => (box.checked = false));
    show();
  }

  shots.addEventListener("click", (event) => {
    const box = event.target.closest("[data-pick]");
    if (!box) {
      return;
    }
    const all = boxes();
    const before = all.indexOf(last);
    if (event.shiftKey && before >= 0) {
      const [from, to] = [before, all.indexOf(box)].sort((one, other) => one - other);
      all.slice(from, to + 1).forEach((each) => (each.checked = box.checked));
    }
    last = box;
    show();
  });

  byId("chosen-none").addEventListener("click", () => {
    clear();
    shots.querySelector("a")?.focus();
  });

  /* The form sends what is chosen when it is sent, not before. */
  byId("chosen").addEventListener("submit", () => {
    const inputs = ids().map((id) => Object.assign(document.createElement("input"), { type: "hidden", name: "id", value: id }));
    byId("chosen-ids").replaceChildren(...inputs);
    document.querySelectorAll("[popover]:popover-open").forEach((list) => list.hidePopover());
  });

  /* Keys: arrows walk, X chooses, a digit rates, Delete deletes. */

  const links = () => [...shots.querySelectorAll(".ig-shot-link")];

  function columns(all) {
    const top = all[0].getBoundingClientRect().top;
    const second = all.findIndex((link) => link.getBoundingClientRect().top > top + 1);
    return second < 0 ? all.length : second;
  }

  function walk(link, key) {
    const all = links();
    const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns(all), ArrowUp: -columns(all) };
    const goal = all[all.indexOf(link) + steps[key]];
    goal?.focus();
    return Boolean(goal);
  }

  shots.addEventListener("keydown", (event) => {
    const link = event.target.closest(".ig-shot-link");
    if (!link || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const box = link.closest("li").querySelector("[data-pick]");
    if (event.key.startsWith("Arrow")) {
      if (walk(link, event.key)) {
        event.preventDefault();
      }
    } else if (event.key === "x" || event.key === " ") {
      event.preventDefault();
      box.checked = !box.checked;
      last = box;
      show();
    } else if (/^[1-5]$/.test(event.key)) {
      rate(chosen().length > 0 ? ids() : [box.dataset.pick], event.key);
    } else if (event.key === "Delete" && words.deleted !== "true") {
      remove(chosen().length > 0 ? ids() : [box.dataset.pick]);
    }
  });

  /* What is done with them */

  const cell = (id) => shots.querySelector(`[data-picture="${id}"]`);

  async function rate(which, stars) {
    const done = await call("POST", "/images/ratings", { ids: which, ...(stars && { rating: Number(stars) }) });
    if (done) {
      for (const id of which) {
        const label = cell(id).querySelector(".ig-shot-stars");
        label.dataset.stars = stars || "0";
        label.querySelector("b").textContent = stars || "0";
      }
      say(counted(words.ratedNews, done.count));
    }
  }

  /** Takes cells off the page and answers how to put them back where they were. */
  function takeOff(which) {
    const taken = which.map(cell).map((item) => ({ item, next: item.nextElementSibling }));
    const focus = taken[taken.length - 1].next?.querySelector("a") ?? shots.querySelector("a");
    taken.forEach(({ item }) => {
      item.querySelector("[data-pick]").checked = false;
      item.remove();
    });
    total(-taken.length);
    show();
    focus?.focus();
    return () => {
      taken.reverse().forEach(({ item, next }) => shots.insertBefore(item, next?.isConnected ? next : null));
      total(taken.length);
      taken[taken.length - 1].item.querySelector("a").focus();
    };
  }

  function total(change) {
    const number = byId("gallery-total");
    number.dataset.total = Number(number.dataset.total) + change;
    number.textContent = number.dataset.total;
  }

  async function remove(which) {
    const done = await call("POST", "/images/deletions", { ids: which });
    if (done) {
      const back = takeOff(which);
      say(counted(words.deletedNews, done.count), async () => {
        const restored = await call("POST", "/images/restorations", { ids: which });
        if (restored) {
          back();
          say(counted(words.restoredNews, restored.count));
        }
      });
    }
  }

  async function restore(which) {
    const done = await call("POST", "/images/restorations", { ids: which });
    if (done) {
      takeOff(which);
      say(counted(words.restoredNews, done.count));
    }
  }

  async function pin(board) {
    const done = await call("POST", `/boards/${board}/additions`, { ids: ids() });
    if (done) {
      say(counted(words.addedNews, done.count));
      clear();
    }
  }

  async function unpin(board) {
    const which = ids();
    const done = await call("POST", `/boards/${board}/removals`, { ids: which });
    if (done) {
      const back = takeOff(which);
      say(counted(words.removedNews, done.count), async () => (await call("POST", `/boards/${board}/additions`, { ids: which })) && back());
    }
  }

  byId("delete")?.addEventListener("click", () => remove(ids()));
  byId("restore")?.addEventListener("click", () => restore(ids()));
  byId("chosen").addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.pin) {
      pin(button.dataset.pin);
    } else if (button?.dataset.unpin) {
      unpin(button.dataset.unpin);
    } else if (button?.dataset.rate !== undefined) {
      rate(ids(), button.dataset.rate);
    }
    button?.closest("[popover]")?.hidePopover();
  });

  /* Boards: a new one takes what is chosen */

  const boardWork = {
    create: async (form) => {
      const campaign = form.elements.campaign?.value.trim();
      const board = await call("POST", "/boards", { name: form.elements.name.value, ...(campaign && { campaign }) });
      if (board && chosen().length > 0) {
        await call("POST", `/boards/${board.id}/additions`, { ids: ids() });
      }
      return board && `/gallery/list?board=${board.id}`;
    },
    rename: async (form) => (await call("PUT", "/boards/" + words.board, { name: form.elements.name.value })) && location.href,
    delete: async () => (await call("DELETE", "/boards/" + words.board)) && "/gallery/list",
  };

  for (const form of document.querySelectorAll("[data-board-form]")) {
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      form.querySelector(".ig-field-message").hidden = true;
      const goal = await boardWork[form.dataset.boardForm](form);
      if (goal) {
        form.closest("dialog").close();
        location.assign(goal);
      }
    });
  }

  /** Addresses say only what was asked. */
  byId("gallery-filters").addEventListener("submit", (event) => {
    for (const input of event.target.elements) {
      input.disabled = input.name && !input.value;
    }
  });

  addEventListener("pageshow", () => {
    for (const input of byId("gallery-filters").elements) {
      input.disabled = false;
    }
    show();
  });

  look();
  show();
})();
