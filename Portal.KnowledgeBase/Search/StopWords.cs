using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;
using Portal.KnowledgeBase.Articles;

namespace Portal.KnowledgeBase.Search;

/// <summary>Words that say nothing: the language's own are not even indexed, those of a question are only left out of queries.</summary>
internal static class StopWords
{
    private const string QuestionWords =
        """
        comment pourquoi quand combien quel quelle quels quelles lequel laquelle quoi qui que qu est-ce est ce c cela ca ceci
        je j tu il elle on nous vous ils elles me m te t se s moi toi mon ma mes ton ta tes notre nos votre vos leur leurs
        veux voudrais voudrait veut vouloir voulez souhaite souhaiterais souhaitez aimerais desire peux peut peuvent pouvez pourrais pourrait
        puis possible possibilite faut falloir dois doit doivent devoir devrais faire fais fait faites
        arrive arrivons reussis reussit parviens sais savoir cherche cherchons besoin aide aider merci bonjour bonsoir cordialement salut svp stp
        monsieur madame y a-t-il t-il si donc alors car ainsi aussi tres bien plus toujours encore
        how what why when where can could would should i my the to do does is are of a an in please
        """;

    /// <summary>Folded, for the stop list is applied to folded words: "même" and "meme" fall together.</summary>
    public static CharArraySet Indexed { get; } = Folded(FrenchAnalyzer.DefaultStopSet.Append("ou").Append("ça"));

    public static CharArraySet InQuestions { get; } = Folded(QuestionWords.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static CharArraySet Folded(IEnumerable<string> words) =>
        new(LuceneVersion.LUCENE_48, [.. words.Select(word => Fold.Text(word))], ignoreCase: false);
}
