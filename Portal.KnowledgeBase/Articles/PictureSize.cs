namespace Portal.KnowledgeBase.Articles;

/// <summary>In pixels of the page; said in its markup, so that nothing moves when the picture comes.</summary>
public sealed record PictureSize(int Width, int Height);
