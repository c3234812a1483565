using Reelwright.Cli;

namespace Reelwright.Tests;

public sealed class SkillPackageTests : IDisposable
{
    private static readonly string[] Seeds =
    [
        "free-video-generation-chinese", "video-generator-free-online-ai", "ai-create-video-free", "free-video-generation-api",
        "chatgpt-video-generator-free-download",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelwright-test-");

    public static TheoryData<string> Names => [.. SkillFolders.All().Select(skill => skill.Name)];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_five_seeds_and_our_own_are_there() =>
        Assert.Equal(Seeds.Append("reelwright").Order(StringComparer.Ordinal), SkillFolders.All().Select(skill => skill.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_skill_keeps_every_rule_of_the_specification_and_of_the_gate(string name) => Assert.Empty(SkillRules.Check(Of(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_skill_is_shown_to_somebody_without_a_token(string name)
    {
        Assert.True(SkillRules.IsShown(Of(name), _ => false, program => program == "python3"));
        Assert.True(SkillRules.IsShown(Of(name), _ => false, program => program == "reelwright"));
        Assert.False(SkillRules.IsShown(Of(name), _ => true, _ => false));
    }

    [Theory]
    [InlineData("free-video-generation-chinese", "200 MB", "MP4, MOV, JPG, PNG", "Bilibili and Douyin")]
    [InlineData("video-generator-free-online-ai", "200 MB", "MP4, MOV, JPG, PNG", "social platforms")]
    [InlineData("ai-create-video-free", "500 MB", "MP4, MOV, JPG, PNG", "any player or platform")]
    [InlineData("free-video-generation-api", "200 MB", "MP4, MOV, WebM, GIF", "web pages and mobile apps")]
    [InlineData("chatgpt-video-generator-free-download", "500 MB", "MP4, MOV, WebM, AVI", "every platform and device")]
    [InlineData("reelwright", "500 MB", "mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac", "any platform")]
    public void A_skill_names_its_own_limit_formats_and_platforms(string name, string limit, string formats, string platforms)
    {
        string body = Of(name).Body.ReplaceLineEndings(" ");

        Assert.Contains(limit, body, StringComparison.Ordinal);
        Assert.Contains(formats, body, StringComparison.Ordinal);
        Assert.Contains(platforms, body, StringComparison.Ordinal);
        Assert.DoesNotContain(limit == "200 MB" ? "500 MB" : "200 MB", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_skill_speaks_to_the_server_by_the_same_script()
    {
        // A skill is installed alone, so each carries its copy; a mend belongs into all of them.
        var scripts = SkillFolders.All().Select(skill => Path.Combine(RepositoryPaths.Root, "skills", skill.Name, "scripts", "wire.py"));

        Assert.Single(scripts.Select(File.ReadAllText).Distinct());
    }

    [Fact]
    public void Every_skill_greets_in_its_own_words_in_both_languages()
    {
        string[] greetings = [.. SkillFolders.All().Select(skill => Greeting(skill.Body))];

        Assert.Equal(6, greetings.Distinct().Count());
        Assert.All(greetings, greeting => Assert.True(greeting.Any(char.IsAsciiLetter) && greeting.Any(c => c > '\u4e00'), greeting));
        Assert.All(SkillFolders.All(), skill => Assert.True(skill.Body.Split('\n').Count(line => line.StartsWith("- \"", StringComparison.Ordinal)) >= 3));
    }

    [Fact]
    public void All_skills_carry_the_same_scripts()
    {
        string own = Path.Combine(SkillFolders.Source(), "reelwright", "scripts");

        Assert.All(SkillFolders.All(), skill => Assert.All(
            Directory.GetFiles(own),
            file => Assert.Equal(File.ReadAllText(file), File.ReadAllText(Path.Combine(skill.Folder, "scripts", Path.GetFileName(file))))));
    }

    [Fact]
    public void Installing_copies_whole_and_replaces_what_was_there()
    {
        string target = Path.Combine(_folder.FullName, "skills");
        string folder = SkillFolders.Install(Of("reelwright"), target);
        File.WriteAllText(Path.Combine(folder, "old.txt"), "old");

        SkillFolders.Install(Of("reelwright"), target);

        Assert.Empty(SkillRules.Check(SkillPackage.Read(folder)));
        Assert.False(File.Exists(Path.Combine(folder, "old.txt")));
        Assert.Equal(["reelwright"], Directory.GetDirectories(target).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData(".clawhub/skills/x", "clawhub")]
    [InlineData(".cursor/skills/x", "cursor")]
    [InlineData("elsewhere/x", "unknown")]
    public void The_platform_is_told_from_the_install_path(string path, string platform) =>
        Assert.Equal(platform, SkillPackage.PlatformOf(Path.Combine(_folder.FullName, path)));

    [Fact]
    public void An_origin_beside_the_instructions_means_clawhub()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "x", ".clawhub"));
        File.WriteAllText(Path.Combine(_folder.FullName, "x", ".clawhub", "origin.json"), "{}");

        Assert.Equal("clawhub", SkillPackage.PlatformOf(Path.Combine(_folder.FullName, "x")));
    }

    [Theory]
    [InlineData("name: Bad Name\ndescription: d", "'name'")]
    [InlineData("name: bad--name\ndescription: d", "'name'")]
    [InlineData("name: other\ndescription: d", "folder")]
    [InlineData("name: it", "'description'")]
    [InlineData("name: it\ndescription: d\nversion: 1", "'version'")]
    [InlineData("name: it\ndescription: d\nmetadata: {a: b}", "'metadata'")]
    [InlineData("name: it\ndescription: d\nmetadata:\n  openclaw:\n    primaryEnv: NEMO_TOKEN\n    requires:\n      env:\n        - NEMO_TOKEN", "hides")]
    public void What_is_wrong_with_a_skill_is_said(string front, string words) =>
        Assert.Contains(SkillRules.Check(Written($"---\n{front}\n---\n\nDo it.\n")), problem => problem.Contains(words, StringComparison.Ordinal));

    [Fact]
    public void A_description_of_more_than_1024_characters_is_too_long() =>
        Assert.NotEmpty(SkillRules.Check(Written($"---\nname: it\ndescription: {new string('d', 1025)}\n---\nDo it.\n")));

    [Theory]
    [InlineData("no frontmatter at all\n")]
    [InlineData("---\nname: it\n")]
    [InlineData("---\nname it\n---\nx\n")]
    public void A_broken_skill_is_refused_with_its_place(string text)
    {
        var refusal = Assert.Throws<CliException>(() => Written(text));

        Assert.Contains("SKILL.md", refusal.Message, StringComparison.Ordinal);
    }

    private static SkillPackage Of(string name) => SkillPackage.Read(Path.Combine(SkillFolders.Source(), name));

    private static string Greeting(string body)
    {
        string plain = body.ReplaceLineEndings(" ");
        int at = plain.IndexOf("> ", StringComparison.Ordinal);
        at = at < 0 ? plain.IndexOf("Greeting:", StringComparison.Ordinal) : at;
        return plain[at..plain.IndexOf("**Try saying**", StringComparison.Ordinal)];
    }

    private SkillPackage Written(string text)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder.FullName, "it")).FullName;
        File.WriteAllText(Path.Combine(folder, "SKILL.md"), text);
        return SkillPackage.Read(folder);
    }
}
