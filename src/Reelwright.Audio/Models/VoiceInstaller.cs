using System.Collections.Immutable;

namespace Reelwright.Audio;

/// <summary>Puts voices and what runs them onto a shelf, whole or not at all.</summary>
/// <remarks>
/// Everything is unpacked and tried aside, on the same disk, and then renamed: a voice that is half there never speaks. A
/// download that stopped goes on where it was.
/// </remarks>
public sealed class VoiceInstaller(VoiceShelf shelf, HttpClient http, WorkerProgram? worker, TimeProvider time)
{
    private const int MostName = 64;

    // Links are followed, as caches of models are full of them; a circle of them ends.
    private static readonly EnumerationOptions Reachable = new() { RecurseSubdirectories = true, MaxRecursionDepth = 6, AttributesToSkip = 0 };

    private static readonly string[] LibraryFiles = [SherpaLibrary.FileName, SherpaLibrary.RuntimeFileName];

    /// <summary>What can be installed by name.</summary>
    public VoiceCatalogue Catalogue { get; init; } = VoiceCatalogue.Own;

    /// <summary>How long a download may bring nothing.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>What is waited before a download that broke goes on.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Installs the library where it is not there.</summary>
    /// <param name="from">The package's archive or a folder with its two files; <c>null</c> fetches it.</param>
    /// <param name="registry">Address of an npm registry; <c>null</c> when none is known.</param>
    /// <param name="progress">Is told the part that is done.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>Whether it was not there before.</returns>
    /// <exception cref="InstallException">It cannot be had, is not what it should be, or cannot be written.</exception>
    public async Task<bool> InstallLibraryAsync(string? from, string? registry, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        if (from is null && SherpaLibrary.IsIn(shelf.LibraryFolder))
        {
            return false;
        }

        if (from is null && registry is not { Length: > 0 })
        {
            throw new InstallException(InstallFailure.Unknown, "The library that speaks comes as an npm package, and npm is not installed here: install npm, or give the package's archive with --library FILE.");
        }

        using var turn = TakeTurn();
        string aside = Aside();
        try
        {
            if (from is not null && Directory.Exists(from))
            {
                Copy(from, aside, name => LibraryFiles.Contains(name), cancellationToken);
            }
            else
            {
                bool isOwn = from is null;
                string archive = await ArchiveAsync(
                    from ?? Catalogue.LibraryAddress(registry!).AbsoluteUri, isOwn ? Catalogue.Library.Sha512 : null, progress, cancellationToken);
                await Task.Run(
                    () => ArchiveFolder.Unpack(archive, aside, name => LibraryFiles.Contains(Path.GetFileName(name)), null, cancellationToken), cancellationToken);
                Forget(archive);
            }

            string found = LibraryFiles.All(name => File.Exists(Path.Combine(aside, name))) ? aside : Path.Combine(aside, "package");
            if (!SherpaLibrary.IsIn(found))
            {
                throw new InstallException(
                    InstallFailure.WrongContent,
                    $"There is no {SherpaLibrary.FileName} with its {SherpaLibrary.RuntimeFileName} in {from ?? "the package"}; give the npm package {Catalogue.Library.Package} {Catalogue.Library.Version} with --library.");
            }

            Replace(found, shelf.LibraryFolder);
            return true;
        }
        finally
        {
            Remove(aside);
        }
    }

    /// <summary>Installs a voice.</summary>
    /// <param name="name">What it is to be called; where <paramref name="from"/> is <c>null</c>, one of the catalogue.</param>
    /// <param name="from">An archive, its address, or a folder; <c>null</c> for the catalogue's.</param>
    /// <param name="languages">en, zh or both; empty where its files say.</param>
    /// <param name="progress">Is told the part that is done.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="InstallException">It cannot be had, is no voice, or cannot be written.</exception>
    public async Task<VoiceFolder> InstallAsync(
        string? name, string? from, ImmutableArray<string> languages, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var known = from is null ? Known(name) : null;
        string source = from ?? known!.Address.AbsoluteUri;
        string wanted = CheckedName(name ?? known?.Name ?? NameOf(source));
        using var turn = TakeTurn();
        string aside = Aside();
        try
        {
            if (Directory.Exists(source))
            {
                await Task.Run(() => Copy(source, aside, static _ => true, cancellationToken), cancellationToken);
            }
            else
            {
                string archive = await ArchiveAsync(source, null, Part(progress, 0, 0.8), cancellationToken);
                await Task.Run(() => ArchiveFolder.Unpack(archive, aside, static _ => true, Part(progress, 0.8, 0.15), cancellationToken), cancellationToken);
                if (known?.Extra is { } extra)
                {
                    string file = await ArchiveAsync(extra.AbsoluteUri, null, null, cancellationToken);
                    File.Move(file, Path.Combine(Inner(aside), Path.GetFileName(extra.LocalPath)), overwrite: true);
                }

                Forget(archive);
            }

            string folder = Inner(aside);
            var note = new VoiceNote(
                wanted,
                known?.Languages ?? languages,
                known?.Timbre,
                known?.Licence ?? "",
                Directory.Exists(source) || File.Exists(source) ? Path.GetFileName(source.TrimEnd('/')) : source,
                time.GetUtcNow().ToUnixTimeMilliseconds());
            note.Write(folder);
            await TryOutAsync(wanted, folder, note, cancellationToken);
            string target = Path.Combine(shelf.PacksFolder, wanted);
            Replace(folder, target);
            progress?.Report(1);
            return VoiceFolder.Read(target, note);
        }
        catch (SpeechException e)
        {
            throw new InstallException(InstallFailure.WrongContent, $"{wanted} was not installed: {e.Message}");
        }
        finally
        {
            Remove(aside);
        }
    }

