using Microsoft.Extensions.Options;
using Portal.KnowledgeBase.Rendering;
using Portal.Tickets.Access;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Web.Mail.Arriving;
using Portal.Web.Mail.Fetching;
using Portal.Web.Mail.Inbound;
using Portal.Web.Mail.Letters;
using Portal.Web.Mail.Mailboxes;
using Portal.Web.Mail.Outbound;
using Portal.Web.Mail.Undelivered;
using Portal.Web.Setup;

namespace Portal.Web.Mail;

internal static class MailSetup
{
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsValidator>();
        services.AddSingleton<HtmlLetter>().AddSingleton<SealedLetter>().AddSingleton<PortalLinks>().AddSingleton<MailFolder>().AddSingleton<UnsubscribeTokens>().AddSingleton<SignLetter>().AddScoped<LetterSamples>();
        services.AddSingleton<IMailTransport>(provider =>
            provider.GetRequiredService<IOptions<MailOptions>>().Value.SmtpHost.Length > 0
                ? ActivatorUtilities.CreateInstance<SmtpTransport>(provider)
                : ActivatorUtilities.CreateInstance<FolderTransport>(provider));
        services.AddScoped<IOutbox, Outbox>().AddScoped<AddressLetter>().AddScoped<SendOutgoingMail>();
        services.AddMailboxes().AddArrivingMail();
        services.AddScoped<IPeopleMail, PeopleLetters>().AddScoped<IAddressMail, AddressLetters>().AddSingleton<AddressInFrench>().AddSingleton<AddressInEnglish>().AddScoped<ITicketMail, TicketLetters>().AddScoped<IAccessMail, AccessLetters>().AddSingleton<AccessInFrench>().AddSingleton<AccessInEnglish>()
            .AddSingleton<TicketsInFrench>().AddSingleton<TicketsInEnglish>().AddSingleton<PeopleInFrench>().AddSingleton<PeopleInEnglish>()
            .AddScoped<IDeskMail, DeskLetters>();
        return services;
    }

    private static IServiceCollection AddMailboxes(this IServiceCollection services)
    {
        services.AddOptions<MailboxesOptions>().BindConfiguration(MailboxesOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailboxesOptions>, MailboxesValidator>();
        services.AddHttpClient(nameof(OAuthTokens)).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        return services.AddSingleton<MailboxDirectory>().AddSingleton<OAuthTokens>().AddSingleton<MailLogin>().AddSingleton<TestMailbox>().AddScoped<SendTestLetter>()
            .AddScoped<MailboxOfTicket>().AddScoped<MailboxLease>().AddScoped<FetchMailbox>().AddScoped<ReadMailboxes>().AddHostedService<MailboxService>();
    }

    private static IServiceCollection AddArrivingMail(this IServiceCollection services) => services
        .AddSingleton(provider => ReaderSetup.OptionsOf(provider.GetRequiredService<IConfiguration>()) is var options
            ? options with { OwnAddresses = [.. options.OwnAddresses, .. provider.GetRequiredService<MailboxDirectory>().OwnAddresses] } : null!)
        .AddSingleton(provider => new MailReader(
            provider.GetRequiredService<MailReaderOptions>(), html => provider.GetRequiredService<ArticleRenderer>().Html(html).Markup))
        .AddSingleton<MailArchive>().AddSingleton<MailKeyRing>().AddSingleton<MailTokens>()
        .AddSingleton<ReadArrivedMail>().AddSingleton<ReadInChild>().AddSingleton<TakeInWaitingMail>()
        .AddScoped<ArchiveMail>().AddScoped<FindThread>().AddScoped<TakeInMail>().AddScoped<TicketsByMail>().AddScoped<MailFiles>().AddScoped<SenderLimit>()
        .AddScoped<AcknowledgeMail>().AddScoped<DecideOnMail>().AddScoped<ListIncomingMail>().AddScoped<ReadIncomingMail>()
        .AddScoped<Suppressions>().AddScoped<NoteUndelivered>();
}
