using Reelwright.Bench;

if (args is ["export", .. var rest])
{
    await ExportCost.RunAsync(rest);
}
else if (args is ["compare", .. var asked])
{
    await CompareRun.RunAsync(asked);
}
else
{
    BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(ExportCost).Assembly).Run(args);
}
