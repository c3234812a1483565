using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Says one difference between two revisions: what, where, from what to what.</summary>
internal sealed class ChangeTeller(Tongue tongue, int scenes)
{
    /// <summary>The difference as a part of a sentence.</summary>
    public string Tell(TimelineChange change) => change switch
    {
        LengthChanged length => Say($"length {FromTo(length.From, length.To)}", $"时长 {FromTo(length.From, length.To)}"),
        CanvasChanged canvas => Say(
            $"picture {canvas.Width}×{canvas.Height} → {canvas.NewWidth}×{canvas.NewHeight}",
            $"画面 {canvas.Width}×{canvas.Height} → {canvas.NewWidth}×{canvas.NewHeight}"),
        VideoRedone => Say("another take of the whole video", "整个视频重新生成了一版"),
        SceneCountChanged count => Say($"{count.From} → {tongue.Scenes(count.To)}", $"场景 {count.From} → {count.To} 个"),
        SceneAdded added => Say(
            $"scene {added.Number} added{Named(added.Name)} ({tongue.Seconds(added.Seconds)})",
            $"加入第{added.Number}个场景{Named(added.Name)}（{tongue.Seconds(added.Seconds)}）"),
        SceneRemoved removed => Say($"scene {removed.Number} removed{Named(removed.Name)}", $"删去原第{removed.Number}个场景{Named(removed.Name)}"),
        ScenesReordered order => Say(
            $"scene order is now {string.Join(" / ", order.Names.Select(Tongue.Shorten))}",
            $"场景顺序现在是「{string.Join(" / ", order.Names.Select(Tongue.Shorten))}」"),
        ScenesRedone redone => Say($"{Scenes(redone.Numbers)} made anew", $"{Scenes(redone.Numbers)}换了一版"),
        SceneSplit split => Say(
            $"scene {split.Number} cut in {(split.Pieces.Count == 2 ? "two" : split.Pieces.Count)}, {string.Join(", ", split.Pieces.SkipLast(1).Select(tongue.Seconds))} and {tongue.Seconds(split.Pieces[^1])}",
            $"第{split.Number}个场景切成{(split.Pieces.Count == 2 ? "两" : split.Pieces.Count)}段，{string.Join("、", split.Pieces.SkipLast(1).Select(tongue.Seconds))}和{tongue.Seconds(split.Pieces[^1])}"),
        ArtChanged art => Say(
            $"picture in {Scenes(art.Numbers)}: {tongue.Quoted(art.From)} → {tongue.Quoted(art.To)}",
            $"{Scenes(art.Numbers)}的插图：{tongue.Quoted(art.From)}→{tongue.Quoted(art.To)}"),
        SceneLengthChanged length => Say(
            $"scene {length.Number} {FromTo(length.From, length.To)}",
            $"第{length.Number}个场景 {FromTo(length.From, length.To)}"),
        SpeedChanged speed => Say(
            $"{Scenes(speed.Numbers)}: speed {N(speed.From)}× → {N(speed.To)}×",
            $"{Scenes(speed.Numbers)}：速度 {N(speed.From)}× → {N(speed.To)}×"),
        DirectionChanged direction => direction.IsReversed
            ? Say($"scene {direction.Number} plays backwards", $"第{direction.Number}个场景倒放")
            : Say($"scene {direction.Number} plays forwards again", $"第{direction.Number}个场景恢复正放"),
        FreezeChanged freeze => Say(
            $"scene {freeze.Number} holds its frame for {tongue.Seconds(freeze.Seconds)}",
            $"第{freeze.Number}个场景定格 {tongue.Seconds(freeze.Seconds)}"),
        SceneMediaChanged media => Say(
            $"scene {media.Number} shows {tongue.Quoted(media.To)}{(media.From.Length > 0 ? $" instead of {tongue.Quoted(media.From)}" : "")}",
            $"第{media.Number}个场景改用{tongue.Quoted(media.To)}{(media.From.Length > 0 ? $"（原来是{tongue.Quoted(media.From)}）" : "")}"),
        BackdropChanged backdrop => Say(
            $"backdrop of {Scenes(backdrop.Numbers)}: {Value(backdrop.From)} → {Value(backdrop.To)}",
            $"{Scenes(backdrop.Numbers)}的背景：{Value(backdrop.From)} → {Value(backdrop.To)}"),
        LookChanged look => Look(look),
        PictureChanged picture => Say(
            $"{Scenes(picture.Numbers)}: {Kind(picture.Property)} {Arrow(picture.From, picture.To)}",
            $"{Scenes(picture.Numbers)}：{Kind(picture.Property)} {Arrow(picture.From, picture.To)}"),
        WordsChanged words => Say(
            $"{One(words.Role)} at {tongue.Seconds(words.AtSeconds)}: {tongue.Quoted(words.From)} → {tongue.Quoted(words.To)}",
            $"{tongue.Seconds(words.AtSeconds)}处的{One(words.Role)}：{tongue.Quoted(words.From)}→{tongue.Quoted(words.To)}"),
        LayerAdded added => Say(
            $"{Role(added.Role)} {tongue.Quoted(added.Name)} added, {Span(added.From, added.To)}",
            $"加上{Role(added.Role)}{tongue.Quoted(added.Name)}，{Span(added.From, added.To)}"),
        LayerRemoved removed => Say(
            $"{Role(removed.Role)} {tongue.Quoted(removed.Name)} at {tongue.Seconds(removed.AtSeconds)} removed",
            $"去掉{tongue.Seconds(removed.AtSeconds)}处的{Role(removed.Role)}{tongue.Quoted(removed.Name)}"),
        LayerMoved { Property: "nudge" } nudged => Say(
            $"{Role(nudged.Role)}{Named(nudged.Name)}: moved {nudged.From} by {nudged.To}",
            $"{Role(nudged.Role)}{Named(nudged.Name)}：{nudged.From switch { "up" => "上", "down" => "下", "left" => "左", _ => "右" }}移 {nudged.To}"),
        LayerMoved moved => Say(
            $"{Role(moved.Role)}{Named(moved.Name)}: {Kind(moved.Property)} {Arrow(moved.From, moved.To)}",
            $"{Role(moved.Role)}{Named(moved.Name)}：{Kind(moved.Property)} {Arrow(moved.From, moved.To)}"),
        LayerTimed timed => Say(
            $"{One(timed.Role)}{Named(timed.Name)}: {Span(timed.From.Start, timed.From.End)} → {Span(timed.To.Start, timed.To.End)}",
            $"{One(timed.Role)}{Named(timed.Name)}：{Span(timed.From.Start, timed.From.End)} → {Span(timed.To.Start, timed.To.End)}"),
        CaptionsShifted shifted => Shifted(shifted),
        WordStyleChanged style => Say(
            $"{Subject(style.Role, style.Name, style.Count)}: {Kind(style.Property)} {Style(style)}",
            $"{Subject(style.Role, style.Name, style.Count)}：{Kind(style.Property)} {Style(style)}"),
        AnimationChanged animation => Say(
            $"{Subject(animation.Role, animation.Name, animation.Count)}: {(animation.IsIn ? "entrance" : "exit")} {Arrow(animation.From, animation.To)}",
            $"{Subject(animation.Role, animation.Name, animation.Count)}：{(animation.IsIn ? "入场" : "出场")}动画 {Arrow(animation.From, animation.To)}"),
        TransitionChanged transition => Transition(transition),
        FadeChanged fade => Fade(fade),
        PartChanged { IsPresent: true, IsDraft: true } part => Say($"{Role(part.Role)} added (a draft)", $"加上了{Role(part.Role)}（草稿）"),
        PartChanged { IsPresent: true } part => Say($"{Role(part.Role)} added", $"加上了{Role(part.Role)}"),
        PartChanged part => Say($"{Role(part.Role)} removed", $"去掉了{Role(part.Role)}"),
        MusicChanged music => Say($"music {Mood(music.From)} → {Mood(music.To)}", $"音乐 {Mood(music.From)} → {Mood(music.To)}"),
        MusicDetailChanged detail => Music(detail),
        LevelChanged level => Say(
            $"{Role(level.Role)} volume {level.FromPercent}% → {level.ToPercent}%",
            $"{Role(level.Role)}音量 {level.FromPercent}% → {level.ToPercent}%"),
        VoiceChanged voice => Say($"voice {Kind(voice.From)} → {Kind(voice.To)}", $"声音 {Kind(voice.From)} → {Kind(voice.To)}"),
        ReadingChanged { To.Length: 0 } reading => Say($"{tongue.Quoted(reading.Written)} is read as usual again", $"{tongue.Quoted(reading.Written)}恢复平常的读法"),
        ReadingChanged reading => Say($"{tongue.Quoted(reading.Written)} is read {tongue.Quoted(reading.To)}", $"{tongue.Quoted(reading.Written)}读作{tongue.Quoted(reading.To)}"),
        SpeechRateChanged rate => Say($"speed of speech {N(rate.From)}× → {N(rate.To)}×", $"语速 {N(rate.From)}× → {N(rate.To)}×"),
        LineChanged { To.Length: 0 } line => Say($"narration of scene {line.Number} removed", $"去掉第{line.Number}个场景的旁白"),
        LineChanged { From.Length: 0 } line => Say(
            $"narration of scene {line.Number}: {tongue.Quoted(line.To)}",
            $"第{line.Number}个场景的旁白：{tongue.Quoted(line.To)}"),
        LineChanged line => Say(
            $"narration of scene {line.Number}: {tongue.Quoted(line.From)} → {tongue.Quoted(line.To)}",
            $"第{line.Number}个场景的旁白：{tongue.Quoted(line.From)}→{tongue.Quoted(line.To)}"),
        DuckingChanged ducking => Say(
            $"music under the voice: {Ducked(ducking.From)} → {Ducked(ducking.To)}",
            $"人声下的音乐：{Ducked(ducking.From)} → {Ducked(ducking.To)}"),
        SoundsChanged sounds => Sounds(sounds),
        StyleChanged style => Say(
            $"style {KindNames.Style(tongue, style.From)} → {KindNames.Style(tongue, style.To)}",
            $"风格 {KindNames.Style(tongue, style.From)} → {KindNames.Style(tongue, style.To)}"),
        PaletteChanged palette => Say($"colours {palette.From} → {palette.To}", $"配色 {palette.From} → {palette.To}"),
        TitleChanged title => Say(
            $"the video is now called {tongue.Quoted(title.To)}",
            $"视频现在叫{tongue.Quoted(title.To)}"),
        OtherChanged { Tracks.Count: > 0 } other => Say(
            $"details on {tongue.List(other.Tracks.Take(3).Select(Tongue.Shorten))}",
            $"调整了{tongue.List(other.Tracks.Take(3).Select(name => tongue.Quoted(name)))}的细节"),
        _ => Say("details of the video", "调整了视频的细节"),
    };

