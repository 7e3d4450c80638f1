namespace Portal.Web.Setup;

internal static class Settings
{
    /// <summary>Reads one setting that is needed before the options are.</summary>
    /// <exception cref="StartException">It can't have this value; names its key.</exception>
    public static T Read<T>(this IConfiguration configuration, string section, string name, T otherwise)
    {
        try
        {
            return configuration.GetSection(section).GetValue(name, otherwise) ?? otherwise;
        }
        catch (InvalidOperationException failure)
        {
            throw new StartException(failure.Message, failure);
        }
    }
}
