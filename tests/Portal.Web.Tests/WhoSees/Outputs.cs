using static Portal.Web.Tests.WhoSees.ViewerKind;
using static Portal.Web.Tests.WhoSees.Words;

namespace Portal.Web.Tests.WhoSees;

/// <summary>Something the portal shows: what must stand there for a viewer, and what else may.</summary>
internal sealed record Output(string Address, Func<ViewerKind, string[]> Must, Func<ViewerKind, string[]> May)
{
    public Output(string address, params string[] forEverybody)
        : this(address, _ => forEverybody, _ => forEverybody)
    {
    }
}

/// <summary>Each address there is, with what each viewer finds there. A new page needs its line.</summary>
internal static class Outputs
{
    private static readonly string[] Nothing = [];
    private static readonly string[] Queue = [PublicTitle, PrivateTitle];
    private static readonly string[] WholePublic = [.. Public, PublicAside, PublicNote];
    private static readonly string[] WholePrivate = [PrivateTitle, PrivateQuestion, PrivateAnswer, PrivateNote, PrivateTag];
    private static readonly string[] PrivateForParticipants = [PrivateTitle, PrivateQuestion, PrivateAnswer, PrivateTag];
    private static readonly string[] WholeUnpublished = [UnpublishedTitle, UnpublishedQuestion];

    public static IReadOnlyDictionary<string, Output[]> By(SceneOfEverybody scene) =>
        ForEverybody(scene).Concat(ListsAndFeeds(scene)).Concat(ForOneself(scene)).Concat(OnTheDesk(scene)).ToDictionary();

    public static bool IsTeam(ViewerKind viewer) => viewer is Agent or Lead or Administrator;

    public static bool IsParticipant(ViewerKind viewer) => viewer is Asker or Member or Accountant;

    private static Output Listing(string address) => new(address, _ => [PublicTitle], _ => Public);

    private static Output Found(string address) => new($"{address}{SceneOfEverybody.Common}", _ => [PublicTitle], _ => Public);

    private static Output Page(string address, Func<ViewerKind, string[]> shown, params string[] beside) =>
        new(address, shown, viewer => [.. shown(viewer), .. beside]);

    private static Output Desk(string address, string[] shown) =>
        new(address, viewer => IsTeam(viewer) ? shown : Nothing, viewer => IsTeam(viewer) ? [.. shown, .. Queue] : Nothing);

    private static Dictionary<string, Output[]> ForEverybody(SceneOfEverybody scene) => new()
    {
        ["/"] = [new("/", PublicTitle)],
        ["/questions/{key}"] =
        [
            Page($"/questions/{scene.Public}", viewer => IsTeam(viewer) || viewer == Asker ? [.. Public, PublicAside] : Public),
            Page($"/questions/{scene.Private}", viewer => IsTeam(viewer) || IsParticipant(viewer) ? PrivateForParticipants : Nothing, beside: [PublicTitle]),
            Page($"/questions/{scene.Unpublished}", viewer => IsTeam(viewer) || viewer == Asker ? WholeUnpublished : Nothing, beside: [PublicTitle]),
        ],
        ["/recherche"] = [Found("/recherche?q="), Found("/recherche?sorte=questions&q=")],
        ["/recherche/suggestions"] = [Found("/recherche/suggestions?q=")],
        ["/recherche/trouve"] = [new("/recherche/trouve")],
        ["/recherche/pour-question"] = [Found("/recherche/pour-question?q=")],
        ["/questions/{id:int}/modifier/{message:int}"] = [new($"/questions/{scene.Private}/modifier/1", _ => Nothing, viewer => IsTeam(viewer) ? WholePrivate : Nothing)],
        ["/questions/poser"] = [Found("/questions/poser?titre=")],
        ["/fichiers/joindre"] = [new("/fichiers/joindre")],
        ["/fichiers/{id:guid}"] = [new($"/fichiers/{Guid.Empty}")],
        ["/fichiers/{id:guid}/vignette"] = [new($"/fichiers/{Guid.Empty}/vignette")],
        ["/questions/garde"] = [new("/questions/garde")],
        ["/tutoriels"] = [new("/tutoriels")],
        ["/tutoriels/{slug}"] = [new("/tutoriels/acces-comptable-autoriser-un-acces-a-son-comptable", PublicTitle)],
        ["/tutoriels/images/{**path}"] = [new("/tutoriels/images/x.png")],
        ["/questions/confirmer/{secret}"] = [new("/questions/confirmer/x")],
        ["/questions/meme-probleme/{secret}"] = [new("/questions/meme-probleme/x")],
        ["/questions/avis/{secret}"] = [new("/questions/avis/x")],
        ["/questions/suite/{secret}"] = [new("/questions/suite/x")],
        ["/questions/accord/{secret}"] = [new("/questions/accord/x")],
        ["/desabonnement/{secret}"] = [new("/desabonnement/x")],
        ["/questions/envoyee"] = [new("/questions/envoyee")],
        ["/questions/recue"] = [new("/questions/recue")],
        ["/erreur"] = [new("/erreur")],
        ["/mentions-legales"] = [new("/mentions-legales")],
        ["/preferences"] = [new("/preferences")],
        ["/sante/live"] = [new("/sante/live")],
        ["/sante/pret"] = [new("/sante/pret")],
    };