    private string Shifted(CaptionsShifted shifted)
    {
        double by = shifted.To - shifted.From;
        string all = Math.Abs(shifted.To) < 1e-6
            ? Say("in time with the voice", "与旁白同步")
            : shifted.To > 0 ? Say($"now {tongue.Seconds(shifted.To)} after the voice", $"现在比旁白晚{tongue.Seconds(shifted.To)}")
            : Say($"now {tongue.Seconds(-shifted.To)} before the voice", $"现在比旁白早{tongue.Seconds(-shifted.To)}");
        return by > 0
            ? Say($"all captions {tongue.Seconds(by)} later ({all})", $"全部字幕推迟{tongue.Seconds(by)}（{all}）")
            : Say($"all captions {tongue.Seconds(-by)} earlier ({all})", $"全部字幕提前{tongue.Seconds(-by)}（{all}）");
    }

    private string Look(LookChanged look)
    {
        string where = look.Times is { } times ? Span(times.Start, times.End)
            : look.Number == 0 ? Say("the whole video", "整个视频") : Scenes([look.Number]);
        if (look.To.Length == 0)
        {
            return Say($"{Kind(look.Property)} of {where} removed ({Value(look.From)})", $"去掉{where}的{Kind(look.Property)}（{Value(look.From)}）");
        }

        string change = look.From.Length == 0 ? Value(look.To) : $"{Value(look.From)} → {Value(look.To)}";
        return Say($"{Kind(look.Property)} of {where}: {change}", $"{where}的{Kind(look.Property)}：{change}");
    }

