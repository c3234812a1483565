using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using Reelwright.Protocol;

namespace Reelwright.Cli;

/// <summary><c>reelwright lexicon</c>: words that are read in their own way.</summary>
internal static class LexiconCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Option<bool> json)
    {
        var command = new Command(
            "lexicon",
            """
            Words that the narration reads in their own way: in pinyin with tones, in Chinese words, or in English ones as they sound

            Examples:
              reelwright lexicon add 重庆 "chong2 qing4"
              reelwright lexicon add Nginx "engine x"
              reelwright lexicon add SKU 单品
              reelwright lexicon import words.txt
            """)
        {
            List(json), Add(json), Remove(json), Import(json),
        };
        return command;
    }

    private static Command List(Option<bool> json) => new Command("list", "List the words of the account").With(
        json,
        null,
        async (_, remote, report, cancellationToken) =>
            Tell(report, await remote.Conversation.SignedInAsync(static (client, token) => client.Lexicon.ListAsync(token), cancellationToken)));

    private static Command Add(Option<bool> json)
    {
        var written = new Argument<string>("written") { Description = "The word as it stands in texts" };
        var said = new Argument<string>("said") { Description = "How it is said: chong2 qing4, 单品, engine x" };
        return new Command("add", "Add a word, or give it another reading") { written, said }.With(
            json,
            null,
            (parsed, remote, report, cancellationToken) =>
                ChangeAsync(remote, report, [new(parsed.GetValue(written)!, parsed.GetValue(said)!)], isWhole: false, cancellationToken));
    }

    private static Command Import(Option<bool> json)
    {
        var file = new Argument<string>("file") { Description = "A text file with a line for each word: written = said" };
        var replace = new Option<bool>("--replace") { Description = "Forget all other words" };
        return new Command("import", "Add the words of a text file; all of them or none") { file, replace }.With(
            json,
            null,
            async (parsed, remote, report, cancellationToken) => await ChangeAsync(
                remote, report, await LexiconFile.ReadAsync(parsed.GetValue(file)!, cancellationToken), parsed.GetValue(replace), cancellationToken));
    }

    private static Command Remove(Option<bool> json)
    {
        var written = new Argument<string>("written") { Description = "The word" };
        return new Command("remove", "Forget a word") { written }.With(json, null, async (parsed, remote, report, cancellationToken) =>
        {
            string word = parsed.GetValue(written)!;
            if (!await remote.Conversation.SignedInAsync((client, token) => client.Lexicon.RemoveAsync(word, token), cancellationToken))
            {
                throw new CliException(ExitCodes.NoInput, $"There is no word \"{word}\" in the lexicon; \"reelwright lexicon list\" shows those that are.");
            }

            return Keep(report, await remote.Conversation.SignedInAsync(static (client, token) => client.Lexicon.ListAsync(token), cancellationToken));
        });
    }

    private static async Task<int> ChangeAsync(
        Remote remote, Report report, IReadOnlyList<LexiconWord> words, bool isWhole, CancellationToken cancellationToken) => Keep(
            report, await remote.Conversation.SignedInAsync((client, token) => client.Lexicon.AddAsync(words, isWhole, token), cancellationToken));

    // A single "make" on this machine has a server and an account of its own: it takes the words from a file.
    private static int Keep(Report report, ImmutableArray<LexiconWord> words)
    {
        if (Settings.Server() is null)
        {
            LexiconFile.Write(LexiconFile.Own, words);
        }

        return Tell(report, words);
    }

    private static int Tell(Report report, ImmutableArray<LexiconWord> words)
    {
        string[] lines = words.IsEmpty
            ? ["The lexicon is empty. Add a word: reelwright lexicon add 重庆 \"chong2 qing4\""]
            : [.. words.Select(static word => $"{word.Written} = {word.Said}")];
        report.Result(
            new JsonObject
            {
                ["ok"] = true,
                ["words"] = new JsonArray([.. words.Select(static word => (JsonNode)new JsonObject { ["written"] = word.Written, ["said"] = word.Said })]),
            },
            lines);
        return ExitCodes.Done;
    }
}
