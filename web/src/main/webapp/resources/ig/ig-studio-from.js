/* The studio opened from a picture: what made it lies in the form, ready to be changed. */
(() => {
  "use strict";

  const id = new URLSearchParams(location.search).get("from");

  async function take() {
    const answer = await fetch(`/api/v1/images/${encodeURIComponent(id)}`, { headers: { Accept: "application/json" } });
    if (answer.ok) {
      const { image, ...made } = await answer.json();
      igStudio.fill({ ...image, ...made, longSide: Math.max(image.width, image.height) });
      history.replaceState(history.state, "", location.pathname);
    }
  }

  if (id && document.getElementById("wish")) {
    take().catch(() => undefined);
  }
})();
