namespace Reelwright.Tests;

/// <summary>The tests that share one server and one browser.</summary>
[CollectionDefinition(nameof(StudioTests))]
public sealed class StudioTests : ICollectionFixture<Studio>;
