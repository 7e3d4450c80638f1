namespace Portal.Web; internal static class Program { private static void Main() { } }