    private static Dictionary<string, Output[]> ListsAndFeeds(SceneOfEverybody scene) => new()
    {
        ["/questions"] =
        [
            Listing("/questions"), Listing("/questions?liste=resolues"), new("/questions?liste=sans-reponse", PublicTag),
            new("/questions?liste=populaires", PublicTag),
        ],
        ["/questions/idees"] = [new("/questions/idees"), new("/questions/idees?etat=planifiees")],
        ["/questions/etiquettes"] = [new("/questions/etiquettes", PublicTag)],
        ["/questions/etiquettes/{tag}"] =
        [
            new($"/questions/etiquettes/{PublicTag}", _ => [PublicTitle, PublicTag], _ => Public), new($"/questions/etiquettes/{PrivateTag}"),
        ],
        ["/questions/auteurs/{message:int}"] =
        [
            new($"/questions/auteurs/{scene.Comment}", _ => [PublicTitle, PublicComment], _ => Public),
            new($"/questions/auteurs/{scene.Comment + 1}", _ => [PublicTitle, PublicAnswer], _ => Public),
            new("/questions/auteurs/1"),
        ],
        ["/flux/questions.atom"] = [Listing("/flux/questions.atom")],
        ["/flux/questions/etiquettes/{tag}.atom"] =
        [
            new($"/flux/questions/etiquettes/{PublicTag}.atom", _ => [PublicTitle, PublicTag], _ => Public), new($"/flux/questions/etiquettes/{PrivateTag}.atom"),
        ],
        ["/flux/questions/{theme}.atom"] = [new("/flux/questions/utilisateurs-roles-acces.atom")],
        ["/flux/tutoriels.atom"] = [new("/flux/tutoriels.atom")],
        ["/sitemap.xml"] = [new("/sitemap.xml")],
        ["/sitemap-questions-{part:int:min(0)}.xml"] = [new("/sitemap-questions-0.xml", PublicTitle)],
        ["/sitemap-listes.xml"] = [new("/sitemap-listes.xml", PublicTag)],
        ["/sitemap-tutoriels.xml"] = [new("/sitemap-tutoriels.xml")],
        ["/robots.txt"] = [new("/robots.txt")],
    };

