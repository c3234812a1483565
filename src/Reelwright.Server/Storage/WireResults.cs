using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Reelwright.Protocol;

namespace Reelwright.Server;

/// <summary>Answers of calls that worked.</summary>
internal static class WireResults
{
    /// <summary><c>{"code":0,"data":…}</c>.</summary>
    public static IResult Ok<T>(T value) => Json(new Envelope<T> { Data = value });

    /// <summary><c>{"code":0,"data":…}</c> around an object that is put together here.</summary>
    public static IResult Ok(JsonObject value) => Results.Text(
        new JsonObject { ["code"] = 0, ["data"] = value }.ToJsonString(WireJson.Options), "application/json; charset=utf-8");

    /// <summary>The value itself.</summary>
    public static IResult Json<T>(T value) => Results.Json(value, WireJson.Options);
}
