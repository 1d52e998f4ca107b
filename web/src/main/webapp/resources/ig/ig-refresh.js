/*
 * A button marked data-refresh-seconds presses itself, for as long as it is in the page and somebody looks; one marked
 * data-refresh-on does so whenever the server announces that topic, and once a lost connection is there again.
 */
(() => {
  "use strict";

  let waited = 0;
  setInterval(() => {
    const button = document.querySelector("[data-refresh-seconds]");
    waited += 1;
    if (button && !document.hidden && waited >= Number(button.dataset.refreshSeconds)) {
      waited = 0;
      button.click();
    }
  }, 1000);

  let heard = false;
  // An answer on its way may lead to another page and have a message for it, which must not be spent on this one.
  const press = () => {
    if (PrimeFaces.ajax.Queue.isEmpty()) {
      document.querySelector("[data-refresh-on]")?.click();
    } else {
      setTimeout(press, 500);
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
