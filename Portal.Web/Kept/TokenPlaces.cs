using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Options;
using System.Text.Encodings.Web;

namespace Portal.Web.Kept;

/// <summary>In a page that will be kept a form gets the place of a token instead of one.</summary>
internal sealed class TokenPlaces(
    IAntiforgery antiforgery, IOptions<MvcViewOptions> options, IModelMetadataProvider metadata, IUrlHelperFactory urls, HtmlEncoder encoder,
    ValidationHtmlAttributeProvider validation, IOptions<AntiforgeryOptions> tokens)
    : DefaultHtmlGenerator(antiforgery, options, metadata, urls, encoder, validation)
{
    private readonly HtmlString _place = new(
        $"<input name=\"{tokens.Value.FormFieldName}\" type=\"hidden\" value=\"{PageRecording.TokenPlace}\" />");

    public override IHtmlContent? GenerateAntiforgery(ViewContext viewContext)
    {
        if (viewContext.HttpContext.Features.Get<PageRecording>() is not { IsOn: true })
            return base.GenerateAntiforgery(viewContext);

        // As the library does: one token a form, whoever asks for it.
        if (viewContext.FormContext is { CanRenderAtEndOfForm: true } form)
        {
            if (form.HasAntiforgeryToken)
                return null;

            form.HasAntiforgeryToken = true;
        }

        return _place;
    }
}
