/* The small behaviours of every page: theme, dialogs, menus, messages. */
(() => {
  "use strict";

  const root = document.documentElement;
  const year = 60 * 60 * 24 * 365;

  function useTheme(choice) {
    root.dataset.theme = choice;
    const secure = location.protocol === "https:" ? "; Secure" : "";
    document.cookie = `ig-theme=${choice}; Path=/; Max-Age=${year}; SameSite=Lax${secure}`;
    for (const button of document.querySelectorAll("[data-theme-choice]")) {
      button.setAttribute("aria-pressed", String(button.dataset.themeChoice === choice));
    }
  }

  function openDialog(id) {
    const dialog = document.getElementById(id);
    if (dialog && !dialog.open) {
      dialog.showModal();
    }
  }

  const clicks = {
    themeChoice: (button) => useTheme(button.dataset.themeChoice),
    dialogOpen: (button) => openDialog(button.dataset.dialogOpen),
    dialogClose: (button) => button.closest("dialog").close(),
    dismiss: (button) => button.parentElement.remove(),
    reveal: (button) => reveal(button),
    copy: (button) => copy(button),
  };

  function reveal(button) {
    const input = document.getElementById(button.dataset.reveal);
    const shown = input.type === "text";
    input.type = shown ? "password" : "text";
    button.setAttribute("aria-pressed", String(!shown));
  }

  function copy(button) {
    navigator.clipboard.writeText(button.dataset.copy);
  }

  document.addEventListener("click", (event) => {
    for (const [name, act] of Object.entries(clicks)) {
      const attribute = "data-" + name.replace(/[A-Z]/g, (c) => "-" + c.toLowerCase());
      const button = event.target.closest(`[${attribute}]`);
      if (button) {
        act(button);
      }
    }
    if (event.target.matches("dialog.ig-dialog")) {
      event.target.close();
    }
  });

  /** A menu opens under its button, and stays inside the window. */
  function place(list) {
    const button = document.getElementById(list.dataset.menu).getBoundingClientRect();
    const left = Math.min(button.left, innerWidth - list.offsetWidth - 12);
    const below = button.bottom + 4;
    const fits = below + list.offsetHeight < innerHeight;
    list.style.left = Math.max(12, left) + "px";
    list.style.top = (fits ? below : Math.max(12, button.top - list.offsetHeight - 4)) + "px";
  }

  document.addEventListener("toggle", (event) => {
    if (event.newState === "open" && event.target.matches("[data-menu]")) {
      place(event.target);
    }
  }, true);

  /** Arrow keys walk through any popover of menu items. */
  document.addEventListener("keydown", (event) => {
    const list = event.target.closest?.("[popover]");
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (list && event.key in steps) {
      const items = [...list.querySelectorAll("a, button:not(:disabled)")];
      const next = items.indexOf(document.activeElement) + steps[event.key];
      items[(next + items.length) % items.length].focus();
      event.preventDefault();
    }
  });

  window.ig = Object.assign(window.ig ?? {}, { useTheme, openDialog });
})();
