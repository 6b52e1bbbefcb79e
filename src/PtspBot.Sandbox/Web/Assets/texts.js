// Every sentence of the page itself, Indonesian first. The bot's sentences are the office's and live elsewhere.

const texts = {
  id: {
    title: "PTSP Bot · ruang coba",
    applicant: "Pemohon", office: "Kantor", guide: "Coba ini",
    offline: "Sambungan ke ruang coba terputus. Mencoba menyambung kembali…",
    open: "Buka sampai {0}", closed: "Tutup", closedUntil: "Tutup · buka {0}", turning: "Waktu sedang diputar…", officeTime: "Waktu kantor",
    turnGroup: "Putar waktu kantor", plus5: "+5 menit", plusHour: "+1 jam", nextOpening: "Jam buka berikutnya", plusDay: "+1 hari kerja", pick: "Pilih waktu…",
    pickTitle: "Putar waktu kantor ke", pickNote: "Waktu setempat kantor. Waktu hanya berjalan maju.", turn: "Putar",
    applicants: "Pilih pemohon", add: "Tambah pemohon", addTitle: "Pemohon baru", name: "Nama", appLanguage: "Bahasa aplikasi", indonesian: "Indonesia", english: "Inggris",
    actingAs: "Bertindak sebagai", rooms: "Ruang obrolan kantor", privateChat: "Chat pribadi", group: "grup · {0} anggota", bot: "bot", typing: "mengetik…", uploading: "mengirim berkas…",
    chatWith: "Obrolan {0}", emptyPrivate: "Belum ada pesan. Tekan Mulai, seperti di Telegram.", emptyGroup: "Belum ada pesan di grup ini.",
    start: "Mulai", restart: "Mulai ulang", block: "Blokir bot", unblock: "Buka blokir", blocked: "Bot diblokir oleh {0}",
    write: "Tulis pesan", send: "Kirim", attach: "Lampirkan", commands: "Perintah bot", chatMenu: "Menu obrolan",
    file: "Berkas…", photo: "Foto…", samplePdf: "Berkas contoh (PDF)", samplePhoto: "Foto contoh", samplePicture: "Gambar contoh sebagai berkas", notAPdf: "PDF palsu", today: "Tanggal hari ini", tooBig: "Berkas 21 MB",
    myContact: "Kontak saya", otherContact: "Kontak orang lain", location: "Lokasi", sticker: "Stiker", voice: "Pesan suara",
    own: "Milik sendiri", samples: "Berkas contoh", others: "Masukan lain",
    sendFile: "Kirim berkas", caption: "Keterangan (boleh kosong)", asPhoto: "Kirim sebagai foto", dropHere: "Lepaskan berkas di sini",
    cancel: "Batal", close: "Tutup", ok: "OK", edited: "diedit", deleted: "pesan dihapus", reply: "Balas", edit: "Ubah", remove: "Hapus", actions: "Tindakan untuk pesan",
    editing: "Mengubah pesan", replyingTo: "Membalas {0}", newMessages: "Pesan baru: {0}", toEnd: "Ke pesan terakhir", copied: "Disalin: {0}", opensLink: "Tautan",
    download: "Unduh", photoAlt: "Foto dari {0}", contact: "Kontak", photoWord: "Foto", voiceMessage: "Pesan suara, {0} detik", stickerAlt: "Stiker", place: "Lokasi {0}, {1}", keyboard: "Papan tombol balasan",
    created: "{0} membuat grup", joined: "{0} bergabung", left: "{0} keluar", migrated: "Grup menjadi supergrup", pinned: "{0} menyematkan pesan",
    failed: "Tidak bisa: {0}", offlineError: "ruang coba tidak menjawab", noAnswer: "Bot belum menjawab tekanan tombol ini.", unread: "belum dibaca", guideNote: "Semua data di bawah ini rekaan. Klik untuk menyalinnya ke kotak pesan.",
    faults: "Gangguan", faultsNone: "Tidak ada gangguan", faultsTotal: "sejauh ini {0} kali", faultsOut: "Telegram mati, {0} detik lagi", faultsMixed: "{0} terkena, {1} macam",
    faultsEnd: "Akhiri semua gangguan", faultsRandom: "Acak, dapat diulang", faultsNote: "Bagian dari semua panggilan bot yang terkena. Benih yang sama membawa gangguan yang sama.", faultsShare: "Bagian", faultsSeed: "Benih", faultsAll: "Semua macam",
    faultsOnce: "Sekali", outageFor: "Selama", seconds: "{0} detik", outage: "Matikan Telegram", faultsRates: "Batas laju Telegram", "fault-rates": "Berlaku seperti di Telegram",
    "fault-internal": "500 Internal Server Error", "fault-gateway": "502 dengan halaman HTML", "fault-flood": "429 Too Many Requests", "fault-before": "Terputus sebelum dikerjakan", "fault-after": "Terputus setelah dikerjakan", "fault-slow": "Jawaban lambat",
    "fault-twice": "Update datang dua kali", "fault-order": "Update terbalik urutannya", "fault-poison": "Kirim update beracun",
    calls: "Panggilan Bot API", callsShort: "Panggilan", callsNote: "Pilih satu panggilan untuk melihat parameter dan jawabannya. Panah atas dan bawah berpindah.", callDetail: "Rincian panggilan", noCalls: "Belum ada panggilan yang cocok.",
    chat: "Obrolan", method: "Metode", all: "Semua", onlyErrors: "Hanya galat", cut: "putus", cutLong: "Sambungan diputus", parameters: "Parameter", answer: "Jawaban", withFiles: "Dengan berkas: {0}", noAnswerKept: "Tidak ada jawaban yang sampai ke bot.", views: "Bagian halaman",
    skip: "Langsung ke obrolan",
    addOfficer: "Tambah petugas", addOfficerNote: "Diundang oleh admin seperti di Telegram, dan masuk ke grup.", role: "Peran",
    topics: "Topik", generalTopic: "Umum", closedTopic: "ditutup", topicMenu: "Kelola topik", topicName: "Nama topik", newTopic: "Topik baru", renameTopic: "Ganti nama topik", closeTopic: "Tutup topik", reopenTopic: "Buka kembali topik", deleteTopic: "Hapus topik",
    makeForum: "Jadikan forum dengan topik", asOwner: "Sebagai {0}, pemilik grup", topicIsClosed: "Topik ini ditutup. Hanya pemilik grup yang dapat menulis di sini.",
    topicCreated: "{0} membuat topik “{1}”", topicEdited: "{0} mengganti nama topik menjadi “{1}”", topicClosed: "{0} menutup topik", topicReopened: "{0} membuka kembali topik",
    tour: "Tur", tourStep: "langkah {0} dari {1}", tourNext: "Lakukan", tourPlay: "Putar", tourPause: "Jeda", tourLeave: "Keluar", tourRetry: "Coba lagi", tourBusy: "Sedang berjalan…", tourSpeed: "Kecepatan tur", "tour-slow": "Pelan", "tour-usual": "Biasa", "tour-fast": "Cepat",
    tourMissing: "Langkah “{0}” terhenti: “{1}” tidak tampak di layar. Coba lagi dari sini, atau keluar dan teruskan sendiri.", tourOver: "Selesai", tourOverNote: "Itulah seluruh alurnya, dimainkan oleh bot yang sebenarnya. Sekarang coba sendiri, juga dengan masukan yang salah.",
  },
  en: {
    title: "PTSP Bot · sandbox",
    applicant: "Applicant", office: "Office", guide: "Try this",
    offline: "The connection to the sandbox is lost. Trying again…",
    open: "Open until {0}", closed: "Closed", closedUntil: "Closed · opens {0}", turning: "Time is being turned…", officeTime: "Office time",
    turnGroup: "Turn the office clock", plus5: "+5 minutes", plusHour: "+1 hour", nextOpening: "Next opening", plusDay: "+1 working day", pick: "Choose a time…",
    pickTitle: "Turn the office clock to", pickNote: "Local time of the office. Time only runs forward.", turn: "Turn",
    applicants: "Choose an applicant", add: "Add an applicant", addTitle: "New applicant", name: "Name", appLanguage: "App language", indonesian: "Indonesian", english: "English",
    actingAs: "Acting as", rooms: "Chats of the office", privateChat: "Private chat", group: "group · {0} members", bot: "bot", typing: "typing…", uploading: "sending a file…",
    chatWith: "Chat {0}", emptyPrivate: "No messages yet. Press Start, as in Telegram.", emptyGroup: "No messages in this group yet.",
    start: "Start", restart: "Start again", block: "Block the bot", unblock: "Unblock", blocked: "{0} has blocked the bot",
    write: "Write a message", send: "Send", attach: "Attach", commands: "Bot commands", chatMenu: "Chat menu",
    file: "File…", photo: "Photo…", samplePdf: "Sample file (PDF)", samplePhoto: "Sample photo", samplePicture: "Sample picture as a file", notAPdf: "False PDF", today: "Today's date", tooBig: "File of 21 MB",
    myContact: "My contact", otherContact: "Somebody else's contact", location: "Location", sticker: "Sticker", voice: "Voice message",
    own: "Your own", samples: "Samples", others: "Other input",
    sendFile: "Send file", caption: "Caption (may be empty)", asPhoto: "Send as a photo", dropHere: "Drop the file here",
    cancel: "Cancel", close: "Close", ok: "OK", edited: "edited", deleted: "message deleted", reply: "Reply", edit: "Edit", remove: "Delete", actions: "Actions for the message",
    editing: "Editing a message", replyingTo: "Replying to {0}", newMessages: "New messages: {0}", toEnd: "To the last message", copied: "Copied: {0}", opensLink: "Link",
    download: "Download", photoAlt: "Photo from {0}", contact: "Contact", photoWord: "Photo", voiceMessage: "Voice message, {0} seconds", stickerAlt: "Sticker", place: "Location {0}, {1}", keyboard: "Reply keyboard",
    created: "{0} created the group", joined: "{0} joined", left: "{0} left", migrated: "The group became a supergroup", pinned: "{0} pinned a message",
    failed: "Not possible: {0}", offlineError: "the sandbox does not answer", noAnswer: "The bot has not answered this press yet.", unread: "unread", guideNote: "All data below is invented. Click to put it into the message box.",
    faults: "Faults", faultsNone: "No fault is active", faultsTotal: "{0} so far", faultsOut: "Telegram is down, {0} s left", faultsMixed: "{0} are struck, {1} kinds",
    faultsEnd: "End all faults", faultsRandom: "At random, repeatable", faultsNote: "The share of all the bot's calls that is struck. The same seed brings the same faults.", faultsShare: "Share", faultsSeed: "Seed", faultsAll: "All kinds",
    faultsOnce: "Once", outageFor: "For", seconds: "{0} seconds", outage: "Take Telegram down", faultsRates: "Telegram's rates", "fault-rates": "In force as in Telegram",
    "fault-internal": "500 Internal Server Error", "fault-gateway": "502 with an HTML page", "fault-flood": "429 Too Many Requests", "fault-before": "Cut before it was done", "fault-after": "Cut after it was done", "fault-slow": "Slow answer",
    "fault-twice": "Updates come twice", "fault-order": "Updates out of order", "fault-poison": "Send a poison update",
    calls: "Bot API calls", callsShort: "Calls", callsNote: "Choose a call to see its parameters and answer. The arrows up and down go on.", callDetail: "Details of the call", noCalls: "No call fits yet.",
    chat: "Chat", method: "Method", all: "All", onlyErrors: "Errors only", cut: "cut", cutLong: "Connection cut", parameters: "Parameters", answer: "Answer", withFiles: "With files: {0}", noAnswerKept: "No answer reached the bot.", views: "Parts of the page",
    skip: "Straight to the chats",
    addOfficer: "Add an officer", addOfficerNote: "Invited by the admin as in Telegram, and joins the group.", role: "Role",
    topics: "Topics", generalTopic: "General", closedTopic: "closed", topicMenu: "Manage topics", topicName: "Name of the topic", newTopic: "New topic", renameTopic: "Rename the topic", closeTopic: "Close the topic", reopenTopic: "Reopen the topic", deleteTopic: "Delete the topic",
    makeForum: "Make it a forum with topics", asOwner: "As {0}, who owns the group", topicIsClosed: "This topic is closed. Only the group's owner can write here.",
    topicCreated: "{0} created the topic “{1}”", topicEdited: "{0} renamed the topic to “{1}”", topicClosed: "{0} closed the topic", topicReopened: "{0} reopened the topic",
    tour: "Tour", tourStep: "step {0} of {1}", tourNext: "Do it", tourPlay: "Play", tourPause: "Pause", tourLeave: "Leave", tourRetry: "Try again", tourBusy: "Under way…", tourSpeed: "Speed of the tour", "tour-slow": "Slow", "tour-usual": "Normal", "tour-fast": "Fast",
    tourMissing: "The step “{0}” has stopped: “{1}” does not show on the screen. Try again from here, or leave and go on yourself.", tourOver: "Done", tourOverNote: "That is the whole procedure, played by the real bot. Now try it yourself, with wrong input too.",
  },
};

let current = localStorage.getItem("language") === "en" ? "en" : "id";

export const language = () => current;

export function useLanguage(code) {
  current = code;
  localStorage.setItem("language", code);
}

export const t = (key, ...args) => (texts[current][key] ?? texts.id[key] ?? key).replace(/\{(\d)\}/g, (_, at) => args[at]);
