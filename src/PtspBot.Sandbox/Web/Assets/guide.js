// The side panel: the SOP as steps to play, with invented data that puts itself into the message box.
import { h, icon } from "./dom.js";
import { panelHead } from "./panels.js";
import { store } from "./store.js";
import { language, t } from "./texts.js";
import { forInput } from "./times.js";

/** As one types it in the office; only a day that has come is taken there. */
const today = () => forInput(store.clock.now).slice(0, 10).split("-").reverse().join("-");

// Each step: title, what to do, data to insert (words, and the side where they belong), sample files to send.
const steps = {
  id: [
    ["Mulai", "Sebagai pemohon (kiri) tekan Mulai, baca pemberitahuan, lalu setujui.", []],
    ["Isi data", "Jawab satu per satu; nomor telepon bisa lewat tombol. Periksa, lalu Kirim: nomor permohonan datang.", ["Siti Rahayu", "9972010101900001", "siti@example.id", "081200000001", "Warung Kopi Contoh, kedai kopi", "Kepanjenkidul"]],
    ["Akun OSS", "Tekan Sudah mendaftar, putar waktu +5 menit, lalu jawab pertanyaan tentang email aktivasi.", []],
    ["NIB dan Izin Usaha", "Tekan NIB sudah terbit, ketik NIB 13 angka, lalu kirim Izin Usaha.", ["9120001234567"], ["pdf"]],
    ["KTP di loket", "Di Meja Pelayanan (kanan) tekan Ditunjukkan: KTP asli. Berkas lengkap, dan waktu kantor mulai dihitung.", []],
    ["Verifikasi", "Ambil tugas, Periksa satu per satu (di Chat pribadi), lalu Setujui dengan nomor dan tanggal izin. Coba juga Minta perbaikan atau Tolak.", [{ side: "right", words: "503/0001/410.113/2026" }, { side: "right", label: "today", words: today }]],
    ["Komitmen", "Sebagai pemohon kirim satu berkas. Petugas memeriksanya dan menekan Tidak perlu untuk yang lain, sampai izin usaha aktif.", [], ["pdf"]],
    ["Putar waktu", "Biarkan berkas menunggu, lalu putar waktu: pengingat untuk pemohon dan peringatan untuk petugas muncul sendiri.", []],
    ["Masukan yang salah", "Bot selalu punya jawaban: coba stiker, suara, lokasi, kontak orang lain (tombol lampiran), tombol lama, atau ini.", ["35720101019000O1", "/batal", "/status", "/bantuan"], ["not-a-pdf", "too-big"]],
  ],
  en: [
    ["Begin", "As the applicant (left) press Start, read the notice and agree.", []],
    ["Give the data", "Answer one by one; the phone number can come by the button. Check, then send: the case number comes.", ["Siti Rahayu", "9972010101900001", "siti@example.id", "081200000001", "Warung Kopi Contoh, kedai kopi", "Kepanjenkidul"]],
    ["OSS account", "Report that you have registered, turn the clock +5 minutes, and answer about the activation mail.", []],
    ["NIB and business licence", "Report that the NIB is issued, type its 13 digits and send the licence.", ["9120001234567"], ["pdf"]],
    ["KTP at the counter", "In the staff group (right) press Ditunjukkan: KTP asli. The file is complete and the office's hour begins.", []],
    ["Verification", "Claim the task (Ambil tugas), check one by one in the private chat, then approve (Setujui) with the licence's number and date. Try a correction or a rejection too.", [{ side: "right", words: "503/0001/410.113/2026" }, { side: "right", label: "today", words: today }]],
    ["Commitments", "As the applicant send one document. The officer checks it and presses Tidak perlu for the others, until the licence is active.", [], ["pdf"]],
    ["Turn the clock", "Let a file wait and turn the clock: reminders to the applicant and warnings to the officers come by themselves.", []],
    ["Wrong input", "The bot always knows what to say: try a sticker, voice, a location, somebody else's contact (attach button), an old button, or these.", ["35720101019000O1", "/batal", "/status", "/bantuan"], ["not-a-pdf", "too-big"]],
  ],
};

const labels = { pdf: "samplePdf", photo: "samplePhoto", "not-a-pdf": "notAPdf", "too-big": "tooBig" };

export function drawGuide(root, { insert, sendSample }) {
  root.setAttribute("aria-label", t("guide"));
  root.replaceChildren(
    h("div", { class: "guide-head" }, panelHead("guide", t("guide"))),
    h("p", { class: "guide-note" }, t("guideNote")),
    h("ol", {}, steps[language()].map(step => drawStep(step, insert, sendSample))));
}

function drawStep([title, what, data, files = []], insert, sendSample) {
  const chips = [
    ...data.map(item => (typeof item === "string" ? { side: "left", words: item } : item))
      .map(({ side, words, label }) => h("button", { type: "button", class: "chip", onclick: () => insert(side, label ? words() : words) }, label ? t(label) : words)),
    ...files.map(name => h("button", { type: "button", class: "chip file", onclick: () => sendSample(name) }, icon("clip"), t(labels[name]))),
  ];
  return h("li", {}, h("h3", {}, title), h("p", {}, what), chips.length > 0 && h("div", { class: "chips" }, chips));
}
