/* ig:table: clicks and changes become commands to the server; the address follows what the list shows. */
(() => {
  "use strict";

  const formOf = (element) => element.closest("form[data-table]");

  /** Sends the whole form with a command; the parts named are drawn anew. */
  function send(form, command, argument = "", parts = "list") {
    const own = (part) => `${form.id}:${part}`;
    form.setAttribute("aria-busy", "true");
    PrimeFaces.ab({
      s: own("act"),
      f: form.id,
      p: own("act"),
      u: [...parts.split(" ").map(own), ...(command === "run" ? [form.dataset.tableAlso ?? ""] : [])].join(" ").trim(),
      pa: [
        { name: "command", value: command },
        { name: "argument", value: argument },
      ],
      onco: () => answered(form, parts),
    });
  }

  function answered(form, parts) {
    form.removeAttribute("aria-busy");
    const state = form.querySelector("[data-table-address]");
    if (!state) {
      return;
    }
    const query = state.dataset.tableAddress;
    const kept = new URLSearchParams(location.search);
    const besides = (form.dataset.tableBesides ?? "").split(" ").filter((name) => name && kept.has(name));
    const all = [...besides.map((name) => `${name}=${encodeURIComponent(kept.get(name))}`), query].filter(Boolean).join("&");
    history.replaceState(history.state, "", location.pathname + (all ? "?" + all : ""));
    if (parts.includes("list")) {
      form.querySelector("[data-table-news]").textContent = state.dataset.tableSummary;
    }
    const dialog = form.querySelector("dialog[data-table-dialog]");
    if (dialog && !dialog.open) {
      dialog.showModal();
    }
    markPage(form);
  }

  const rows = (form) => [...form.querySelectorAll("[data-table-row]")];

  /** The box above the rows is checked when all of them are, and half so when some are. */
  function markPage(form) {
    const box = form.querySelector("[data-table-page]");
    if (box) {
      const picked = rows(form).filter((row) => row.checked).length;
      box.checked = picked > 0 && picked === rows(form).length;
      box.indeterminate = picked > 0 && !box.checked;
    }
    for (const row of rows(form)) {
      row.closest("tr").classList.toggle("ig-table-picked", row.checked);
    }
  }

  function press(button, form) {
    const data = button.dataset;
    const parts = (data.tableUpdate ?? "list") + (data.tableTools ? " tools" : "");
    const missing = data.tableValid && button.closest("dialog").querySelector("input:invalid");
    if (missing) {
      missing.reportValidity();
    } else {
      send(form, data.tableAct, data.tableArgument, parts);
    }
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-table-act]");
    if (button) {
      press(button, formOf(button));
    }
    event.target.closest(".ig-table-export")?.closest("[popover]").hidePopover();
    const toggle = event.target.closest("[data-table-filters]");
    if (toggle) {
      toggle.setAttribute("aria-expanded", String(toggle.getAttribute("aria-expanded") !== "true"));
    }
  });

  document.addEventListener("change", (event) => {
    const input = event.target;
    const form = formOf(input);
    if (!form) {
      return;
    }
    if (input.dataset.tableChange) {
      send(form, input.dataset.tableChange, input.dataset.tableChange === "size" ? input.value : "");
    } else if ("tablePage" in input.dataset) {
      rows(form).forEach((row) => (row.checked = input.checked));
      markPage(form);
      send(form, "pick", "", "bar");
    } else if ("tableRow" in input.dataset) {
      markPage(form);
      send(form, "pick", "", "bar");
    }
  });

  /** Enter in a field is a command too; the form itself is never sent. */
  document.addEventListener("keydown", (event) => {
    const form = event.key === "Enter" && event.target.matches("input") && formOf(event.target);
    if (form) {
      event.preventDefault();
      const dialog = event.target.closest("dialog");
      if (dialog) {
        (event.target.parentElement.querySelector("[data-table-act]") ?? dialog.querySelector("[data-table-act]"))?.click();
      } else if (event.target.dataset.tableChange) {
        send(form, event.target.dataset.tableChange);
      }
    }
  });

  document.querySelectorAll("form[data-table]").forEach(markPage);
})();
