using System.Globalization;
using System.Numerics;
using System.Text;
using Reelwright.Graphics;

namespace Reelwright.Tests;

public sealed class CubeFileTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(17)]
    [InlineData(65)]
    public void A_cube_of_itself_changes_nothing_inside_or_outside(int size)
    {
        var cube = CubeFile.Parse(Cube(size, color => color));

        foreach (var color in new Vector3[] { new(0, 0, 0), new(1, 1, 1), new(0.3f, 0.9f, 0.1f), new(-0.2f, 1.3f, 0.5f) })
        {
            Assert.True(Vector3.Distance(color, cube.Apply(color)) < 1e-4, $"{color} → {cube.Apply(color)}");
        }
    }

    [Fact]
    public void Red_runs_first_in_a_cube()
    {
        var cube = CubeFile.Parse(Cube(3, color => new(color.Z, color.X, color.Y)));

        Assert.True(Vector3.Distance(new(0.7f, 0.2f, 0.4f), cube.Apply(new(0.2f, 0.4f, 0.7f))) < 1e-5);
    }

    [Fact]
    public void A_line_of_values_works_on_each_channel()
    {
        var cube = CubeFile.Parse("TITLE \"gamma\"\n# comment\n\nLUT_1D_SIZE 3\n0 0 0\n0.25 0.5 0.75\n1 1 1\n");

        Assert.Equal("gamma", cube.Title);
        Assert.True(Vector3.Distance(new(0.125f, 0.5f, 0.875f), cube.Apply(new(0.25f, 0.5f, 0.75f))) < 1e-5);
    }

    [Fact]
    public void A_domain_other_than_0_to_1_is_honoured()
    {
        var cube = CubeFile.Parse("LUT_1D_SIZE 2\r\nDOMAIN_MIN -1 -1 -1\r\nDOMAIN_MAX 1 1 3\r\n0 0 0\r\n1 1 1\r\n");

        Assert.True(Vector3.Distance(new(0.5f, 1, 0.25f), cube.Apply(new(0, 1, 0))) < 1e-5);
    }

    [Theory]
    [InlineData("LUT_3D_SIZE 1\n", 1, "2 to 65")]
    [InlineData("LUT_3D_SIZE 66\n", 1, "2 to 65")]
    [InlineData("# a\n0 0 0\n", 2, "the size comes before")]
    [InlineData("LUT_1D_SIZE 2\n0 0 0\n0 0\n", 3, "three numbers")]
    [InlineData("LUT_1D_SIZE 2\n0 0 0\n0 x 1\n", 3, "'x' is not a number")]
    [InlineData("LUT_1D_SIZE 2\n0 0 0\n0 nan 1\n", 3, "not a number")]
    [InlineData("LUT_1D_SIZE 2\n0 0 0\n1 1 1\n1 1 1\n", 4, "more than 2")]
    [InlineData("LUT_3D_SIZE 2\n0 0 0\n", 3, "ends after 1 of 8")]
    [InlineData("TITLE \"x\"\n", 2, "no LUT_3D_SIZE")]
    [InlineData("LUT_1D_SIZE 2\nLUT_3D_SIZE 2\n", 2, "twice")]
    [InlineData("DOMAIN_MAX 0 1 1\nLUT_1D_SIZE 2\n", 1, "not above")]
    public void What_is_wrong_is_said_with_its_line(string text, int line, string words)
    {
        var error = Assert.Throws<CubeException>(() => CubeFile.Parse(text));

        Assert.Equal(line, error.Line);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    private static string Cube(int size, Func<Vector3, Vector3> map)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"LUT_3D_SIZE {size}\n");
        for (int i = 0; i < size * size * size; i++)
        {
            var color = map(new Vector3(i % size, i / size % size, i / size / size) / (size - 1));
            text.Append(CultureInfo.InvariantCulture, $"{color.X} {color.Y} {color.Z}\n");
        }

        return text.ToString();
    }
}
