using Reelwright.Cli;

var (root, json) = Commands.Create();
return await Entry.RunAsync(root, json, args);
