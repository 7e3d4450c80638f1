using Portal.Browser.Tests;

// One portal and one browser for all stories: the job library keeps its storage and its services in statics, so that a process
// holds one portal, as it does in production. The stories are one collection and come one after the other.
[assembly: AssemblyFixture(typeof(PortalServer))]
[assembly: AssemblyFixture(typeof(Chromium))]
