namespace Reelwright.Agent;

/// <summary>Words for pictures that are the names of their files.</summary>
internal static class PictureNames
{
    /// <summary>On every picture what its file is called: "caption each photo with its name", 每张照片下面标上名字.</summary>
    public static IEnumerable<Command> Read(Clause clause)
    {
        if (!clause.Has("mark.every") && !clause.Items.Any(item => item.Targets.Any(target => Targets.IsScene(target.Part) && (target.IsAll || target.IsBare))))
        {
            yield break;
        }

        var subjects = clause.Carry.Context.Subjects;
        for (int i = 0; i < subjects.Length; i++)
        {
            if (subjects[i].Stem.Length > 0)
            {
                string name = char.ToUpperInvariant(subjects[i].Stem[0]) + subjects[i].Stem[1..];
                yield return new AddWords(Part.Words, name, clause.Value("place."), new(Part.Scene) { Numbers = [i + 1] });
            }
        }
    }
}
