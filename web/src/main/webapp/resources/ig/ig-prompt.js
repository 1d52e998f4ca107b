/* Hands the words taken from the library to the page, as event ig:prompt-taken; opens the library where the address asks for an entry. */
(() => {
  "use strict";

  const dialog = "prompt-library-dialog";

  /** The server's answer carries the words. */
  window.jQuery?.(document).on("pfAjaxComplete", (event, xhr) => {
    const words = xhr.pfArgs?.prompt;
    if (words) {
      document.getElementById(dialog)?.close();
      document.dispatchEvent(new CustomEvent("ig:prompt-taken", { detail: JSON.parse(words) }));
    }
  });

  if (document.querySelector("#prompt-library-dialog .ig-prompt-chosen")) {
    ig.openDialog(dialog);
  }
})();
