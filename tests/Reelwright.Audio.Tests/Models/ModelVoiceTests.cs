using Reelwright.Audio;

namespace Reelwright.Tests;

/// <summary>The real sherpa-onnx with a model of some kilobytes.</summary>
public sealed class ModelVoiceTests(SherpaFixture sherpa) : IClassFixture<SherpaFixture>
{
    [Fact]
    public async Task An_installed_model_speaks_and_its_words_have_times()
    {
        await using var voices = sherpa.Speech();

        var speech = await voices.SpeakAsync(Request(SherpaFixture.English), CancellationToken.None);

        Assert.Equal("tiny:0", speech.Engine);
        Assert.Equal(SherpaFixture.WordsOf(SherpaFixture.English), speech.Words.Select(word => word.Text));
        long before = 0;
        foreach (var word in speech.Words)
        {
            Assert.InRange(word.StartSample, before, word.EndSample);
            before = word.EndSample;
        }

        // 39 letters and two marks, 75 ms each.
        int letters = SherpaFixture.English.Count(char.IsLetter);
        double expected = letters * (double)TinyVoice.SamplesPerLetter / TinyVoice.SampleRate;
        Assert.InRange(speech.Audio.Length / (double)AudioBlock.SampleRate, expected * 0.9, expected * 1.4);
        Assert.Empty(sherpa.Told);
    }

    [Fact]
    public async Task The_same_line_is_the_same_samples_and_a_quicker_one_is_shorter()
    {
        await using var voices = sherpa.Speech();
        await using var others = sherpa.Speech();

        var first = await voices.SpeakAsync(Request(SherpaFixture.English), CancellationToken.None);
        var again = await others.SpeakAsync(Request(SherpaFixture.English), CancellationToken.None);
        var quick = await voices.SpeakAsync(Request(SherpaFixture.English) with { Rate = 1.5 }, CancellationToken.None);

        Assert.Equal(first.Audio.Left, again.Audio.Left);
        Assert.InRange((double)first.Audio.Length / quick.Audio.Length, 1.35, 1.65);
    }

    [Fact]
    public async Task A_language_that_it_does_not_speak_is_left_to_the_voice_of_the_machine()
    {
        await using var voices = sherpa.Speech();

        var chinese = await voices.SpeakAsync(new SpeechRequest { Text = "台灯跟着太阳走。", Language = "zh" }, CancellationToken.None);
        var plain = await SpeechAssets.Voices.SpeakAsync(new SpeechRequest { Text = "台灯跟着太阳走。", Language = "zh" }, CancellationToken.None);

        Assert.Equal(plain.Audio.Left, chinese.Audio.Left);
    }

    [Fact]
    public async Task A_line_marked_for_the_voice_of_the_machine_stays_with_it()
    {
        await using var voices = sherpa.Speech();
        var request = Request(SherpaFixture.English) with { Engine = "offline" };

        var speech = await voices.SpeakAsync(request, CancellationToken.None);

        Assert.Equal("offline", speech.Engine);
        Assert.Equal((await SpeechAssets.Voices.SpeakAsync(request, CancellationToken.None)).Audio.Left, speech.Audio.Left);
    }

    [Fact]
    public async Task A_line_whose_voice_is_gone_is_spoken_by_the_machine_and_it_is_said()
    {
        await using var voices = sherpa.Speech();

        var speech = await voices.SpeakAsync(Request(SherpaFixture.English) with { Engine = "gone:1" }, CancellationToken.None);

        Assert.Equal("offline", speech.Engine);
        Assert.Contains("gone:1", Assert.Single(sherpa.Told), StringComparison.Ordinal);
        sherpa.Told.Clear();
    }

    [Fact]
    public async Task A_model_that_ends_its_process_costs_the_film_nothing_but_its_voice()
    {
        using var folder = new TempFolder();
        var shelf = new VoiceShelf(folder["voices"]);
        CopyLibrary(shelf);
        string pack = Path.Combine(shelf.PacksFolder, "bad");
        TinyVoice.Write(pack, SherpaFixture.WordsOf(SherpaFixture.English));

        // It still looks whole: the graph is there, and what the model says of itself; but an operation has no such name.
        byte[] model = File.ReadAllBytes(Path.Combine(pack, "model.onnx"));
        model.AsSpan(model.AsSpan().IndexOf("Reshape"u8), 7).Fill((byte)'x');
        File.WriteAllBytes(Path.Combine(pack, "model.onnx"), model);
        await using var voices = sherpa.Speech(shelf);

        var speech = await voices.SpeakAsync(Request(SherpaFixture.English), CancellationToken.None);

        Assert.Equal("offline", speech.Engine);
        string told = Assert.Single(sherpa.Told);
        Assert.Contains("reelwright voices remove bad", told, StringComparison.Ordinal);
        Assert.Equal(told, speech.Note);
        sherpa.Told.Clear();
    }

