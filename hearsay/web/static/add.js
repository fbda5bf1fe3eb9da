"use strict";
// Adding reports: files and folders that are dropped, and how far their reading is. The pages work
// without it; a folder is then chosen instead of dropped, and the page comes back by itself.

function entriesOf(reader) {
  return new Promise((done, fail) => reader.readEntries(done, fail));
}

async function filesIn(entry) {
  if (entry.isFile) return [await new Promise((done, fail) => entry.file(done, fail))];
  const found = [];
  const reader = entry.createReader();
  for (let some = await entriesOf(reader); some.length; some = await entriesOf(reader)) {
    for (const one of some) if (!one.name.startsWith(".")) found.push(...await filesIn(one));
  }
  return found.filter((file) => /\.(md|markdown|txt|html?)$/i.test(file.name));
}

function takeDrops(zone) {
  const input = zone.querySelector("input[type=file]");
  const told = zone.querySelector("[data-dropped]");
  const over = (event) => { event.preventDefault(); zone.classList.add("over"); };
  zone.addEventListener("dragenter", over);
  zone.addEventListener("dragover", over);
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", async (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry()).filter(Boolean);
    const all = new DataTransfer();
    for (const file of input.files) all.items.add(file);
    for (const entry of entries) for (const file of await filesIn(entry)) all.items.add(file);
    input.files = all.files;
    told.textContent = `${all.files.length} file${all.files.length === 1 ? "" : "s"} chosen`;
  });
}

async function follow(place) {
  const set = (name, value) => { place.querySelector(`[data-count=${name}]`).textContent = value; };
  try {
    const job = await (await fetch(place.dataset.job)).json();
    if (!job.state || job.state === "done" || job.state === "failed") { location.reload(); return; }
    place.querySelector("progress").value = job.done;
    set("done", job.done);
    for (const name of ["added", "known", "new_versions", "claims", "entities"]) set(name, job.result[name]);
    set("problems", job.result.problems.length);
  } catch { /* the app may be busy, or gone; ask again */ }
  setTimeout(follow, 700, place);
}

document.querySelectorAll("[data-drop]").forEach(takeDrops);
document.querySelectorAll("[data-job]").forEach(follow);
