using System.Text;
using Reelwright.Protocol;

namespace Reelwright.Cli;

/// <summary>A lexicon as a text file: a line for each word, <c>written = said</c>; lines that begin with # are notes.</summary>
internal static class LexiconFile
{
    private const long LargestBytes = 1 << 20;

    /// <summary>The words that this machine's own account has, for videos that are made without a project.</summary>
    public static string Own => Locations.Data("lexicon.txt");

    /// <summary>Reads one.</summary>
    /// <exception cref="CliException">It is not there, or a line has no reading; the message names the line.</exception>
    public static async Task<List<LexiconWord>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        string[] lines;
        try
        {
            if (new FileInfo(path).Length > LargestBytes)
            {
                throw new CliException(ExitCodes.BadInput, $"{path} is larger than 1 MB; that is no list of words.");
            }

            lines = await File.ReadAllLinesAsync(path, new UTF8Encoding(false, throwOnInvalidBytes: true), cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CliException(ExitCodes.NoInput, $"{path} cannot be read: {e.Message}");
        }
        catch (DecoderFallbackException)
        {
            throw new CliException(ExitCodes.BadInput, $"{path} is not UTF-8; save it as UTF-8 text.");
        }

        var words = new List<LexiconWord>();
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim().TrimStart('\ufeff');
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            int cut = line.IndexOfAny(['=', '＝', '\t']);
            if (cut <= 0 || line[(cut + 1)..].Trim().Length == 0)
            {
                throw new CliException(
                    ExitCodes.BadInput, $"{path}, line {i + 1}: \"{line}\" is no word with its reading. Write one a line, such as: 重庆 = chong2 qing4");
            }

            words.Add(new(line[..cut].Trim(), line[(cut + 1)..].Trim()));
        }

        return words;
    }

    /// <summary>Writes one, whole or not at all.</summary>
    public static void Write(string path, IEnumerable<LexiconWord> words)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string partial = $"{path}.part";
        File.WriteAllLines(partial, words.Select(static word => $"{word.Written} = {word.Said}"));
        File.Move(partial, path, overwrite: true);
    }
}
