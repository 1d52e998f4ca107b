/* A button marked data-refresh-seconds presses itself, for as long as it is in the page and somebody looks. */
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
})();
