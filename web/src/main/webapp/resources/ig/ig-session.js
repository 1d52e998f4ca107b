/*
 * Keeps an open page alive. When the session is gone, the person signs in on the spot, the page takes a fresh view state
 * and sends the refused action again: nothing typed is lost. Tabs tell each other who came and went.
 */
(() => {
  "use strict";

  const WARN_SECONDS = 120;
  const SEEN = "ig-seen";
  const byId = (id) => document.getElementById(id);
  const settings = byId("session")?.dataset ?? {};
  const tabs = new BroadcastChannel("ig-session");
  const refused = [];

  /* Requests of a page: what was refused for want of a session or a view waits here, and goes again. */

  function recover(resend, xhr) {
    const reason = xhr.getResponseHeader("Ig-Session");
    if (reason === "ended") {
      refused.push(resend);
      askToSignIn();
    } else if (reason === "view-expired") {
      refused.push(resend);
      sendAgain();
    } else {
      tellFailure(xhr);
    }
  }

  function tellFailure(xhr) {
    const reached = xhr.status > 0;
    ig.notify("danger", {
      cause: reached ? settings.failed : settings.unreachable,
      next: reached ? settings.failedNext : settings.unreachableNext,
      reference: xhr.getResponseHeader("X-Correlation-Id"),
    });
  }

  function watchPrimeFaces() {
    const request = PrimeFaces.ajax.Request;
    const send = request.send;
    request.send = function (action) {
      if (!action.igWatched) {
        action.igWatched = true;
        const failed = action.onerror;
        action.onerror = function (xhr, ...rest) {
          const again = action.igAgain;
          action.igAgain = true;
          recover(() => request.handle(action), again ? stripped(xhr) : xhr);
          failed?.call(this, xhr, ...rest);
        };
        const succeeded = action.onsuccess;
        action.onsuccess = function (...all) {
          action.igAgain = false;
          seen();
          return succeeded?.apply(this, all);
        };
      }
      return send.call(this, action);
    };
    keepNonce();
  }

  /** A second refusal of the same action is told, not tried for ever; being signed out is asked about each time. */
  function stripped(xhr) {
    return xhr.getResponseHeader("Ig-Session") === "ended" ? xhr : { status: xhr.status, getResponseHeader: () => null };
  }

  /** Scripts of answers run under the nonce this document came with, whatever view answers. */
  function keepNonce() {
    const nonce = document.querySelector("script[nonce]")?.nonce;
    const evaluate = PrimeFaces.csp.eval;
    PrimeFaces.csp.eval = (code, ignored, win) => evaluate.call(PrimeFaces.csp, code, nonce, win);
  }

  async function sendAgain() {
    const actions = refused.splice(0);
    if (actions.length > 0) {
      try {
        await takeFreshState();
      } catch {
        refused.push(...actions);
        ig.notify("danger", { cause: settings.unreachable, next: settings.unreachableNext });
        return;
      }
      actions.forEach((resend) => resend());
    }
  }

  async function takeFreshState() {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok || new URL(answer.url).pathname !== location.pathname) {
      throw new Error("page is gone");
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const name of ["jakarta.faces.ViewState", "primefaces.nonce"]) {
      const value = fresh.querySelector(`input[name="${name}"]`)?.value;
      document.querySelectorAll(`input[name="${name}"]`).forEach((input) => value && (input.value = value));
    }
    const nonce = /csp\.init\('([^']+)'\)/.exec(fresh.documentElement.innerHTML);
    if (nonce && window.PrimeFaces) {
      PrimeFaces.csp.init(nonce[1]);
    }
  }

  /* Signing in on the spot */

  function askToSignIn() {
    byId("session-warning").close();
    ig.openDialog("session-sign-in");
  }

  async function post(path, body) {
    return fetch("/session/" + path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body ?? {}),
    });
  }

  function tellProblem(problem) {
    const box = byId("session-problem");
    box.querySelector("[data-cause]").textContent = problem.cause;
    box.querySelector("[data-next]").textContent = problem.next;
    box.hidden = false;
  }

  async function signIn() {
    byId("session-problem").hidden = true;
    const password = byId("session-password");
    try {
      const answer = await post("sign-in", {
        email: byId("session-email").value,
        password: password.value,
        code: byId("session-code").value,
        user: settings.user,
      });
      if (answer.ok) {
        password.value = "";
        byId("session-code").value = "";
        tabs.postMessage({ came: settings.user });
        carryOn();
      } else {
        const problem = answer.status === 403 ? await answer.json() : { cause: settings.failed, next: settings.failedNext };
        tellProblem(problem);
        byId("session-code-field").hidden &&= !problem.code;
        (problem.code ? byId("session-code") : password).select();
      }
    } catch {
      tellProblem({ cause: settings.unreachable, next: settings.unreachableNext });
    }
  }

  function carryOn() {
    seen();
    byId("session-sign-in").close();
    byId("session-warning").close();
    sendAgain();
  }

  /* Time: every tab counts from the last request of any tab. */

  function seen() {
    localStorage.setItem(SEEN, String(Date.now()));
    byId("session-warning")?.close();
  }

  function secondsLeft() {
    const last = Number(localStorage.getItem(SEEN)) || Date.now();
    return Math.round(Number(settings.idle) - (Date.now() - last) / 1000);
  }

  function look() {
    const left = secondsLeft();
    if (byId("session-sign-in").open) {
      return;
    }
    if (left <= 0) {
      askToSignIn();
    } else if (left <= WARN_SECONDS) {
      byId("session-countdown").textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
      ig.openDialog("session-warning");
    } else {
      byId("session-warning").close();
    }
  }

  async function stay() {
    try {
      const answer = await post("stay");
      if (answer.ok) {
        seen();
      } else {
        askToSignIn();
      }
    } catch {
      ig.notify("danger", { cause: settings.unreachable, next: settings.unreachableNext });
    }
  }

  function keepAlive() {
    const form = byId("session-form");
    seen();
    setInterval(look, 1000);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      signIn();
    });
    byId("session-sign-in").addEventListener("cancel", (event) => event.preventDefault());
    byId("session-stay").addEventListener("click", stay);
    byId("session-leave").addEventListener("click", () => document.querySelector("[data-sign-out]").requestSubmit());
    document.querySelector("[data-sign-out]").addEventListener("submit", () => tabs.postMessage({ left: settings.user }));
    document.addEventListener("ig:session-ended", askToSignIn);
    tabs.addEventListener("message", (event) => {
      if (event.data.left) {
        askToSignIn();
      } else if (event.data.came === settings.user) {
        carryOn();
      }
    });
  }

  if (window.PrimeFaces) {
    watchPrimeFaces();
  }
  if (settings.user && byId("session-sign-in")) {
    keepAlive();
  }
})();
