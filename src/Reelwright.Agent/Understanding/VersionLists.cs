using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>A list of versions that goes over several clauses is one wish: "three versions: 15 seconds vertical, 30 seconds landscape, square".</summary>
internal static partial class VersionLists
{
    /// <summary>The reading with neighbouring versions made one; a brief with the versions that it asks for.</summary>
    public static Reading Joined(Reading reading, string message)
    {
        var commands = new List<Command>();
        foreach (var command in reading.Commands)
        {
            if (commands.Count > 0 && commands[^1] is MakeVersions list && Added(list, command) is { } longer)
            {
                commands[^1] = longer;
            }
            else if (command is MakeVersions next && commands is [.., SetAspect or SetLength] && Speaks(commands[^1].Said) && !ReferenceEquals(commands[^1], command))
            {
                commands[^1] = Together(List(commands[^1]), next);
            }
            else
            {
                commands.Add(command);
            }
        }

        if (commands is [MakeVideo] && OfBrief(message) is { } versions)
        {
            commands.Add(versions);
        }

        return new([.. commands]);
    }

    // What a clause after a list of versions adds to it; null when it is another wish.
    private static MakeVersions? Added(MakeVersions list, Command command) => command switch
    {
        MakeVersions more => Together(list, more),
        SetAspect aspect when Speaks(aspect.Said) => Together(list, List(aspect)),
        SetLength { Seconds.Kind: AmountKind.Absolute } length when Each().IsMatch(length.Said) => OfAll(list, length.Seconds.Value),
        SetDuration { Seconds.Kind: AmountKind.Absolute } length when Each().IsMatch(length.Said) => OfAll(list, length.Seconds.Value),

        // 一共四个版本: how many there are to be.
        BackTo or NotUnderstood when Total().Match(command.Said) is { Success: true } => Counted(list, command.Said),
        _ => null,
    };

    private static MakeVersions Together(MakeVersions first, MakeVersions second)
    {
        var wishes = Wishes(first).Concat(Wishes(second)).Distinct().ToList();
        return new MakeVersions(
            [.. wishes.Select(wish => wish.Seconds).OfType<double>().Distinct()],
            [.. wishes.Select(wish => wish.Shape).OfType<(int, int)>().Distinct()])
        {
            Wishes = [.. wishes],
            Said = first.Said.Length > 0 && second.Said.Length > 0 && first.Said != second.Said ? $"{first.Said} {second.Said}" : first.Said,
        };
    }

    private static MakeVersions OfAll(MakeVersions list, double seconds) => list with
    {
        Seconds = [seconds],
        Wishes = [.. Wishes(list).Select(wish => wish with { Seconds = wish.Seconds ?? seconds })],
    };

    // Every length in every shape, where just that gives the number that is named.
    private static MakeVersions Counted(MakeVersions list, string said)
    {
        int count = list.Seconds.Length * list.Shapes.Length;
        bool isProduct = Total().Match(said).Groups["count"].Value is { } number
            && "一二三四五六七八九".IndexOf(number, StringComparison.Ordinal) + 1 is var han && (han == count || number == count.ToString(System.Globalization.CultureInfo.InvariantCulture) || number == "两" && count == 2);
        return isProduct ? list with { Wishes = [] } : list;
    }

    private static MakeVersions List(Command command) => command switch
    {
        SetAspect aspect => new MakeVersions([], [(aspect.Width, aspect.Height)]) { Wishes = [new(null, (aspect.Width, aspect.Height))], Said = command.Said },
        SetLength length => new MakeVersions([length.Seconds.Value], []) { Wishes = [new(length.Seconds.Value, null)], Said = command.Said },
        _ => (MakeVersions)command,
    };

    private static IEnumerable<VersionWish> Wishes(MakeVersions list)
    {
        if (!list.Wishes.IsDefaultOrEmpty)
        {
            return list.Wishes;
        }

        return list.Seconds.Select(seconds => (double?)seconds).DefaultIfEmpty(null)
            .SelectMany(seconds => list.Shapes.Select(shape => ((int, int)?)shape).DefaultIfEmpty(null).Select(shape => new VersionWish(seconds, shape)));
    }

    private static bool Speaks(string said) => VersionWord().IsMatch(said);

    // "… about tea in three versions: 15s vertical, 30s landscape and square": the list at the end of a brief.
    private static MakeVersions? OfBrief(string message)
    {
        var list = BriefList().Match(message);
        if (!list.Success)
        {
            return null;
        }

        var read = Joined(CommandReader.Read(list.Groups["list"].Value, new TalkContext { HasVideo = true, Scenes = 5, Seconds = 30 }), "");
        return read.Commands.OfType<MakeVersions>().FirstOrDefault(versions => Wishes(versions).Count() > 1);
    }

    [GeneratedRegex(@"\b(versions?|cuts?|one|edit)\b|版", RegexOptions.IgnoreCase)]
    private static partial Regex VersionWord();

    [GeneratedRegex(@"\beach\b|各|都是|每个|每個", RegexOptions.IgnoreCase)]
    private static partial Regex Each();

    [GeneratedRegex(@"(一共|总共|共|總共|in total|altogether)?\s*(?<count>[一二两三四五六七八九\d]+)\s*(个版本|個版本|版\b|versions)", RegexOptions.IgnoreCase)]
    private static partial Regex Total();

    [GeneratedRegex(@"(?<list>(\b(two|three|four|five|six|\d)\s+versions\b|[两三四五六二\d]\s*[个個]版本).{0,200})$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex BriefList();
}
