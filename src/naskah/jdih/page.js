"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const form = $("saringan"), search = $("cari"), told = $("jumlah"), clear = $("hapus"), empty = $("kosong");
  const table = $("daftar"), body = table.tBodies[0], order = $("urutan");
  const filters = [...form.querySelectorAll("[data-filter]")];
  const heads = [...document.querySelectorAll("th[data-column]")];

  // Letters without their marks, everything else a space: what is typed and what stands there then meet.
  const plain = (text) => " " + text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ").trim();

  const cell = (row, name) => row.querySelector("td." + name);
  const rows = [...body.rows].map((row) => {
    const values = {};
    for (const head of heads) values[head.dataset.column] = cell(row, head.dataset.column).textContent.trim();
    const day = row.querySelector("time");
    values.ditetapkan = day ? day.dateTime : "";
    const office = cell(row, "lembaga");
    const said = [...row.cells].slice(0, office ? 5 : 4).map((each) => each.textContent);
    // Whoever types a title as it is cited also types these words.
    said.push(day ? day.textContent : "", values.status, "Nomor Tahun tentang");
    return { row, values, text: plain(said.join(" ")) };
  });

  const number = (count) => count.toLocaleString("id-ID");

  function show() {
    const words = plain(search.value).split(" ").filter(Boolean);
    // Digits begin a number: 38 finds 382 on the way to it, and no 2038.
    const asked = words.map((word) => (/^\d+$/.test(word) ? " " + word : word));
    const chosen = filters.filter((each) => each.value).map((each) => [each.dataset.filter, each.value]);
    let count = 0;
    for (const { row, values, text } of rows) {
      const fits = asked.every((word) => text.includes(word)) && chosen.every(([name, value]) => values[name] === value);
      row.hidden = !fits;
      if (fits) count += 1;
    }
    const narrowed = words.length > 0 || chosen.length > 0;
    told.textContent = narrowed ? `${number(count)} dari ${number(rows.length)} naskah` : `${number(rows.length)} naskah`;
    clear.hidden = !narrowed;
    empty.hidden = count > 0;
  }

  const collator = new Intl.Collator("id", { numeric: true, sensitivity: "base" });

  function sort(column, descending) {
    const sign = descending ? -1 : 1;
    // What nobody says stands last whichever way; equals stay as they were.
    rows.sort((a, b) => {
      const one = a.values[column], other = b.values[column];
      if (!one || !other) return (one ? 0 : 1) - (other ? 0 : 1);
      return sign * (column === "ditetapkan" ? (one < other ? -1 : one > other ? 1 : 0) : collator.compare(one, other));
    });
    for (const head of heads) head.removeAttribute("aria-sort");
    heads.find((head) => head.dataset.column === column)
      .setAttribute("aria-sort", descending ? "descending" : "ascending");
    order.value = column;
    body.remove(); // rows of a table that is on the page are each looked at as they move
    for (const { row } of rows) body.append(row);
    table.append(body);
  }

  for (const head of heads) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    button.addEventListener("click", () => sort(head.dataset.column, head.getAttribute("aria-sort") === "ascending"));
    head.replaceChildren(button);
  }

  function reset() {
    search.value = "";
    for (const each of filters) each.value = "";
    show();
    search.focus();
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  search.addEventListener("input", show);
  for (const each of filters) each.addEventListener("change", show);
  order.addEventListener("change", () => sort(order.value, order.value === "ditetapkan" || order.value === "tahun"));
  clear.addEventListener("click", reset);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/" && !event.target.closest("input, select, textarea")) {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.key === "Escape" && event.target === search && search.value) {
      event.preventDefault();
      search.value = "";
      show();
    }
  });

  order.value = "ditetapkan";
  form.hidden = false;
  // A browser that comes back to the page may have kept what was asked.
  addEventListener("pageshow", show);
})();
