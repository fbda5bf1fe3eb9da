"use strict";
/* What makes the pages quicker to work with: keys, a slider of days, zooming, looking again.
   All of it can be missing; whatever it does is a link or a form of the page as well. */

const DAY = 864e5, FIRST = Date.parse("0001-01-01"), LAST = Date.parse("9999-12-31");
const ITEMS = ".card, li.claim, .paragraph.telling, .dispute, table.rows tbody tr, .tally li";
const STEP = 5, PAUSE = 220, FLOW = 400, AGAIN = 2000;
const main = () => document.getElementById("main");
const typing = (at) => at.closest("input, select, textarea, [contenteditable]");
const plain = (event) => !event.ctrlKey && !event.metaKey && !event.altKey;

/* Loading another state of this page in the place of this one */

let loading = new AbortController(), here = location.pathname + location.search;

async function load(address, push = true) {
  loading.abort();
  loading = new AbortController();
  const focused = document.activeElement?.closest("[data-zoom]") !== null;
  try {
    const found = await fetch(address, { signal: loading.signal, headers: { accept: "text/html" } });
    const page = new DOMParser().parseFromString(await found.text(), "text/html");
    if (!found.ok || !page.getElementById("main")) throw new Error(found.statusText);
    if (push) history.pushState(null, "", address);
    here = location.pathname + location.search;
    document.title = page.title;
    main().replaceWith(document.adoptNode(page.getElementById("main")));
    wire();
    if (focused) main().querySelector("[data-zoom]")?.focus({ preventScroll: true });
  } catch (error) {
    if (error.name !== "AbortError") location.assign(address);
  }
}

/* Keys */

let go = 0;

function onKey(event) {
  if (event.defaultPrevented || !plain(event) || event.isComposing || typing(event.target)) return;
  const key = event.key, second = Date.now() - go < 1500;
  go = 0;
  const at = second || key === "?" ? key : null;
  const way = at && document.querySelector(`[data-go="${CSS.escape(at)}"]`);
  if (way) location.assign(way.href);
  else if (key === "g") go = Date.now();
  else if (key === "/") document.querySelector(".find input")?.select();
  else if (key === "j" || key === "k") move(key === "j" ? 1 : -1);
  else if (!chosen(event.target.closest(".chart"), key)) return;
  event.preventDefault();
}

function chosen(chart, key) {
  const way = chart?.querySelector(`[data-key="${CSS.escape(key)}"]`);
  way?.click();
  return Boolean(way);
}

/* To the next or last item that leads somewhere: its link has the focus, so that Enter opens it */
function move(by) {
  const items = [...main().querySelectorAll(ITEMS)].filter((one) => one.querySelector("a[href]"));
  const now = items.findIndex((one) => one.contains(document.activeElement));
  const seen = items.findIndex((one) => one.getBoundingClientRect().top >= 0);
  const next = now >= 0 ? now + by : by > 0 ? Math.max(seen, 0) : seen - 1;
  const item = items[Math.min(Math.max(next, 0), items.length - 1)];
  if (!item) return;
  main().querySelectorAll(".at").forEach((one) => one.classList.remove("at"));
  item.classList.add("at");
  (item.querySelector("blockquote a") ?? item.querySelector("a[href]")).focus({ preventScroll: true });
  item.scrollIntoView({ block: "nearest" });
}

/* The day looked back from, as a slider over the days on which reports came; its end is now */

function slide(field) {
  const days = (field.dataset.days ?? "").split(" ").filter(Boolean);
  if (days.length < 2 || !field.form) return;
  const slider = document.createElement("input");
  const until = days.findLastIndex((day) => day <= field.value);
  Object.assign(slider, { type: "range", min: 0, max: days.length, step: 1 });
  slider.value = field.value ? Math.max(until, 0) : days.length;
  slider.setAttribute("aria-label", "As known on the evening of a day with reports");
  const tell = () => {
    field.value = days[slider.value] ?? "";
    slider.setAttribute("aria-valuetext", field.value || "now");
  };
  slider.setAttribute("aria-valuetext", field.value || "now");
  slider.addEventListener("input", tell);
  slider.addEventListener("change", () => field.form.requestSubmit());
  field.closest("label").after(slider);
}

/* Zooming a drawing with the wheel around the pointer, and moving it by dragging; who scrolls the
   page over it goes on scrolling */