    private static Dictionary<string, Output[]> ForOneself(SceneOfEverybody scene) => new()
    {
        ["/espace"] = [Page("/espace", viewer => viewer == Asker ? [PublicTitle, PrivateTitle, UnpublishedTitle] : Nothing)],
        ["/comptable"] = [new("/comptable")],
        ["/espace/acces"] = [new("/espace/acces")],
        ["/espace/acces/{prefix}"] = [new("/espace/acces/acme")],
        ["/espace/acces/{prefix}/historique"] = [new("/espace/acces/acme/historique")],
        ["/espace/acces/{prefix}/historique.csv"] = [new("/espace/acces/acme/historique.csv")],
        ["/espace/acces/{prefix}/utilisateurs"] = [new("/espace/acces/acme/utilisateurs")],
        ["/comptable/clients.csv"] = [new("/comptable/clients.csv")],
        ["/acces"] = [new("/acces")],
        ["/acces/demande/{id:guid}"] = [new($"/acces/demande/{scene.AccessRequest}")],
        ["/acces/invitation/{id:guid}"] = [new($"/acces/invitation/{scene.AccessRequest}")],
        ["/acces/lien/{kind:regex(^(demande|invitation)$)}/{secret}"] = [new("/acces/lien/demande/x"), new("/acces/lien/invitation/x")],
        ["/acces/repondu"] = [new("/acces/repondu")],
        ["/connexion"] = [new("/connexion")],
        ["/connexion/entreprise"] = [new("/connexion/entreprise")],
        ["/connexion/second-facteur"] = [new("/connexion/second-facteur")],
        ["/connexion/mot-de-passe"] = [new("/connexion/mot-de-passe")],
        ["/espace/securite"] = [new("/espace/securite")],
        ["/espace/securite/confirmer"] = [new("/espace/securite/confirmer")],
        ["/espace/securite/adresse"] = [new("/espace/securite/adresse")],
        ["/espace/securite/mot-de-passe"] = [new("/espace/securite/mot-de-passe")],
        ["/espace/securite/application"] = [new("/espace/securite/application")],
        ["/espace/securite/cles"] = [new("/espace/securite/cles")],
        ["/espace/securite/codes"] = [new("/espace/securite/codes")],
        ["/deconnexion"] = [new("/deconnexion")],
        ["/demarrage"] = [new("/demarrage")],
    };

