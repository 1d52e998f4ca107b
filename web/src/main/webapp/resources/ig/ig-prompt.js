/* Hands the words taken from the library to the page, as event ig:prompt-taken; opens the library where the address asks for an entry. */
(() => {
  "use strict";

  const dialog = "prompt-library-dialog";

  window.igPromptTaken = (args) => {
    if (args?.prompt) {
      document.getElementById(dialog)?.close();
      document.dispatchEvent(new CustomEvent("ig:prompt-taken", { detail: JSON.parse(args.prompt) }));
    }
  };

  if (document.querySelector("#prompt-library-dialog .ig-prompt-chosen")) {
    ig.openDialog(dialog);
  }
})();
