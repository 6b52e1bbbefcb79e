using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.OfficeFiles;
using PtspBot.Questions;

namespace PtspBot.FrontDesk;

/// <summary>What every place of the front desk works with.</summary>
public sealed record Equipment(Office Office, Writer Writer, Spoken Spoken, CaseScreen CaseScreen, Notices.Notices Notices, IHashes Hashes, Whereabouts Whereabouts, IContents Contents);
