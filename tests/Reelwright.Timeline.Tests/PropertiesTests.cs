using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class PropertiesTests
{
    [Fact]
    public void Equal_sets_are_equal_in_whatever_order_they_were_filled()
    {
        var one = Properties.Empty.With("b", 2).With("a", "x");
        var other = Properties.From(new JsonObject { ["a"] = "x", ["b"] = 2 });

        Assert.Equal(one, other);
        Assert.Equal("""{"a":"x","b":2}""", one.ToString());
    }

    [Fact]
    public void A_value_of_another_type_reads_as_absent()
    {
        var values = Properties.Empty.With("n", "text").With("flag", true).With("list", new JsonArray(1, "two"));

        Assert.Equal(7, values.Number("n", 7));
        Assert.Null(values.Text("flag"));
        Assert.Null(values.Numbers("list"));
        Assert.True(values.Flag("flag", false));
        Assert.True(values.Flag("n", true));
    }

    [Fact]
    public void A_change_to_the_source_object_does_not_reach_the_set()
    {
        var source = new JsonObject { ["a"] = new JsonArray(1) };
        var values = Properties.From(source);

        source["a"]!.AsArray().Add(2);

        Assert.Equal([1.0], values.Numbers("a") ?? []);
    }
}
