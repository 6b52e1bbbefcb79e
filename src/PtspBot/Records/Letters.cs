using System.Reflection;
using SkiaSharp;

namespace PtspBot.Records;

/// <summary>The letters that drawings and papers are written in, shipped with the program: a server or container need not have any.</summary>
internal sealed class Letters(SKTypeface face, float size)
{
    public static readonly SKTypeface Regular = Load("NotoSans-Regular.ttf");
    public static readonly SKTypeface Bold = Load("NotoSans-Bold.ttf");

    public float Size => size;

    public float Measure(string text)
    {
        using var font = Font();
        return font.MeasureText(text);
    }

    public void Write(SKCanvas canvas, string text, float x, float y, SKColor colour)
    {
        using var font = Font();
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawText(text, x, y, SKTextAlign.Left, font, paint);
    }

    /// <summary>As much as fits, with an ellipsis for the rest.</summary>
    public string Fitting(string text, float most)
    {
        if (Measure(text) <= most)
            return text;

        var length = text.Length;
        while (length > 1 && Measure(text[..length] + "…") > most)
            length--;
        return text[..length].TrimEnd() + "…";
    }

    /// <summary>In lines that fit, broken between words; a word longer than a line is broken where it must.</summary>
    public IEnumerable<string> Lines(string text, float most)
    {
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' '))
            {
                if (line.Length > 0 && Measure($"{line} {word}") > most)
                {
                    yield return line;
                    line = "";
                }

                line = line.Length == 0 ? word : $"{line} {word}";
                while (Measure(line) > most && line.Length > 1)
                {
                    var fits = 1;
                    while (Measure(line[..(fits + 1)]) <= most)
                        fits++;
                    yield return line[..fits];
                    line = line[fits..];
                }
            }

            yield return line;
        }
    }

    private SKFont Font() => new(face, size) { Subpixel = true };

    private static SKTypeface Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Records.Fonts.{name}")!;
        return SKTypeface.FromStream(stream) ?? throw new InvalidOperationException($"The letters of {name} cannot be read.");
    }
}
