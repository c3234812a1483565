using System.Collections.Concurrent;
using Reelwright.Cli;

namespace Reelwright.Tests;

/// <summary>
/// An agent's host that follows each SKILL.md to the letter, in English and in Chinese, through everything that can happen: the right calls,
/// the right words, and never a token or a raw answer.
/// </summary>
public sealed class SkillMatrixTests : IDisposable
{
    private const int AtOnce = 4;
    private readonly TempFolder _folder = new();

    public static TheoryData<string, bool> Cells
    {
        get
        {
            var cells = new TheoryData<string, bool>();
            foreach (var skill in SkillFolders.All())
            {
                cells.Add(skill.Name, false);
                cells.Add(skill.Name, true);
            }

            return cells;
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task An_agent_does_and_says_the_right_thing_in_every_situation(string skill, bool isChinese)
    {
        var failures = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(
            SkillSituation.All,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (situation, _) =>
            {
                await using var server = await HostedServer.StartAsync(situation.SetUp);
                string home = Directory.CreateDirectory(_folder[Guid.NewGuid().ToString("n")]).FullName;
                try
                {
                    await situation.ActAsync(new(skill, isChinese, server, home));
                }
                catch (Exception e) when (e is Xunit.Sdk.XunitException or InvalidOperationException or IOException)
                {
                    failures.Add($"{situation.Name}: {e.Message}");
                }
            });

        Assert.True(failures.IsEmpty, string.Join("\n\n", failures));
    }

    [Fact]
    public void Every_situation_that_the_skills_speak_of_is_played()
    {
        string[] wanted =
        [
            "first contact", "quick edit", "batch", "iterative", "export", "credits", "status", "upload", "silent edit", "dropped stream",
            "expired token", "tab closed and come back", "400 no client id", "402 not on this plan", "429 for long", "1002 project gone",
            "2001 anonymous", "4001 type of file", "4002 too large",
        ];

        Assert.Subset(SkillSituation.All.Select(situation => situation.Name).ToHashSet(), wanted.ToHashSet());
    }
}
