namespace Portal.Web.Setup;

/// <summary>The portal can't start, and its operator can do something about it: the message says what.</summary>
public sealed class StartException(string message, Exception? inner = null) : Exception(message, inner);
