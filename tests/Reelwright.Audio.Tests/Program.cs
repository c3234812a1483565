using Reelwright.Audio;

// The test runner loads this assembly; only as a child of a test is it started as a program.
return args is [TranscriptionWorker.Verb, ..] ? TranscriptionWorker.Run(args) : SpeechWorker.Run(args);
