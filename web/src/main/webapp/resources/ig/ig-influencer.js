/* Registration: what is typed is kept after a pause, what is missing is said before the server has to, and sums add up live. */
(() => {
  "use strict";

  const pause = 1200;
  const rounding = 1;
  const whole = 100;
  const timers = new WeakMap();
  const kept = new WeakMap();
  const waiting = new Set();

  /** A text is kept when one leaves it; and when one stops typing, in case one never does. */
  document.addEventListener("input", (event) => {
    const input = event.target;
    if (input.matches("[data-keep=typing]")) {
      clearTimeout(timers.get(input));
      waiting.delete(timers.get(input));
      timers.set(input, setTimeout(() => keep(input), pause));
      waiting.add(timers.get(input));
    }
    if (input.getAttribute("aria-invalid") === "true" && input.closest(".ig-wizard")) {
      check(input);
    }
    sums();
  });

  function keep(input) {
    if (input.isConnected && input.value !== kept.get(input)) {
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  document.addEventListener("change", (event) => {
    kept.set(event.target, event.target.value);
    clearTimeout(timers.get(event.target));
    limitNiches();
    sums();
  });

  document.addEventListener("visibilitychange", () => {
    const input = document.activeElement;
    if (document.visibilityState === "hidden" && input?.matches("[data-keep=typing]")) {
      keep(input);
    }
  });

  /** Nothing is sent on while a field of the form is missing or cannot be right. */
  document.addEventListener("click", (event) => {
    const button = event.target.closest(".ig-wizard-on");
    if (button) {
      waiting.forEach(clearTimeout);
      waiting.clear();
    }
    const wrong = button ? [...button.closest("form").querySelectorAll("[data-fault]")].filter((input) => !check(input)) : [];
    if (wrong.length > 0) {
      event.preventDefault();
      event.stopImmediatePropagation();
      wrong[0].focus();
    }
  }, true);

  function check(input) {
    const fits = (input.value.trim() !== "" || input.getAttribute("aria-required") !== "true") && input.validity.valid;
    say(input, fits ? "" : input.dataset.fault);
    return fits;
  }

  function messageOf(input) {
    const ids = (input.getAttribute("aria-describedby") ?? "").split(" ");
    return ids.map((id) => document.getElementById(id)).find((node) => node?.classList.contains("ig-field-message"));
  }

  function say(input, words) {
    const message = messageOf(input);
    if (!message) {
      return;
    }
    const span = document.createElement("span");
    span.className = "ig-field-fault";
    span.textContent = words ?? "";
    message.replaceChildren(...(words ? [span] : []));
    input.setAttribute("aria-invalid", String(Boolean(words)));
  }

  function limitNiches() {
    for (const group of document.querySelectorAll("[data-most]")) {
      const boxes = [...group.querySelectorAll("input[type=checkbox]")];
      const full = boxes.filter((box) => box.checked).length >= Number(group.dataset.most);
      for (const box of boxes) {
        box.disabled = full && !box.checked;
      }
    }
  }

  function sums() {
    for (const group of document.querySelectorAll("[data-sum]")) {
      const output = group.querySelector("output");
      const numbers = [...group.querySelectorAll("input")].map((input) => Number.parseInt(input.value, 10) || 0);
      const sum = numbers.reduce((one, other) => one + other, 0);
      const fits = group.dataset.sum === "whole" ? Math.abs(sum - whole) <= rounding : sum <= whole + rounding;
      output.textContent = sum === 0 ? "" : output.dataset.words.replace("#", sum);
      output.dataset.fits = sum === 0 ? "" : String(fits);
    }
  }

  /** What came from another device, where nobody is typing something else. */
  function showNews(answers) {
    for (const [field, { shown, now }] of Object.entries(answers)) {
      const input = document.getElementById(`about:${field}`);
      if (input?.value.trim() === shown) {
        input.value = now;
        kept.set(input, now);
      }
    }
  }

  window.jQuery?.(document).on("pfAjaxComplete", (event, xhr) => {
    showNews(JSON.parse(xhr?.pfArgs?.answers ?? "{}"));
    limitNiches();
    sums();
  });
  limitNiches();
  sums();
})();
