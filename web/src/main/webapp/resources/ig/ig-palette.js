/* The command palette, and the keys that work on every page. */
(() => {
  "use strict";

  const palette = document.getElementById("palette");
  if (!palette) {
    return;
  }
  const input = document.getElementById("palette-input");
  const none = document.getElementById("palette-none");
  const groups = [...palette.querySelectorAll("[role=group]")];
  const options = [...palette.querySelectorAll("[role=option]")].map((element, place) => ({
    element,
    place,
    words: element.querySelector("span").textContent.toLowerCase(),
  }));

  /** How well a wish fits: all its letters in order, best where they begin words or stand together; 0 where they do not. */
  function fit(words, wish) {
    if (!wish) {
      return 1;
    }
    let score = 1;
    let at = -1;
    for (const letter of wish.replace(/\s+/g, "")) {
      const next = words.indexOf(letter, at + 1);
      if (next < 0) {
        return 0;
      }
      const beginsWord = next === 0 || words[next - 1] === " ";
      score += beginsWord ? 8 : next === at + 1 ? 5 : 1;
      at = next;
    }
    return score / (1 + words.length / 100);
  }

  function shown() {
    return [...palette.querySelectorAll("[role=option]:not([hidden])")];
  }

  function choose(element) {
    for (const option of options) {
      option.element.setAttribute("aria-selected", String(option.element === element));
    }
    if (element) {
      input.setAttribute("aria-activedescendant", element.id);
      element.scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  function filter() {
    const wish = input.value.trim().toLowerCase();
    const ranked = options.map((option) => ({ ...option, score: fit(option.words, wish) }));
    ranked.sort((a, b) => b.score - a.score || a.place - b.place);
    for (const { element, score } of ranked) {
      element.hidden = score === 0;
      element.parentElement.append(element);
    }
    const best = (group) => Math.max(...ranked.filter((r) => r.element.parentElement === group).map((r) => r.score));
    groups.sort((a, b) => best(b) - best(a));
    for (const group of wish ? groups : [...groups].sort(inOrder)) {
      group.hidden = best(group) === 0;
      group.parentElement.append(group);
    }
    none.hidden = ranked[0].score > 0;
    choose(shown()[0]);
  }

  const firstOrder = [...groups];
  function inOrder(a, b) {
    return firstOrder.indexOf(a) - firstOrder.indexOf(b);
  }

  function open() {
    if (!document.querySelector("dialog[open]")) {
      input.value = "";
      palette.showModal();
      filter();
      input.focus();
    }
  }

  function move(step) {
    const list = shown();
    const now = list.findIndex((element) => element.getAttribute("aria-selected") === "true");
    choose(list[(now + step + list.length) % list.length]);
  }

  function go(element) {
    palette.close();
    const { href, themeChoice, dialogOpen, submit } = element.dataset;
    if (href) {
      location.assign(href);
    } else if (themeChoice) {
      ig.useTheme(themeChoice);
    } else if (dialogOpen) {
      ig.openDialog(dialogOpen);
    } else {
      document.getElementById(submit).requestSubmit();
    }
  }

  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Home: () => choose(shown()[0]),
    End: () => choose(shown().at(-1)),
    Enter: () => {
      const chosen = palette.querySelector('[aria-selected="true"]');
      if (chosen) {
        go(chosen);
      }
    },
  };

  input.addEventListener("input", filter);
  input.addEventListener("keydown", (event) => {
    if (keys[event.key] && shown().length > 0) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  palette.addEventListener("mousemove", (event) => {
    const option = event.target.closest("[role=option]");
    if (option && option.getAttribute("aria-selected") !== "true") {
      choose(option);
    }
  });
  palette.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) {
      event.stopPropagation();
      go(option);
    }
  });
  document.querySelector("[data-palette-open]").addEventListener("click", open);

  /* Keys of every page; letters only where nobody is typing. */
  let prefix = "";
  const letters = {
    "?": () => ig.openDialog("shortcuts"),
    "/": () => (document.querySelector("main input[type=search]") ?? { focus: open }).focus(),
    gh: () => location.assign("/home"),
  };

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      open();
      return;
    }
    const typing = event.target.closest?.("input, textarea, select, [contenteditable], dialog[open]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const act = letters[prefix + event.key.toLowerCase()] ?? letters[event.key];
    prefix = event.key.toLowerCase() === "g" ? "g" : "";
    if (act) {
      event.preventDefault();
      act();
    }
  });
})();