    [Fact]
    public async Task Families_are_told_apart_by_their_files_and_all_of_them_speak()
    {
        using var folder = new TempFolder();
        var shelf = new VoiceShelf(folder["voices"]);
        CopyLibrary(shelf);
        TinyFamilies.WriteMatcha(Path.Combine(shelf.PacksFolder, "matcha"), "台灯跟着太阳走");
        TinyFamilies.WriteKokoro(Path.Combine(shelf.PacksFolder, "kokoro"), "the", "lamp", "follows", "sun");
        foreach (var (name, installed) in new[] { ("matcha", 2), ("kokoro", 1) })
        {
            new VoiceNote(name, [], null, "", "", installed).Write(Path.Combine(shelf.PacksFolder, name));
        }

        await using var voices = sherpa.Speech(shelf);
        var english = Request("The lamp follows the sun.");
        var chinese = new SpeechRequest { Text = "台灯跟着太阳走。", Language = "zh" };
        var spoken = await voices.SpeakManyAsync([english, english with { Voice = "male" }, chinese], CancellationToken.None);

        Assert.Equal([VoiceKind.Matcha, VoiceKind.Kokoro], shelf.Packs().Select(pack => pack.Voice!.Kind));
        Assert.Equal(
            [("af_bella", "female", "en"), ("am_adam", "male", "en"), ("zf_xiao", "female", "zh")],
            shelf.Packs()[1].Voice!.Speakers.Select(speaker => (speaker.Name, speaker.Timbre!, string.Join('+', speaker.Languages))));
        Assert.Empty(sherpa.Told);
        Assert.Equal(
            ["kokoro:af_bella+matcha:0", "kokoro:am_adam+matcha:0", "matcha:0+kokoro:af_bella"], spoken.Select(line => line.Engine));
        Assert.Equal(["台灯", "跟着", "太阳", "走"], spoken[2].Words.Select(word => word.Text));

        // Two tokens a character of 75 ms each, a blank after each of them, and the stop.
        Assert.InRange(spoken[2].Audio.Length / (double)AudioBlock.SampleRate, 2, 2.5);
    }

    [Theory]
    [InlineData("model.onnx", "no model")]
    [InlineData("tokens.txt", "tokens.txt is missing")]
    [InlineData("lexicon.txt", "cannot read words")]
    public async Task A_folder_that_lacks_a_file_is_told_in_a_sentence_and_the_machine_speaks(string file, string problem)
    {
        using var folder = new TempFolder();
        var shelf = new VoiceShelf(folder["voices"]);
        CopyLibrary(shelf);
        string pack = Path.Combine(shelf.PacksFolder, "bad");
        TinyVoice.Write(pack, ["lamp"]);
        File.Delete(Path.Combine(pack, file));
        await using var voices = sherpa.Speech(shelf);

        var speech = await voices.SpeakAsync(Request("A lamp."), CancellationToken.None);

        Assert.Equal("offline", speech.Engine);
        Assert.Contains(problem, Assert.Single(sherpa.Told), StringComparison.Ordinal);
        sherpa.Told.Clear();
    }

    [Fact]
    public async Task Without_the_library_and_without_a_shelf_all_is_as_it_was()
    {
        using var folder = new TempFolder();
        await using var voices = sherpa.Speech(new VoiceShelf(folder["nothing"]));

        var speech = await voices.SpeakAsync(Request("A lamp."), CancellationToken.None);

        Assert.Equal((await SpeechAssets.Voices.SpeakAsync(Request("A lamp."), CancellationToken.None)).Audio.Left, speech.Audio.Left);
        Assert.Empty(sherpa.Told);
    }

    [Fact]
    public async Task A_cancelled_line_ends_its_process_and_the_next_one_starts_another()
    {
        using var stop = new CancellationTokenSource();
        await using var voices = sherpa.Speech();
        var speaking = voices.SpeakAsync(Request(string.Concat(Enumerable.Repeat(SherpaFixture.English + " ", 60))), stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => speaking);
        Assert.Equal("tiny:0", (await voices.SpeakAsync(Request("The lamp."), CancellationToken.None)).Engine);
    }

    [Fact]
    public void A_library_of_another_kind_is_refused_with_what_to_do()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder[SherpaLibrary.FileName], "no library");
        File.WriteAllText(folder[SherpaLibrary.RuntimeFileName], "no library");

        Assert.False(SherpaLibrary.TryLoad(folder.Root, out string? problem));
        Assert.Contains("reelwright voices install", problem, StringComparison.Ordinal);
    }

    private static SpeechRequest Request(string text) => new() { Text = text, Language = "en" };

    private void CopyLibrary(VoiceShelf shelf)
    {
        Directory.CreateDirectory(shelf.LibraryFolder);
        foreach (string file in Directory.GetFiles(sherpa.Shelf.LibraryFolder))
        {
            File.CreateSymbolicLink(Path.Combine(shelf.LibraryFolder, Path.GetFileName(file)), file);
        }
    }
}