    private static Dictionary<string, Output[]> OnTheDesk(SceneOfEverybody scene) => new()
    {
        ["/agents/file/{view}"] = [Desk("/agents/file/tous", Queue), Desk("/agents/file/a-traiter", Nothing), Desk("/agents/file/en-retard", Nothing), Desk("/agents/file/reportes", Nothing)],
        ["/agents/fils/{id:int}"] =
        [
            Desk($"/agents/fils/{scene.Public}?vue=tous", WholePublic), Desk($"/agents/fils/{scene.Private}?vue=tous", WholePrivate),
            Desk($"/agents/fils/{scene.Unpublished}", WholeUnpublished), Desk($"/agents/fils/{scene.Private}?handler=Thread", [PrivateQuestion, PrivateAnswer, PrivateNote]),
        ],
        ["/agents/fils/{id:int}/gerer"] = [Desk($"/agents/fils/{scene.Public}/gerer", [PublicTitle, PublicAnswer, PublicComment, PublicTag, PublicAside, PublicNote]), Desk($"/agents/fils/{scene.Private}/gerer", WholePrivate)],
        ["/agents/fils/{id:int}/publier"] = [Desk($"/agents/fils/{scene.Public}/publier", Nothing), Desk($"/agents/fils/{scene.Private}/publier", [PrivateTitle, PrivateQuestion, PrivateAnswer])],
        ["/agents/fils/{id:int}/messages/{message:int}/modifications"] = [new($"/agents/fils/{scene.Public}/messages/1/modifications", _ => Nothing, viewer => IsTeam(viewer) ? WholePublic : Nothing)],
        ["/agents/moderation"] = [new("/agents/moderation")],
        ["/agents/plusieurs"] = [new("/agents/plusieurs", _ => Nothing, viewer => IsTeam(viewer) ? Queue : Nothing)],
        ["/agents/vues/{id:int?}"] = [new("/agents/vues"), new("/agents/vues/1")],
        ["/agents/service"] = [new("/agents/service")],
        ["/agents/fils/{id:int}/inviter"] = [new($"/agents/fils/{scene.Private}/inviter"), new($"/agents/fils/{scene.Private}/inviter?compte=acme")],
        ["/agents/fils/{id:int}/choix"] =
        [
            new($"/agents/fils/{scene.Private}/choix?cle=%23&q={scene.Private}", viewer => IsTeam(viewer) ? [PrivateTitle] : Nothing, viewer => IsTeam(viewer) ? [PrivateTitle] : Nothing),
            new($"/agents/fils/{scene.Private}/choix?cle=%23&q={SceneOfEverybody.Common}", viewer => IsTeam(viewer) ? [PublicTitle] : Nothing, viewer => IsTeam(viewer) ? Public : Nothing),
            new($"/agents/fils/{scene.Private}/choix?cle=%2F"), new($"/agents/fils/{scene.Private}/choix?cle=%40"),
        ],
        ["/agents/macros"] = [new("/agents/macros")],
        ["/agents/macros/{key}"] = [new("/agents/macros/nouvelle"), new("/agents/macros/1")],
        ["/agents/en-direct"] = [new("/agents/en-direct")],
        ["/agents/en-direct/negotiate"] = [new("/agents/en-direct/negotiate")],
        ["/agents"] = [new("/agents")],
        ["/agents/articles"] = [new("/agents/articles")],
        ["/agents/articles/{id}"] = [Desk("/agents/articles/acces-comptable", [PublicTitle])],
        ["/agents/articles/{id}/modifier"] = [new("/agents/articles/acces-comptable/modifier")],
        ["/agents/articles/{id}/historique"] = [new("/agents/articles/acces-comptable/historique")],
        ["/agents/articles/a-reverifier"] = [new("/agents/articles/a-reverifier", _ => Nothing, viewer => IsTeam(viewer) ? Queue : Nothing)],
        ["/agents/articles/manques"] = [new("/agents/articles/manques", _ => Nothing, viewer => IsTeam(viewer) ? Words.All : Nothing)],
        ["/agents/courrier"] = [new("/agents/courrier"), new("/agents/courrier?liste=de-cote")],
        ["/agents/courrier/{id:long}"] = [new("/agents/courrier/1")],
        ["/agents/courrier/{id:long}/original"] = [new("/agents/courrier/1/original")],
        ["/agents/courrier/{id:long}/piece/{place:int:min(0)}"] = [new("/agents/courrier/1/piece/0")],
        ["/admin/boites"] = [new("/admin/boites")],
        ["/admin/lettres"] = [new("/admin/lettres"), new("/admin/lettres?langue=en")],
        ["/admin/lettres/{kind}"] = [new("/admin/lettres/AskConsent"), new("/admin/lettres/AnsweredToAsker?forme=html")],
        ["/admin"] = [new("/admin")],
        ["/admin/securite"] = [new("/admin/securite")],
        ["/admin/personnes"] = [new("/admin/personnes"), new("/admin/personnes?mots=otto&role=Customer")],
        ["/admin/personnes/{id:guid}"] = [new("/admin/personnes/6f1f7a52-58d1-4a3e-9f5c-0d7a1f0a2b3c")],
        ["/admin/jetons"] = [new("/admin/jetons")],
        ["/admin/webhooks"] = [new("/admin/webhooks")],
        ["/admin/import"] = [new("/admin/import")],
        ["/agents/adresses"] = [new("/agents/adresses")],
        ["/agents/adresses/{person:guid}"] = [new("/agents/adresses/6f1f7a52-58d1-4a3e-9f5c-0d7a1f0a2b3c")],
        ["/agents/acces"] = [new("/agents/acces"), new("/agents/acces?vue=All")],
        ["/api/v1/accounts/{account:guid}/members/{person:guid}/permissions"] =
            [new($"/api/v1/accounts/{scene.AccessRequest}/members/{scene.AccessRequest}/permissions")],
        ["/api/v1/mail/inbound"] = [new("/api/v1/mail/inbound")],
        ["/api/v1/members/import"] = [new("/api/v1/members/import")],
        ["/api/v1/token"] = [new("/api/v1/token")],
        ["/agents/signature"] = [new("/agents/signature")],
    };
}
