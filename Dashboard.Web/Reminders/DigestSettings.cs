using System.Globalization;
using System.Net.Mail;

namespace Dashboard.Web.Reminders;

/// <summary>Where the daily letter goes, from the settings <c>smtp:*</c> (docs/deployment.md).</summary>
/// <param name="Host">The mail server.</param>
/// <param name="Port">587 for a server with a user, 25 without, unless the setting says otherwise.</param>
/// <param name="From">Who writes.</param>
/// <param name="To">Who reads, at least one.</param>
/// <param name="User">Null where the server asks for none. With a user the connection is encrypted, always.</param>
/// <param name="Password">Null where the server asks for none.</param>
/// <param name="Site">Address of the site for the links of the letter; null leaves them out.</param>
public sealed record DigestSettings(string Host, int Port, MailAddress From, IReadOnlyList<MailAddress> To, string? User, string? Password, Uri? Site)
{
    private const int PlainPort = 25, SubmissionPort = 587;

    /// <summary>The settings; nothing without a server; a Russian sentence where what is set cannot be used.</summary>
    public static (DigestSettings? Settings, string? Problem) Read(IConfiguration configuration)
    {
        var smtp = configuration.GetSection("smtp");
        if (string.IsNullOrWhiteSpace(smtp["host"]))
        {
            return (null, null);
        }

        var user = Given(smtp["user"]);
        if (!MailAddress.TryCreate(smtp["from"], out var from))
        {
            return (null, "Напоминания не отправляются: в настройке smtp:from нет адреса отправителя.");
        }

        var to = (smtp["to"] ?? string.Empty).Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var readers = to.Select(text => MailAddress.TryCreate(text, out var address) ? address : null).OfType<MailAddress>().ToList();
        if (readers.Count == 0 || readers.Count < to.Length)
        {
            return (null, "Напоминания не отправляются: в настройке smtp:to должны быть адреса через запятую.");
        }

        var port = user is null ? PlainPort : SubmissionPort;
        if (Given(smtp["port"]) is { } text && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) || port is < 1 or > 65535))
        {
            return (null, "Напоминания не отправляются: в настройке smtp:port нет номера порта.");
        }

        var site = Uri.TryCreate(smtp["site"], UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;
        return (new DigestSettings(smtp["host"]!.Trim(), port, from, readers, user, Given(smtp["password"]), site), null);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
