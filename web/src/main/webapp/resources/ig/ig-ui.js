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

  /** A link that says it is a button is pressed like one. */
  document.addEventListener("keydown", (event) => {
    if (event.key === " " && event.target.matches?.("a[role=button]")) {
      event.target.click();
      event.preventDefault();
    }
  });

  /** Says something above the page that no server answer could say: in the place of what stood there, or beside it. */
  function notify(kind, { cause, next, reference }, beside = false) {
    const words = document.getElementById("session").dataset;
    const box = document.querySelector(".ig-messages");
    const notice = document.createElement("div");
    notice.className = `ig-alert ig-alert-${kind}`;
    notice.setAttribute("role", "alert");
    notice.append(icon(words.icons, "x-circle"), text(cause, next, reference && `${words.referenceLabel} ${reference}`), dismissal(words));
    if (beside) {
      [...box.children].slice(0, -2).forEach((oldest) => oldest.remove());
      box.append(notice);
    } else {
      box.replaceChildren(notice);
    }
  }

  function icon(sprite, name) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    svg.setAttribute("class", "ig-icon");
    svg.setAttribute("aria-hidden", "true");
    use.setAttribute("href", `${sprite}#${name}`);
    svg.append(use);
    return svg;
  }

  function text(cause, next, reference) {
    const body = document.createElement("div");
    const title = document.createElement("strong");
    const quote = document.createElement("div");
    body.className = "ig-alert-body";
    quote.className = "ig-alert-reference";
    title.textContent = cause;
    quote.textContent = reference ?? "";
    body.append(title, next, quote);
    return body;
  }

  function dismissal(words) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "ig-button-icon";
    button.dataset.dismiss = "dismiss";
    button.setAttribute("aria-label", words.dismissLabel);
    button.append(icon(words.icons, "x"));
    return button;
  }

  /** An input whose message says it is wrong is marked so, after every answer. */
  function markInvalid() {
    for (const message of document.querySelectorAll(".ig-field-message")) {
      const input = document.querySelector(`[aria-describedby~="${CSS.escape(message.id)}"]`);
      if (input) {
        input.setAttribute("aria-invalid", String(message.textContent.trim() !== ""));
      }
    }
  }

  function focusFirstInvalid() {
    document.querySelector('[aria-invalid="true"]')?.focus();
  }

  /** A dialog has done its work when its action was answered and nothing in it needs mending. */
  function closeDone(source) {
    const dialog = document.getElementById(source?.id ?? source)?.closest("dialog.ig-dialog");
    if (dialog && !dialog.querySelector('[aria-invalid="true"]')) {
      dialog.close();
    }
  }

  /** What is kept while somebody writes leaves them where they are. */
  function isKept(source) {
    return Boolean(document.getElementById(source?.id ?? source)?.closest("[data-keep]"));
  }

  window.jQuery?.(document).on("pfAjaxComplete", (event, xhr, settings) => {
    markInvalid();
    if (!isKept(settings.source)) {
      focusFirstInvalid();
    }
    if (xhr?.status === 200) {
      closeDone(settings.source);
    }
  });
  markInvalid();

  window.ig = Object.assign(window.ig ?? {}, { useTheme, openDialog, notify });
})();
