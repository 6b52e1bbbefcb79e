namespace PtspBot.Domain;

/// <summary>A sentence yet to be said: its key in the office's texts and what stands in its gaps. The domain never holds the sentence itself.</summary>
/// <param name="Key">A key of <c>office/texts/*.yaml</c>.</param>
/// <param name="Arguments">Gap name and value; a moment, a day, a number, text, or <see cref="Words"/> again.</param>
public sealed record Words(string Key, params (string Name, object? Value)[] Arguments);