    private string Transition(TransitionChanged transition)
    {
        string where = transition.Count > 1
            ? transition.Count == scenes - 1
                ? Say("all transitions", "所有转场")
                : Say($"{transition.Count} transitions from scene {transition.Cut} on", $"从第{transition.Cut}个场景起的{transition.Count}处转场")
            : Say($"transition between scenes {transition.Cut} and {transition.Cut + 1}", $"第{transition.Cut}和第{transition.Cut + 1}个场景之间的转场");
        string from = transition.From switch
        {
            "" => Say("plain cut", "直接切换"),
            "*" => Say("various", "多种"),
            var kind => Kind(kind),
        };
        return transition.To.Length == 0
            ? Say($"{where}: {from} → plain cut", $"{where}：{from} → 直接切换")
            : $"{where}{Say(": ", "：")}{(transition.From == transition.To ? "" : $"{from} → ")}{Kind(transition.To)}{Say($" ({tongue.Seconds(transition.ToSeconds)})", $"（{tongue.Seconds(transition.ToSeconds)}）")}";
    }

    private string Fade(FadeChanged fade)
    {
        string what = fade.Role == "picture" ? Say("picture", "画面") : Role(fade.Role);
        string where = fade.Number > 0 ? Say($" of scene {fade.Number}", $"（第{fade.Number}个场景）") : "";
        string way = fade.IsIn ? Say("fade-in", "淡入") : Say("fade-out", "淡出");
        return fade.To <= 0
            ? Say($"{what} {way}{where} removed", $"去掉{what}{way}{where}")
            : Say($"{what} {way}{where} {FromTo(fade.From, fade.To)}", $"{what}{way}{where} {FromTo(fade.From, fade.To)}");
    }

