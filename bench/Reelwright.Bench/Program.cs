using Reelwright.Bench;

if (args is ["export", .. var rest])
{
    await ExportCost.RunAsync(rest);
}
else
{
    BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(ExportCost).Assembly).Run(args);
}
