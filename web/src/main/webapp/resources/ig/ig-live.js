/*
 * Listens to what the server announces and tells the page: topic "x" becomes the event "ig:x" on the document, its payload
 * the event's detail. A lost connection is opened again, ever more slowly; a lost message loses nothing, for a page reads its
 * state when it opens.
 */
(() => {
  "use strict";

  const FIRST_WAIT = 1000;
  const LONGEST_WAIT = 30000;
  const ADDRESS = location.origin.replace(/^http/, "ws") + "/live";
  let wait = FIRST_WAIT;
  let socket;
  let timer;

  function connect() {
    clearTimeout(timer);
    const line = new WebSocket(ADDRESS);
    socket = line;
    line.addEventListener("open", () => {
      wait = FIRST_WAIT;
      tell("live", { connected: "true" });
    });
    line.addEventListener("message", (event) => {
      const { topic, payload } = JSON.parse(event.data);
      tell(topic, payload);
    });
    line.addEventListener("close", () => {
      if (socket === line) {
        later();
      }
    });
  }

  /** Not all pages at one moment when a server comes back. */
  function later() {
    timer = setTimeout(connect, wait * (0.5 + Math.random()));
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }

  function hangUp() {
    const line = socket;
    socket = undefined;
    clearTimeout(timer);
    line?.close();
  }

  function tell(topic, detail) {
    document.dispatchEvent(new CustomEvent("ig:" + topic, { detail }));
  }

  document.addEventListener("ig:banner", ({ detail }) => {
    const banner = document.getElementById("live-banner");
    if (banner && banner.textContent !== detail.text) {
      banner.textContent = detail.text;
    }
  });

  document.addEventListener("ig:notice", ({ detail }) => {
    ig.notify(detail.kind ?? "info", { cause: detail.title, next: detail.text ?? "" }, true);
  });

  /** Whoever signs in in place is somebody else to the server: listen anew, under the new name. */
  new BroadcastChannel("ig-session").addEventListener("message", () => {
    hangUp();
    connect();
  });
  addEventListener("online", () => {
    if (socket?.readyState !== WebSocket.OPEN) {
      hangUp();
      connect();
    }
  });
  addEventListener("pagehide", hangUp);
  addEventListener("pageshow", (event) => event.persisted && connect());

  connect();
})();