    private string Music(MusicDetailChanged detail) => detail.Property switch
    {
        "piece" => Say($"another piece of {Mood(detail.To)} music", $"换了一首{Mood(detail.To)}音乐"),
        "tempo" => Say(
            $"music tempo {Or(detail.From, "usual")} → {Or(detail.To, "usual")} beats a minute",
            $"音乐速度 {Or(detail.From, "默认")} → {Or(detail.To, "默认")} 拍/分"),
        "times" => Say($"music is heard {detail.From} s → {detail.To} s", $"音乐播放时间 {detail.From}秒 → {detail.To}秒"),
        _ => detail.To == "drop"
            ? Say("music starts at its fullest", "音乐从高潮开始")
            : Say("music starts from its beginning", "音乐从头开始"),
    };

    private string Sounds(SoundsChanged sounds)
    {
        string what = Kind(sounds.Sound);
        string where = sounds.Count == 1 ? Say($" at {tongue.Seconds(sounds.AtSeconds)}", $"（{tongue.Seconds(sounds.AtSeconds)}处）") : Say($" in {sounds.Count} places", $"（{sounds.Count}处）");
        return sounds.IsAdded ? Say($"sound {what} added{where}", $"加上音效{what}{where}") : Say($"sound {what} removed{where}", $"去掉音效{what}{where}");
    }

    private string Ducked(MusicDucking ducking) => ducking switch
    {
        { Decibels: null, MoreDb: > 0 } => Say($"{N(ducking.MoreDb)} dB lower than usual", $"比自动再低 {N(ducking.MoreDb)} 分贝"),
        { Decibels: null } => Say("steps back as usual", "自动降低"),
        { Decibels: 0 } => Say("does not step back", "不降低"),
        { Decibels: { } value } => Say($"{N(value + ducking.MoreDb)} dB lower", $"降低 {N(value + ducking.MoreDb)} 分贝"),
    };

    private string Subject(string role, string name, int count) => count > 1
        ? role == "caption" ? Say("all captions", "全部字幕") : Say($"{count} {Role(role)}s", $"{count}处{Role(role)}")
        : $"{Role(role)}{Named(name)}";

    private string Arrow(string from, string to) => from == "*"
        ? $"→ {Or(Value(to), Say("none", "无"))}"
        : $"{Or(Value(from), Say("as it was", "原样"))} → {Or(Value(to), Say("none", "无"))}";

    private string Style(WordStyleChanged style) => style.Property == "family"
        ? $"{(style.From is "*" or "" ? "" : KindNames.Font(tongue, style.From) + " ")}→ {KindNames.Font(tongue, style.To)}"
        : Arrow(ShadeNames.Of(tongue, style.From), ShadeNames.Of(tongue, style.To));

    private string FromTo(double from, double to) => from <= 0 ? tongue.Seconds(to) : $"{tongue.Seconds(from)} → {tongue.Seconds(to)}";

    private string Span(double from, double to) => Say($"{N(from)}–{N(to)} s", $"{N(from)}–{N(to)}秒");

    private string Named(string name) => name.Length > 0 ? (tongue.IsChinese ? "" : " ") + tongue.Quoted(name) : "";

    private string Scenes(IReadOnlyList<int> numbers) => tongue.SceneNumbers(numbers, scenes);

    private string Kind(string name) => KindNames.Of(tongue, name);

    private string Mood(string name) => name.Contains('.', StringComparison.Ordinal) ? tongue.Quoted(name) : KindNames.Mood(tongue, name);

    private string Value(string value) => KindNames.Words(tongue, value);

    // One of the captions.
    private string One(string role) => role == "caption" ? Say("caption", "字幕") : Role(role);

    private string Role(string role) => KindNames.Role(tongue, role);

    private string Say(string english, string chinese) => tongue.Say(english, chinese);

    private static string Or(string text, string other) => text.Length > 0 ? text : other;

    private static string N(double value) => Tongue.Number(value);
}