let scrolled = 0;
document.addEventListener("wheel", (event) => {
  if (!event.defaultPrevented) scrolled = Date.now();
}, { passive: true });

function zoomable(region) {
  const drawing = region.querySelector("svg");
  const whole = { first: Date.parse(region.dataset.first) / DAY, days: 0 };
  whole.days = Date.parse(region.dataset.last) / DAY - whole.first + 1;
  let shown = { ...whole }, waiting = 0, from = null, dragged = false;

  function box() {
    drawing.style.transform = "";
    return drawing.getBoundingClientRect();
  }
  function show() {
    const moved = ((whole.first - shown.first) / shown.days) * box().width;
    drawing.style.transformOrigin = "0 0";
    drawing.style.transform = `translateX(${moved}px) scaleX(${whole.days / shown.days})`;
    clearTimeout(waiting);
  }
  function settle() {
    const first = Math.round(shown.first);
    const last = first + Math.max(Math.round(shown.days), 1) - 1;
    if (first === whole.first && last === whole.first + whole.days - 1) return show();
    const address = new URL(location.href);
    address.searchParams.set("since", iso(first));
    address.searchParams.set("until", iso(last));
    address.searchParams.delete("page");
    return load(address.href);
  }
  region.addEventListener("wheel", (event) => {
    if (Date.now() - scrolled < FLOW || event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
    event.preventDefault();
    const { left, width } = box();
    const share = Math.min(Math.max((event.clientX - left) / width, 0), 1);
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY / 100 : event.deltaY / 3;
    const days = Math.min(Math.max(shown.days * 1.35 ** Math.min(Math.max(lines, -3), 3), 1), 4e6);
    shown = { first: shown.first + share * (shown.days - days), days };
    show();
    waiting = setTimeout(settle, PAUSE);
  }, { passive: false });
  region.addEventListener("pointerdown", (event) => {
    if (event.button || event.pointerType === "touch") return;
    from = { x: event.clientX, first: shown.first };
    dragged = false;
  });
  region.addEventListener("pointermove", (event) => {
    if (!from || (!dragged && Math.abs(event.clientX - from.x) < STEP)) return;
    if (!dragged) region.setPointerCapture(event.pointerId);
    dragged = true;
    region.classList.add("dragged");
    shown.first = from.first - ((event.clientX - from.x) / box().width) * shown.days;
    show();
  });
  region.addEventListener("pointerup", () => {
    from = null;
    region.classList.remove("dragged");
    if (dragged) settle();
  });
  region.addEventListener("pointercancel", () => { from = null; });
  region.addEventListener("click", (event) => { if (dragged) event.preventDefault(); dragged = false; }, true);
  region.addEventListener("dragstart", (event) => event.preventDefault());
}

const iso = (day) => new Date(Math.min(Math.max(day * DAY, FIRST), LAST)).toISOString().slice(0, 10);

/* A picture that is being made: look again until it is there, unless somebody is typing */

async function lookAgain() {
  const text = await fetch(location.href).then((found) => found.text()).catch(() => "");
  const page = new DOMParser().parseFromString(text, "text/html");
  const done = page.getElementById("main") && !page.querySelector("[data-refresh]");
  if (done && !typing(document.activeElement ?? document.body)) location.reload();
  else setTimeout(lookAgain, AGAIN);
}

/* On a narrow screen a drawing begins where the present is */
function showToday(region) {
  const today = region.querySelector("line.today");
  if (today) region.scrollLeft = (Number(today.getAttribute("x1")) / 1000) * region.scrollWidth - region.clientWidth * 0.8;
}

function wire() {
  document.querySelectorAll(".scroll").forEach(showToday);
  main().querySelectorAll("[data-zoom]").forEach(zoomable);
  main().querySelectorAll("input[data-days]").forEach(slide);
  main().querySelectorAll(".chart .zoom a").forEach((way) => way.addEventListener("click", (event) => {
    if (!plain(event) || event.shiftKey) return;
    event.preventDefault();
    load(way.href);
  }));
}

document.addEventListener("keydown", onKey);
window.addEventListener("popstate", () => {
  if (location.pathname + location.search !== here) load(location.href, false);
});
if (document.querySelector("[data-refresh]")) setTimeout(lookAgain, AGAIN);
wire();
