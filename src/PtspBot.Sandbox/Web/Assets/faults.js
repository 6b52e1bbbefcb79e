// The fault panel: what goes wrong between the bot and Telegram now, how often it did, and one button that ends it all.
import { turnFaults } from "./acts.js";
import { h } from "./dom.js";
import { panelHead } from "./panels.js";
import { failure } from "./popups.js";
import { store } from "./store.js";
import { t } from "./texts.js";

const kinds = ["internal", "gateway", "flood", "before", "after", "slow", "twice", "order"];
const shares = [0.05, 0.1, 0.25, 0.5, 1];
const outages = [5, 15, 60];
const usual = 0.1;
const percent = share => `${Math.round(share * 100)} %`;

let parts = null;
let chosen = { share: usual, seed: 1, seconds: 5 };

/** Built once in each language; afterwards only what changed is set, for the panel is told anew every second. */
export function buildFaults(root, toasts) {
  const turn = (what, wish = {}) => turnFaults(what, wish).then(take, error => failure(toasts(), error));
  const mix = (wanted = kinds.filter(kind => parts.switches[kind].checked)) => turn("mix", { kinds: wanted, share: chosen.share, seed: chosen.seed });
  const tick = (name, run) => h("input", { type: "checkbox", role: "switch", name, onchange: run });
  const count = () => h("span", { class: "count" }, "0");

  parts = {
    state: h("p", { class: "fault-state" }),
    end: h("button", { type: "button", class: "wide end", onclick: () => turn("end") }, t("faultsEnd")),
    switches: Object.fromEntries(kinds.map(kind => [kind, tick(kind, () => mix())])),
    counts: Object.fromEntries([...kinds, "poison", "refused"].map(kind => [kind, count()])),
    share: h("select", { onchange: event => { chosen.share = Number(event.target.value); if (store.faults.kinds.length > 0) mix(); } }, shares.map(share => h("option", { value: share, selected: share === chosen.share }, percent(share)))),
    rates: tick("rates", event => turn("rates", { on: event.target.checked })),
  };

  const line = (kind, note) => h("label", { class: "switch" }, parts.switches[kind] ?? parts[kind], h("span", {}, t(`fault-${kind}`), note && h("small", {}, note)), parts.counts[kind === "rates" ? "refused" : kind]);
  root.setAttribute("aria-label", t("faults"));
  root.replaceChildren(
    h("div", { class: "guide-head" }, panelHead("faults", t("faults"))),
    h("div", { class: "fault-now" }, parts.state, parts.end),
    h("fieldset", {}, h("legend", {}, t("faultsRandom")),
      h("p", { class: "guide-note" }, t("faultsNote")),
      h("div", { class: "row" },
        h("label", { class: "inline" }, t("faultsShare"), parts.share),
        h("label", { class: "inline" }, t("faultsSeed"), h("input", { type: "number", min: 1, max: 9999, value: chosen.seed, onchange: event => { chosen.seed = Number(event.target.value) || 1; if (store.faults.kinds.length > 0) mix(); } })),
        h("button", { type: "button", class: "turn", onclick: () => mix(kinds) }, t("faultsAll"))),
      kinds.map(kind => line(kind))),
    h("fieldset", {}, h("legend", {}, t("faultsOnce")),
      h("div", { class: "row" },
        h("label", { class: "inline" }, t("outageFor"), h("select", { onchange: event => { chosen.seconds = Number(event.target.value); } }, outages.map(span => h("option", { value: span, selected: span === chosen.seconds }, t("seconds", span))))),
        h("button", { type: "button", class: "turn", onclick: () => turn("outage", { seconds: chosen.seconds }) }, t("outage"))),
      h("div", { class: "row" }, h("button", { type: "button", class: "turn", onclick: () => turn("poison") }, t("fault-poison")), parts.counts.poison)),
    h("fieldset", {}, h("legend", {}, t("faultsRates")), line("rates")));
  drawFaults();
}

function take(faults) {
  store.faults = faults;
  drawFaults();
}

export function drawFaults() {
  const { faults } = store;
  if (!faults || !parts) return;
  for (const kind of kinds) parts.switches[kind].checked = faults.kinds.includes(kind);
  for (const [kind, node] of Object.entries(parts.counts)) set(node, faults.counts[kind] ?? faults.refused);
  parts.rates.checked = faults.rates;
  if (faults.kinds.length > 0) parts.share.value = shares.find(share => Math.abs(share - faults.share) < 0.001) ?? usual;

  const active = [faults.out !== null && t("faultsOut", faults.out), faults.kinds.length > 0 && t("faultsMixed", percent(faults.share), faults.kinds.length)].filter(Boolean);
  const total = Object.values(faults.counts).reduce((sum, count) => sum + count, 0);
  set(parts.state, [...(active.length > 0 ? active : [t("faultsNone")]), t("faultsTotal", total)].join(" · "));
  parts.state.classList.toggle("active", active.length > 0);
  parts.end.disabled = active.length === 0;
  document.getElementById("faults-toggle").classList.toggle("alarm", active.length > 0);
}

function set(node, words) {
  if (node.textContent !== String(words)) node.textContent = words;
}
