using System.Collections.Immutable;

namespace Reelwright.Director;

/// <summary>What a message asks for, as far as it says so; what is silent is <c>null</c> or empty.</summary>
public sealed record Brief
{
    /// <summary>The whole message.</summary>
    public required string Message { get; init; }

    /// <summary>Language of the video's words: <c>en</c>, <c>zh-Hans</c> or <c>zh-Hant</c>.</summary>
    public required string Language { get; init; }

    /// <summary>What the video is about, in the message's words.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The proper name of the product, place or event; empty when there is none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Facts about the subject, each a clause of the message; nothing is added.</summary>
    public ImmutableArray<string> Facts { get; init; } = [];

    /// <summary>Whom it is for; empty when unsaid.</summary>
    public string Audience { get; init; } = "";

    /// <summary>What the viewer is to do; empty when unsaid.</summary>
    public string CallToAction { get; init; } = "";

    /// <summary>Words in quotes that must appear as they are.</summary>
    public ImmutableArray<string> QuotedWords { get; init; } = [];

    /// <summary>Genre, such as <c>product</c>, <c>food</c>, <c>travel</c>, <c>photos</c>, <c>event</c>; <c>general</c> when unclear.</summary>
    public string Genre { get; init; } = "general";

    /// <summary>Kind of video, an id of the form table such as <c>news</c>, <c>howto</c>, <c>sale</c>; empty when the subject alone decides.</summary>
    public string Form { get; init; } = "";

    /// <summary>What the video is called where that is not the name; empty when unsaid.</summary>
    public string Title { get; init; } = "";

    /// <summary>Steps, entries or parts in their order, each in the message's words.</summary>
    public ImmutableArray<string> Items { get; init; } = [];

    /// <summary>How many facts the message asks for without telling them; zero when it leaves that open.</summary>
    public int FactsWanted { get; init; }

    /// <summary>Labels of <see cref="Items"/> that the message itself gives (<c>第一天</c>, <c>Day 2</c>); empty when it gives none.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>Whom a story, a wish or a quotation is of; empty when unsaid.</summary>
    public string Who { get; init; } = "";

    /// <summary>What happens in a story, or what is celebrated; empty when unsaid.</summary>
    public string What { get; init; } = "";

    /// <summary>When an event takes place, in the message's words; empty when unsaid.</summary>
    public string When { get; init; } = "";

    /// <summary>Where it takes place or stands, in the message's words; empty when unsaid.</summary>
    public string Where { get; init; } = "";

    /// <summary>Tone, such as <c>warm</c>, <c>luxury</c>, <c>playful</c>; empty when unsaid.</summary>
    public string Tone { get; init; } = "";

    /// <summary>Length in seconds, 3 to 600; <c>null</c> when unsaid.</summary>
    public double? LengthSeconds { get; init; }

    /// <summary>Canvas width in pixels; <c>null</c> when unsaid.</summary>
    public int? Width { get; init; }

    /// <summary>Canvas height in pixels; <c>null</c> when unsaid.</summary>
    public int? Height { get; init; }

    /// <summary>Mood of the music; empty when unsaid.</summary>
    public string MusicMood { get; init; } = "";

    /// <summary>Whether music is wanted; <c>null</c> when unsaid.</summary>
    public bool? WantsMusic { get; init; }

    /// <summary>Whether a voice is wanted; <c>null</c> when unsaid.</summary>
    public bool? WantsNarration { get; init; }

    /// <summary>Whether captions are wanted; <c>null</c> when unsaid.</summary>
    public bool? WantsCaptions { get; init; }

    /// <summary>Palette or colour words, as #rrggbb; empty when unsaid.</summary>
    public ImmutableArray<string> Colors { get; init; } = [];

    /// <summary>Words to set on the picture, given apart from the message (a caption); empty when none.</summary>
    public string Caption { get; init; } = "";

    /// <summary>The question that the message itself opens with; empty when it opens otherwise.</summary>
    public string Opening { get; init; } = "";

    /// <summary>What kind of thing the subject is, in the video's language (<c>desk lamp</c>, <c>精华液</c>); empty when unclear.</summary>
    public string Category { get; init; } = "";

    /// <summary>Id in the concept table of what the subject is; empty when none fits.</summary>
    public string Concept { get; init; } = "";

    /// <summary>The subject as one indefinite phrase with what the message says of it (<c>a new coffee shop</c>, <c>一家新开的咖啡店</c>); empty when there is none.</summary>
    public string Phrase { get; init; } = "";

    /// <summary>Sentences that are to be used as they are, when the message is itself a script; empty otherwise.</summary>
    public ImmutableArray<string> Script { get; init; } = [];

    /// <summary>Whether the words are in a language that no voice speaks, so that they are shown and not spoken.</summary>
    public bool IsForeign { get; init; }
}
