using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Reelwright.Protocol;

/// <summary>One message and the stream that answers it, over as many connections as it takes.</summary>
internal sealed class TurnStream(WireCalls calls, string sessionId, string text, string key, bool isStreaming)
{
    private const int MaxResumes = 5;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(300);

    private string? _last;

    public async IAsyncEnumerable<TurnUpdate> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (int resumes = 0; ; resumes++)
        {
            HttpResponseMessage sent;
            try
            {
                sent = await calls.SendAsync(Message, cancellationToken);
            }
            catch (RemoteException e) when (IsPassing(e) && _last is not null && resumes < MaxResumes)
            {
                // The server may be on its way back.
                await PauseAsync(resumes, cancellationToken);
                continue;
            }

            using var response = sent;
            if (await OtherAnswerAsync(response, cancellationToken) is { } whole)
            {
                foreach (var update in whole)
                {
                    yield return update;
                }

                yield break;
            }

            bool isOver = false;
            bool isBroken = false;
            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            await using var items = SseReader.ReadAsync(stream, cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (true)
            {
                // An iterator may not yield inside a try with a catch, so one step at a time.
                try
                {
                    isOver = !await items.MoveNextAsync();
                }
                catch (Exception e) when (e is IOException or HttpRequestException)
                {
                    isBroken = true;
                }

                if (isOver || isBroken)
                {
                    break;
                }

                _last = items.Current.Id ?? _last;
                foreach (var update in TurnReader.Read(items.Current))
                {
                    yield return update;
                }
            }

            if (isOver)
            {
                yield break;
            }

            // Without an event id a second request could be a second turn.
            if (_last is null || resumes == MaxResumes)
            {
                throw TroubleWords.Of(Trouble.BrokenOff, calls.Server, mayHaveArrived: true);
            }

            await PauseAsync(resumes, cancellationToken);
        }
    }

    private static bool IsPassing(RemoteException e) => e.Code is RemoteException.Unreachable or 502 or 503 or 504;

    // A refusal with a good status, the whole turn as a list, or a page of something that is no server of this kind.
    private async Task<IReadOnlyList<TurnUpdate>?> OtherAnswerAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        string? type = response.Content.Headers.ContentType?.MediaType;
        if (type == "text/html")
        {
            throw TroubleWords.Of(Trouble.WebPage, calls.Server);
        }

        if (type != "application/json")
        {
            return null;
        }

        string answer = await calls.ReadAsync(response, cancellationToken);

        return LooseJson.Object(answer) is { } json && WireCalls.IsRefusal(json)
            ? throw calls.Failure(json, response)
            : [.. TurnReader.Read(new(null, "", answer))];
    }

    private Task PauseAsync(int resumes, CancellationToken cancellationToken) =>
        Task.Delay(FirstPause * Math.Pow(2, resumes), calls.Time, cancellationToken);

    private HttpRequestMessage Message()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "run_sse")
        {
            Content = WireCalls.Json(new()
            {
                ["app_name"] = "nemo_agent",
                ["user_id"] = "me",
                ["session_id"] = sessionId,
                ["streaming"] = isStreaming,
                ["new_message"] = new JsonObject { ["parts"] = new JsonArray(new JsonObject { ["text"] = text }) },
            }),
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        if (_last is not null)
        {
            request.Headers.TryAddWithoutValidation("Last-Event-ID", _last);
        }

        return request;
    }
}
