using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;

namespace PtspBot.Domain.Cases;

/// <summary>How the office deals with objections to a rejection, as its file says: how long there is for each side, who answers, and who is told while nobody has.</summary>
/// <param name="WithinDays">Working days within which one may object.</param>
/// <param name="AnswerDays">Working days within which the office answers.</param>
/// <param name="By">Whoever holds one of these roles answers.</param>
/// <param name="Urgings">Words to the office while the answer is missing, before its day is over.</param>
/// <param name="Late">Whom the office tells when that day is over.</param>
/// <param name="LateEvery">Working days from one such word to the next, until it is answered.</param>
public sealed record ObjectionRules(int WithinDays, int AnswerDays, Role By, IReadOnlyList<Urging> Urgings, LadderTarget Late, int LateEvery);

/// <param name="DaysLeft">Working days before the last one; none for its morning.</param>
public sealed record Urging(int DaysLeft, LadderTarget To);
