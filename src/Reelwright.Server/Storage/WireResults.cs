using Microsoft.AspNetCore.Http;
using Reelwright.Protocol;

namespace Reelwright.Server;

/// <summary>Answers of calls that worked.</summary>
internal static class WireResults
{
    /// <summary><c>{"code":0,"data":…}</c>.</summary>
    public static IResult Ok<T>(T value) => Json(new Envelope<T> { Data = value });

    /// <summary>The value itself.</summary>
    public static IResult Json<T>(T value) => Results.Json(value, WireJson.Options);
}
