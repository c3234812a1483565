using Dapper;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace Reelwright.Server;

/// <summary>People who registered: with an e-mail address and a password, of which only a hash is stored.</summary>
internal sealed class Registry(Database database, AccountStore accounts, SignInLimit limit, ServerOptions options, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan SignInLifetime = TimeSpan.FromDays(30);

    // Deriving a key takes a core for a good while on purpose; strangers get no more than this many at once.
    private readonly SemaphoreSlim _deriving = new(2, 2);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>The address under which an account is registered; <c>null</c> when it is not.</summary>
    public string? EmailOf(string account) => database.Read(connection => connection.ExecuteScalar<string?>(
        "SELECT email FROM registrations WHERE account_id = @account", new { account }));

    /// <summary>Whether a lost password can be replaced with a code.</summary>
    public bool HasRecovery(string account) => database.Read(connection => connection.ExecuteScalar<long>(
        "SELECT count(*) FROM registrations WHERE account_id = @account AND recovery IS NOT NULL", new { account })) > 0;

    /// <summary>Makes a guest's account one that its owner can come back to from anywhere; all that is in it stays.</summary>
    /// <exception cref="ReelwrightException">The account is registered already, the address is taken, or the password is too plain.</exception>
    public async Task<SignedIn> RegisterAsync(CurrentUser user, Credentials wanted, string address, CancellationToken cancellationToken)
    {
        user.MustBePerson();
        wanted.MustBeGood();
        limit.Check(wanted.Email, address);
        if (!user.IsAnonymous)
        {
            throw Credentials.Refused("registered", "This account is registered already.", StatusCodes.Status409Conflict);
        }

        string password = await DeriveAsync(() => PasswordHash.Make(wanted.Password), cancellationToken);
        string code = RecoveryCode.Make();
        string recovery = RecoveryCode.Hash(code);
        return await database.WriteAsync(
            connection =>
            {
                if (connection.ExecuteScalar<long>("SELECT count(*) FROM registrations WHERE email = @Email", wanted) > 0)
                {
                    limit.Failed(wanted.Email, address);
                    throw Credentials.Refused("taken", "There is an account with this address already; sign in instead.", StatusCodes.Status409Conflict);
                }

                connection.Execute(
                    """
                    UPDATE accounts SET is_anonymous = 0 WHERE id = @Id;
                    INSERT INTO registrations (account_id, email, password, recovery, created_at) VALUES (@Id, @Email, @password, @recovery, @Now);
                    DELETE FROM tokens WHERE account_id = @Id;
                    """,
                    new { user.Id, wanted.Email, password, recovery, Now });
                AccountMerge.RetireClients(connection, user.Id, user.Id);
                if (options.RegistrationCredits > 0)
                {
                    Ledger.Grant(connection, $"welcome:{user.Id}", user.Id, options.RegistrationCredits, Now);
                }

                return new SignedIn(user.Id, wanted.Email, AccountStore.AddToken(connection, user.Id, Now, SignInLifetime), 0) { Recovery = code };
            },
            cancellationToken);
    }

    /// <summary>Lets somebody in; what was made as a guest until now goes along.</summary>
    /// <param name="presented">Address and password.</param>
    /// <param name="guest">Who asks, where that is a guest.</param>
    /// <param name="address">Where the request comes from.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ReelwrightException">The pair is wrong, or too many were; or the guest's work is still under way.</exception>
    public async Task<SignedIn> SignInAsync(Credentials presented, CurrentUser? guest, string address, CancellationToken cancellationToken)
    {
        limit.Check(presented.Email, address);
        var (account, stored) = database.Read(connection => connection.QueryFirstOrDefault<(string?, string?)>(
            "SELECT account_id, password FROM registrations WHERE email = @Email", presented));
        if (!await DeriveAsync(() => PasswordHash.IsRight(presented.Password, stored), cancellationToken) || account is null)
        {
            limit.Failed(presented.Email, address);
            throw Credentials.Refused("wrong", "The address or the password is wrong.", StatusCodes.Status403Forbidden);
        }

        limit.Succeeded(presented.Email, address);
        return await database.WriteAsync(
            connection =>
            {
                long moved = TakeAlong(connection, guest, account);
                accounts.FillUp(connection, account, Now);
                return new SignedIn(account, presented.Email, AccountStore.AddToken(connection, account, Now, SignInLifetime), moved);
            },
            cancellationToken);
    }

    /// <summary>Takes a new password; all other browsers are signed out, and programs keep their tokens.</summary>
    /// <returns>A token for whoever asked.</returns>
    public async Task<SignedIn> ChangePasswordAsync(CurrentUser user, string present, string next, string address, CancellationToken cancellationToken)
    {
        string email = await MustKnowAsync(user, present, address, cancellationToken);
        Credentials.MustBeGood(next, email);
        string password = await DeriveAsync(() => PasswordHash.Make(next), cancellationToken);
        return await database.WriteAsync(
            connection =>
            {
                connection.Execute(
                    """
                    UPDATE registrations SET password = @password WHERE account_id = @Id;
                    DELETE FROM tokens WHERE account_id = @Id AND id IS NULL;
                    """,
                    new { user.Id, password });
                return new SignedIn(user.Id, email, AccountStore.AddToken(connection, user.Id, Now, SignInLifetime), 0);
            },
            cancellationToken);
    }

    /// <summary>Takes a new password from somebody who has lost theirs but kept the code; the code is spent and another one made.</summary>
    /// <param name="wanted">Address and the new password.</param>
    /// <param name="code">The recovery code as it was typed.</param>
    /// <param name="guest">Who asks, where that is a guest: what they made goes along.</param>
    /// <param name="address">Where the request comes from.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ReelwrightException">Address and code do not belong together, too many were tried, or the password would be guessed.</exception>
    public async Task<SignedIn> RecoverAsync(Credentials wanted, string code, CurrentUser? guest, string address, CancellationToken cancellationToken)
    {
        limit.Check(wanted.Email, address);
        wanted.MustBeGood();
        string password = await DeriveAsync(() => PasswordHash.Make(wanted.Password), cancellationToken);
        string presented = RecoveryCode.Hash(code);
        string next = RecoveryCode.Make();
        var signed = await database.WriteAsync(
            connection =>
            {
                // In one step, so that a code is good for one of two who come at once.
                string? account = connection.QueryFirstOrDefault<string>(
                    "UPDATE registrations SET password = @password, recovery = @recovery WHERE email = @Email AND recovery = @presented RETURNING account_id",
                    new { password, recovery = RecoveryCode.Hash(next), wanted.Email, presented });
                if (account is null)
                {
                    return null;
                }

                connection.Execute("DELETE FROM tokens WHERE account_id = @account AND id IS NULL", new { account });
                return new SignedIn(account, wanted.Email, AccountStore.AddToken(connection, account, Now, SignInLifetime), TakeAlong(connection, guest, account))
                {
                    Recovery = next,
                };
            },
            cancellationToken);
        if (signed is null)
        {
            limit.Failed(wanted.Email, address);
            throw Credentials.Refused("wrong-code", "The address and the recovery code do not belong together.", StatusCodes.Status403Forbidden);
        }

        limit.Succeeded(wanted.Email, address);
        return signed;
    }

    /// <summary>Makes another recovery code for somebody who knows the password; the one of before is good no more.</summary>
    public async Task<string> RenewRecoveryAsync(CurrentUser user, string password, string address, CancellationToken cancellationToken)
    {
        await MustKnowAsync(user, password, address, cancellationToken);
        string code = RecoveryCode.Make();
        await database.WriteAsync(
            connection => connection.Execute(
                "UPDATE registrations SET recovery = @recovery WHERE account_id = @Id", new { recovery = RecoveryCode.Hash(code), user.Id }),
            cancellationToken);
        return code;
    }

    /// <summary>Checks a registered person's password.</summary>
    /// <returns>Their address.</returns>
    /// <exception cref="ReelwrightException">It is wrong, or nobody has registered this account.</exception>
    public async Task<string> MustKnowAsync(CurrentUser user, string password, string address, CancellationToken cancellationToken)
    {
        user.MustBePerson();
        var (email, stored) = database.Read(connection => connection.QueryFirstOrDefault<(string?, string?)>(
            "SELECT email, password FROM registrations WHERE account_id = @Id", user));
        if (email is null)
        {
            throw Credentials.Refused("not-registered", "This account is not registered.", StatusCodes.Status409Conflict);
        }

        limit.Check(email, address);
        if (!await DeriveAsync(() => PasswordHash.IsRight(password, stored), cancellationToken))
        {
            limit.Failed(email, address);
            throw Credentials.Refused("wrong", "The password is wrong.", StatusCodes.Status403Forbidden);
        }

        limit.Succeeded(email, address);
        return email;
    }

    /// <summary>Ends one token.</summary>
    public Task SignOutAsync(string token, CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.Execute(
            "UPDATE tokens SET revoked_at = @Now WHERE hash = @hash AND revoked_at IS NULL", new { Now, hash = Secrets.Hash(token) }),
        cancellationToken);

    public void Dispose() => _deriving.Dispose();

    private static long TakeAlong(SqliteConnection connection, CurrentUser? guest, string account) =>
        guest is { IsAnonymous: true, IsLocal: false } && guest.Id != account ? AccountMerge.Into(connection, guest.Id, account) : 0;

    private async Task<T> DeriveAsync<T>(Func<T> derive, CancellationToken cancellationToken)
    {
        await _deriving.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(derive, cancellationToken);
        }
        finally
        {
            _deriving.Release();
        }
    }
}
