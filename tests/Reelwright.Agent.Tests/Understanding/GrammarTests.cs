using Reelwright.Agent;

namespace Reelwright.Tests;

public class GrammarTests
{
    private static readonly Grammar Grammar = Grammar.Current;

    [Fact]
    public void Every_concept_that_a_frame_names_is_in_the_lexicon()
    {
        var unknown = Grammar.Frames
            .SelectMany(frame => frame.Patterns)
            .SelectMany(pattern => pattern.Split([' ', '|', '&'], StringSplitOptions.RemoveEmptyEntries))
            .Select(name => name.TrimStart('!'))
            .Distinct()
            .Where(name => !Grammar.Matching(name).Any());

        Assert.Equal("", string.Join(' ', unknown));
    }

    [Fact]
    public void Every_frame_has_a_builder_and_every_builder_a_frame() =>
        Assert.Equal(Build.Names.Order(StringComparer.Ordinal), Grammar.Frames.Select(frame => frame.Builder).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_concept_of_content_is_used_by_a_frame_or_a_reader()
    {
        var used = Grammar.Frames
            .SelectMany(frame => frame.Patterns)
            .SelectMany(pattern => pattern.Split([' ', '|', '&'], StringSplitOptions.RemoveEmptyEntries))
            .SelectMany(name => Grammar.Matching(name.TrimStart('!')))
            .Select(number => Grammar.Concepts[number])
            .ToHashSet();
        string[] read = ["mark.", "fill.", "gen.", "unit.", "measure.", "ord.", "time.", "ref", "v.", "plain", "neg", "keepclause", "vague", "talk.", "span.", "underwords", "part.chosen", "reason.", "rel.", "gripe."];

        Assert.Equal("", string.Join(' ', Grammar.Concepts.Where(name => !used.Contains(name) && !Array.Exists(read, prefix => name.StartsWith(prefix, StringComparison.Ordinal)))));
    }

    [Fact]
    public void Every_turn_of_phrase_does_what_its_example_says() =>
        Assert.Equal(Rephrasing.All.Select(phrasing => phrasing.Becomes), Rephrasing.All.Select(phrasing => phrasing.Plain(phrasing.Example)));

    // Several colours, moods or voices by one word would be a guess. Names of different kinds may share a word ("pop" is a
    // sound, a mood and a way to come in): the frame decides.
    [Theory]
    [InlineData("color.")]
    [InlineData("shape.")]
    [InlineData("platform.")]
    [InlineData("place.")]
    [InlineData("lang.")]
    [InlineData("voice.")]
    [InlineData("trans.")]
    [InlineData("res.")]
    [InlineData("format.")]
    [InlineData("unit.")]
    public void No_word_has_two_values_of_one_kind(string kind)
    {
        var twice = Grammar.AllWords
            .Where(word => word.Value.Senses.Count(sense => sense.Concept.StartsWith(kind, StringComparison.Ordinal)) > 1)
            .Select(word => word.Key);

        Assert.Equal("", string.Join('|', twice));
    }

    [Fact]
    public void Every_scale_goes_up_and_down()
    {
        foreach (var (name, scale) in Grammar.Scales)
        {
            double unchanged = scale.IsDelta ? 0 : 1;
            Assert.True(unchanged < scale.Steps[0] && scale.Steps[0] < scale.Steps[1] && scale.Steps[1] < scale.Steps[2], name);
            Assert.True(unchanged > scale.Steps[3] && scale.Steps[3] > scale.Steps[4] && scale.Steps[4] > scale.Steps[5], name);
        }
    }

    [Fact]
    public void The_lexicon_is_written_in_plain_lower_case()
    {
        Assert.Equal("", string.Join('|', Grammar.AllWords.Keys.Where(word => Utterance.Of(word).Plain.Replace(Utterance.Hidden, '\'') != word)));
    }
}
