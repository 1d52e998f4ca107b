/*
 * A button marked data-refresh-seconds presses itself, for as long as it is in the page and somebody looks; one marked
 * data-refresh-on does so whenever the server announces that topic, and once a lost connection is there again.
 */
(() => {
  "use strict";

  const STAYED_MILLIS = 10000;

  // Who is led to another page has a message waiting there, which an answer to this one would spend.
  let left = -STAYED_MILLIS;
  addEventListener("beforeunload", () => {
    left = performance.now();
  });
  const isFree = () => PrimeFaces.ajax.Queue.isEmpty() && performance.now() - left >= STAYED_MILLIS;

  let waited = 0;
  setInterval(() => {
    const button = document.querySelector("[data-refresh-seconds]");
    waited += 1;
    if (button && !document.hidden && waited >= Number(button.dataset.refreshSeconds) && isFree()) {
      waited = 0;
      button.click();
    }
  }, 1000);

  let heard = false;
  let later = 0;
  const press = () => {
    clearTimeout(later);
    if (isFree()) {
      document.querySelector("[data-refresh-on]")?.click();
    } else {
      later = setTimeout(press, 500);
    }
  };
  const topic = document.querySelector("[data-refresh-on]")?.dataset.refreshOn;
  if (topic) {
    document.addEventListener("ig:" + topic, press);
    document.addEventListener("ig:live", () => {
      if (heard) {
        press();
      }
      heard = true;
    });
  }
})();
