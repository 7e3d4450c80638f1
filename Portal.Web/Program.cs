using System.Globalization;
using Microsoft.Extensions.Options;
using Portal.Tickets;
using Portal.Web.AccessProviders;
using Portal.Web.Api;
using Portal.Web.Files;
using Portal.Web.Commands;
using Portal.Web.Demo;
using Portal.Web.Errors;
using Portal.Web.Identity;
using Portal.Web.Jobs;
using Portal.Web.Joints;
using Portal.Web.Kept;
using Portal.Web.Live;
using Portal.Web.Mail;
using Portal.Web.Pages;
using Portal.Web.Persistence;
using Portal.Web.Setup;
using Portal.Web.Webhooks;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.Logging.KeepAddressesOut();
    builder.Services.AddPortalSettings();
    builder.Services.AddPersistence(builder.Configuration);
    builder.Services.AddTickets();
    builder.Services.AddAccess();
    builder.Services.AddKnowledgeBase();
    builder.Services.AddMail();
    builder.Services.AddFiles();
    builder.Services.AddJoints();
    builder.Services.AddAccessProviders();
    builder.Services.AddPortalIdentity(builder.Configuration, builder.Environment);
    builder.Services.AddJobs(builder.Configuration);
    builder.Services.AddDemo();
    builder.Services.AddRateLimits();
    builder.Services.AddApi();
    builder.Services.AddWebhooks();
    builder.Services.AddLive();
    builder.Services.AddPages(builder.Environment);
    builder.Services.AddKeptPages();

    await using var app = builder.Build();
    if (Command.Find(args) is { } command)
        return await command.RunAsync(app.Services, args, CancellationToken.None);

    await app.PrepareAsync(CancellationToken.None);
    app.UseErrors();
    app.UseSecurityHeaders();
    app.UseRefuseCrossSite();
    app.UseSizeLimit();
    app.UseResponseCompression();
    app.UseKeptPages();
    app.MapStaticAssets();
    app.UseRouting();
    app.UseRateLimiter();
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseSetUpFirst();
    app.MapPages();
    app.MapLive();
    app.MapApi();
    app.UseTimetable();
    app.SayWhereItIs();
    await app.RunAsync();
    return 0;
}
catch (Exception failure) when (failure is StartException or OptionsValidationException)
{
    await Console.Error.WriteLineAsync($"Portal can't start. {failure.Message}");
    return 1;
}
