// Where the page stands in a frame: takes orders from the one origin that may frame it, and tells it what is shown.
const listeners = {};
let framedBy = "";

// Does what the framing page asks for: actions by name, each with the message.
export function obey(origin, actions) {
  if (window.parent === window || !origin) {
    return;
  }
  framedBy = origin;
  Object.assign(listeners, actions);
  document.documentElement.classList.add("framed");
  window.addEventListener("message", (event) => {
    if (event.origin === framedBy && event.source === window.parent && Object.hasOwn(listeners, event.data.act)) {
      listeners[event.data.act](event.data);
    }
  });
}

// Tells the framing page, and no other, what happened.
export function tell(what) {
  if (framedBy) {
    window.parent.postMessage({ ...what, height: document.body.offsetHeight }, framedBy);
  }
}