    /// <summary>Removes a voice, or with <c>library</c> what runs them.</summary>
    /// <exception cref="InstallException">There is none of that name, or it cannot be removed.</exception>
    public void Remove(string? voice, bool library)
    {
        using var turn = TakeTurn();
        string folder = library ? shelf.LibraryFolder : Path.Combine(shelf.PacksFolder, CheckedName(voice ?? ""));
        if (!Directory.Exists(folder))
        {
            throw new InstallException(
                InstallFailure.Unknown,
                library ? "sherpa-onnx is not installed." : $"There is no voice {voice}. Look with: reelwright voices list");
        }

        // Renamed first: what is being removed is no voice any more.
        string aside = Path.Combine(shelf.Folder, $".removed-{Guid.NewGuid():N}");
        Directory.Move(folder, aside);
        Remove(aside);
    }

    private KnownVoice Known(string? name) => name is null
        ? Catalogue.Voices[0]
        : Catalogue.Voices.FirstOrDefault(voice => voice.Name == name) ?? throw new InstallException(
            InstallFailure.Unknown,
            $"There is no voice {name} in the catalogue; it has {string.Join(", ", Catalogue.Voices.Select(voice => voice.Name))}. Any other is installed with --from FILE, ADDRESS or FOLDER.");

    // A model that only looks whole ends what loads it: better here than in the middle of a film.
    private async Task TryOutAsync(string name, string folder, VoiceNote note, CancellationToken cancellationToken)
    {
        var voice = VoiceFolder.Read(folder, note) with { Name = name };
        if (worker is null || !SherpaLibrary.IsIn(shelf.LibraryFolder))
        {
            return;
        }

        await using var process = new SpeechProcess(worker, shelf.LibraryFolder, voice);
        await process.LoadAsync(cancellationToken);
    }

    private async Task<string> ArchiveAsync(string source, string? sha512, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        if (File.Exists(source))
        {
            return source;
        }

        if (!Uri.TryCreate(source, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new InstallException(InstallFailure.Unknown, $"{source} is no file, no folder and no http address.");
        }

        return await new Download(http, DownloadsFolder) { Patience = Patience, Pause = Pause }.FetchAsync(address, sha512, progress, cancellationToken);
    }

    private string DownloadsFolder => Path.Combine(shelf.Folder, "downloads");

    // A user's own archive stays.
    private void Forget(string archive)
    {
        if (Path.GetDirectoryName(archive) == DownloadsFolder)
        {
            File.Delete(archive);
        }
    }

    private static string Inner(string folder)
    {
        while (Directory.GetFiles(folder) is [] && Directory.GetDirectories(folder) is [var only])
        {
            folder = only;
        }

        return folder;
    }

    private static void Copy(string from, string to, Func<string, bool> wanted, CancellationToken cancellationToken)
    {
        foreach (var file in new DirectoryInfo(from).EnumerateFiles("*", Reachable))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (wanted(file.Name))
            {
                string path = Path.Combine(to, Path.GetRelativePath(from, file.FullName));
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                file.CopyTo(path);
            }
        }
    }

    private void Replace(string folder, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        string old = Path.Combine(shelf.Folder, $".old-{Guid.NewGuid():N}");
        if (Directory.Exists(target))
        {
            Directory.Move(target, old);
        }

        Directory.Move(folder, target);
        Remove(old);
    }

    private string Aside()
    {
        string aside = Path.Combine(shelf.Folder, $".new-{Guid.NewGuid():N}");
        Directory.CreateDirectory(aside);
        return aside;
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Also clears away what a killed install left.
    private FileStream TakeTurn()
    {
        try
        {
            Directory.CreateDirectory(shelf.Folder);
            var turn = new FileStream(Path.Combine(shelf.Folder, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            foreach (string left in Directory.GetDirectories(shelf.Folder, ".*-*"))
            {
                Remove(left);
            }

            return turn;
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException) && Directory.Exists(shelf.Folder))
        {
            throw new InstallException(InstallFailure.CannotWrite, "Another reelwright is installing voices just now, or the folder cannot be written; wait for it and try again.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new InstallException(InstallFailure.CannotWrite, $"Voices are kept in {shelf.Folder}, which you may not write to; set REELWRIGHT_DATA to another folder.");
        }
    }

    private static string NameOf(string source)
    {
        string name = Path.GetFileName(source.TrimEnd('/').Split('?')[0]);
        foreach (string end in new[] { ".tar.bz2", ".tar.gz", ".tgz", ".tbz2", ".tar", ".zip" })
        {
            name = name.EndsWith(end, StringComparison.OrdinalIgnoreCase) ? name[..^end.Length] : name;
        }

        return name;
    }

    private static string CheckedName(string name) =>
        name.Length is > 0 and <= MostName && !name.StartsWith('.')
        && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') && name != "service"
            ? name
            : throw new InstallException(
                InstallFailure.Unknown, $"A voice cannot be called '{name}': letters, digits, '-', '_' and '.' only, at most {MostName}. Name it with --name.");

    private static PartOf? Part(IProgress<double>? whole, double start, double length) =>
        whole is null ? null : new PartOf(whole, start, length);

    private sealed class PartOf(IProgress<double> whole, double start, double length) : IProgress<double>
    {
        public void Report(double value) => whole.Report(start + (value * length));
    }
}
