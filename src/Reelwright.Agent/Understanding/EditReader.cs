using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Reads the changes that a message asks for, clause by clause, in order.</summary>
internal static partial class EditReader
{
    /// <summary>The changes, and the wishes among them that are not understood.</summary>
    public static EditReading Read(Utterance utterance)
    {
        var clauses = Clauses.Of(utterance, IsWish);
        var read = clauses.Select(clause => (Clause: clause, Commands: ReadClause(clause))).ToList();
        return new(
            [.. Settle(read.SelectMany(entry => entry.Commands))],
            [.. read.Where(entry => entry.Commands.Count == 0 && Wish().IsMatch(entry.Clause.Plain)).Select(entry => entry.Clause.Original.Trim())],
            read.Count > 0 && read[0].Commands.Count > 0 && Explicit().IsMatch(read[0].Clause.Plain),
            read.Count > 0 && read.All(entry => entry.Commands.Count > 0),
            read.Count > 0 && read[0].Commands.Count == 0 && !Wish().IsMatch(read[0].Clause.Plain) && Errands.Read(read[0].Clause) is null);
    }

    private static bool IsWish(Utterance clause) =>
        ReadClause(clause).Count > 0 || Wish().IsMatch(clause.Plain) || Keep().IsMatch(clause.Plain);

    // "For YouTube, 16:9" says one thing twice; "too long, make it 10 seconds" says at last how long.
    private static List<EditCommand> Settle(IEnumerable<EditCommand> commands)
    {
        var settled = new List<EditCommand>();
        foreach (var command in commands)
        {
            if (command is ChangeLength)
            {
                settled.RemoveAll(earlier => earlier is ChangeLength or AddLength or ScaleLength);
            }

            if (command is DeleteScene || settled.Count == 0 || settled[^1] != command)
            {
                settled.Add(command);
            }
        }

        return settled;
    }

    private static IReadOnlyList<EditCommand> ReadClause(Utterance clause)
    {
        if (string.IsNullOrWhiteSpace(clause.Plain) || Keep().IsMatch(clause.Plain))
        {
            return [];
        }

        if (TitleReader.Read(clause) is { } title)
        {
            return [title];
        }

        // A scene has no length or shape of its own: "make scene 2 longer" is not about the video.
        if (SceneReader.Read(clause.Plain) is { Count: > 0 } scenes)
        {
            return scenes;
        }

        var changes = SoundReader.Read(clause.Plain).ToList();
        if (SceneReader.Numbers(clause.Plain).Count > 0)
        {
            return [];
        }

        if (ShapeReader.Read(clause.Plain) is { } shape)
        {
            changes.Add(shape);
        }

        if (LengthReader.Read(clause.Plain) is { } length)
        {
            changes.Add(length);
        }

        return changes;
    }

    // What is to stay as it is.
    [GeneratedRegex(@"^\W*(?:(?:please|but|just)\W+)*(?:keep (?!it\b)|leave (?:the|all)|(?:don't|do not|never) (?:remove|delete|change|touch|cut|drop|mute))|保留|不变|别(?:动|删|改|去掉)|不要(?:动|删|改|去掉)|留着")]
    private static partial Regex Keep();

    // A clause that says what to do, whether or not it is understood.
    [GeneratedRegex(@"^\W*(?:(?:please|now|just|can you|could you|i want to|let's)\W+)*(?:make|change|add|remove|delete|set|replace|turn|swap|move|insert|put|use|apply|increase|decrease|speed|slow|crop|rotate|translate|zoom|blur|animate|export|undo|redo)\b|^\W*(?:请|帮我|再|也)*(?:把|将|给|改|换|加|删|去|调|让|变|移|翻译|裁|放大|旋转|导出|撤销|重做)")]
    private static partial Regex Wish();

    // Says what to do with something that is there already.
    [GeneratedRegex(@"^\W*(?:(?:please|now|just|ok|okay|can you|could you|i want to|let's)\W+)*(?:remove|delete|drop|swap|switch|move|mute|change|set|rename|replace|update)\b|^\W*(?:请|帮我|麻烦|再|也|把|将|给)*[^,.;]{0,12}(?:改成|改为|换成|换为|删除|删掉|删去|去掉|移除|移到|交换|对调|互换|放到)")]
    private static partial Regex Explicit();
}
