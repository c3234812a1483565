using Reelwright.Media;

namespace Reelwright.Cli;

/// <summary>Where this machine has its npm packages from: the environment's word, or npm's own.</summary>
internal static class NpmRegistry
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The registry's address; <c>null</c> where there is neither the variable <c>npm_config_registry</c> nor npm.</summary>
    /// <param name="cancellationToken">Stops asking.</param>
    public static async Task<string?> AddressAsync(CancellationToken cancellationToken)
    {
        if ((Environment.GetEnvironmentVariable("npm_config_registry") ?? Environment.GetEnvironmentVariable("NPM_CONFIG_REGISTRY")) is { Length: > 0 } set)
        {
            return set;
        }

        string said;
        try
        {
            said = await ProgramOutput.ReadAsync("npm", ["config", "get", "registry"], Patience, cancellationToken);
        }
        catch (MediaException)
        {
            return null;
        }

        return Uri.TryCreate(said.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsoluteUri : null;
    }
}
