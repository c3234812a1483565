using Reelwright.Audio;
using Reelwright.Cli;

if (args is [TranscriptionWorker.Verb, ..])
{
    return TranscriptionWorker.Run(args);
}

// The child that a model speaks in, see SpeechWorker.
if (args is [SpeechWorker.Verb, ..])
{
    return SpeechWorker.Run(args);
}

var (root, json) = Commands.Create();
return await Entry.RunAsync(root, json, args);
