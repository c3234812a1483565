using System.CommandLine;
using System.CommandLine.Invocation;
using Reelwright.Director;

namespace Reelwright.Cli;

/// <summary><c>reelwright make --from FILE</c>: many videos from one list.</summary>
internal static class BatchCommand
{
    private const int MostJobs = 16;

    /// <summary>Adds the options to <c>make</c>; without <c>--from</c> it works as before.</summary>
    public static Command AddTo(Command make, Option<bool> json)
    {
        var from = new Option<string?>("--from")
        {
            Description = "What is told in a document: .txt, .md, .docx, .odt, .pdf or a saved .html page; or a list of videos: "
                + $".jsonl or .csv with {string.Join(", ", BatchItem.Names)}",
        };
        var jobs = new Option<int>("--jobs") { Description = $"How many at a time, 1 to {MostJobs}", DefaultValueFactory = _ => 1 };
        var manifest = new Option<string?>("--manifest") { Description = "Where the list of results goes (default: beside the list, NAME.manifest.json)" };
        make.Add(from);
        make.Add(jobs);
        make.Add(manifest);
        var prompt = (Argument<string>)make.Arguments[0];
        prompt.Arity = ArgumentArity.ZeroOrOne;
        var single = (AsynchronousCommandLineAction)make.Action!;
        make.SetAction(async (parsed, cancellationToken) =>
        {
            int count = parsed.GetValue(jobs);
            if (count is < 1 or > MostJobs)
            {
                throw new CliException(ExitCodes.Usage, $"--jobs is 1 to {MostJobs}, not {count}.");
            }

            if (parsed.GetValue(from) is not { } list || IsDocument(list))
            {
                return parsed.GetValue(prompt) is null && parsed.GetValue(from) is null
                    ? throw new CliException(ExitCodes.Usage, "The prompt is missing. Describe the video, or name a document or a list with --from.")
                    : await single.InvokeAsync(parsed, cancellationToken);
            }

            await Task.Yield();
            if (!File.Exists(list))
            {
                throw new CliException(ExitCodes.NoInput, $"{list} is not there. Check the name and the folder.");
            }

            string place = Path.GetFullPath(parsed.GetValue(manifest) ?? Path.ChangeExtension(list, ".manifest.json"));
            var report = new Report(parsed.GetValue(json), isQuiet: false);
            return await new BatchRun(BatchList.Read(list), count, place, report).RunAsync(cancellationToken);
        });
        return make;
    }

    // Documents that cannot be read are told apart by what they hold; a list is known by its name.
    private static bool IsDocument(string path) =>
        BriefDocument.Endings.Contains(Path.GetExtension(path)) || Path.GetExtension(path).ToLowerInvariant() is ".doc" or ".rtf";
}
