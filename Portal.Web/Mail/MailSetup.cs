using Microsoft.Extensions.Options;
using Portal.Tickets.Access;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Web.Mail.Outbound;

namespace Portal.Web.Mail;

internal static class MailSetup
{
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsValidator>();
        services.AddSingleton<HtmlLetter>().AddSingleton<SealedLetter>().AddSingleton<PortalLinks>().AddSingleton<MailFolder>();
        services.AddSingleton<IMailTransport>(provider =>
            provider.GetRequiredService<IOptions<MailOptions>>().Value.SmtpHost.Length > 0
                ? ActivatorUtilities.CreateInstance<SmtpTransport>(provider)
                : ActivatorUtilities.CreateInstance<FolderTransport>(provider));
        services.AddScoped<Outbox>().AddScoped<SendOutgoingMail>();
        services.AddScoped<IPeopleMail, PeopleLetters>().AddScoped<ITicketMail, TicketLetters>().AddScoped<IAccessMail, AccessLetters>().AddSingleton<AccessInFrench>().AddSingleton<AccessInEnglish>()
            .AddScoped<IDeskMail, DeskLetters>();
        return services;
    }
}
