using System.Collections.Immutable;

namespace Reelwright.Agent;

/// <summary>Reads what a message asks for: pure, offline, Chinese and English.</summary>
internal static class CommandReader
{
    private const int LongestRequest = 800;

    /// <summary>The commands of a message, in order.</summary>
    /// <param name="message">The message.</param>
    /// <param name="context">What it is said against.</param>
    public static Reading Read(string message, TalkContext context)
    {
        var intent = IntentReader.Read(message, context.HasVideo, context.Media > 0, context.HasFreshMedia);
        string said = message.Trim();
        said = said[..Math.Min(said.Length, LongestRequest)];
        return new([.. Commands(intent, said).Select(command => command.Said.Length > 0 ? command : command with { Said = said })]);
    }

    private static ImmutableArray<Command> Commands(Intent intent, string said)
    {
        switch (intent.Kind)
        {
            case IntentKind.Generate or IntentKind.Assemble:
                return [new MakeVideo(intent.Kind == IntentKind.Assemble)];
            case IntentKind.Undo:
                return [new Undo()];
            case IntentKind.Redo:
                return [new Redo()];
            case IntentKind.Export:
                return [new Export()];
            case IntentKind.Credits:
                return [new Ask(Topic.Credits)];
            case IntentKind.Status:
                return [new Ask(Topic.Status)];
            case IntentKind.Upload:
                return [new Ask(Topic.Upload)];
            case IntentKind.Unsupported:
                return [new Decline(intent.Slots.Text("wish") ?? "")];
            case IntentKind.Help when intent.Slots.Has("unclear"):
                return [new NotUnderstood()];
            case IntentKind.Help when !intent.Slots.Has("empty"):
                return [new Ask(Topic.Help)];
            default:
                var edits = EditReader.Read(Utterance.Of(said));
                var commands = edits.Commands.Select(Of)
                    .Concat(edits.NotUnderstood.Select(words => (Command)new NotUnderstood { Said = words }))
                    .ToImmutableArray();
                return commands.IsEmpty ? [new NotUnderstood()] : commands;
        }
    }

    private static Command Of(EditCommand edit) => edit switch
    {
        ChangeLength length => new SetLength(new(AmountKind.Absolute, length.Seconds)),
        AddLength length => new SetLength(new(AmountKind.Delta, length.Seconds)),
        ScaleLength length => new SetLength(new(AmountKind.Factor, length.Factor)),
        ChangeAspect shape => new SetAspect(shape.Width, shape.Height),
        ChangeTitle title => new ChangeWords(
            new(title.Instead is null ? Part.Title : Part.Words) { InScenes = title.Scene is { } scene ? [scene.Value] : [] },
            title.Text,
            title.Instead),
        ChangeMusicMood music => new SetMusic(music.Mood, null, null, false, music.Mood is null),
        ChangeVolume { Percent: { } percent } volume => new SetVolume(new(Of(volume.Target)), new(AmountKind.Percent, percent)),
        ChangeVolume volume => new SetVolume(new(Of(volume.Target)), new(AmountKind.Factor, volume.Factor ?? 1)),
        TurnPart part => new Switch(Of(part.Target), part.IsOn),
        DeleteScene delete => new Delete(Scene(delete.Scene)),
        MoveScene move => new Move(
            Scene(move.Scene),
            new(move.Place switch { ScenePlace.Before => Where.Before, ScenePlace.After => Where.After, _ => Where.At }, Scene(move.To))),
        SwapScenes swap => new Swap(Scene(swap.First), Scene(swap.Second)),
        _ => new NotUnderstood(),
    };

    private static Target Scene(SceneNumber scene) => new(Part.Scene) { Numbers = [scene.Value] };

    private static Part Of(VolumeTarget target) => target == VolumeTarget.Music ? Part.Music : Part.Narration;

    private static Part Of(SwitchTarget target) => target switch
    {
        SwitchTarget.Captions => Part.Caption,
        SwitchTarget.Narration => Part.Narration,
        _ => Part.Music,
    };
}
